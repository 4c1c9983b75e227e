/** What the window really draws: colours from computed styles, read in the page. Page code is text: these tests know no DOM types. */
import type { Page } from "playwright-core";

export const THEMES = [
  ["light", "Default Light Modern"],
  ["dark", "Default Dark Modern"],
  ["high contrast", "Default High Contrast"],
  ["high contrast light", "Default High Contrast Light"],
] as const;

export interface Looks {
  /** Kinds of marks behind and under the text as drawn: “background / bottom border”, “underline”. */
  readonly marks: readonly string[];
  /** Colours of the letters, plain ones included. */
  readonly letters: readonly string[];
  /** Smallest contrast of a piece of text with what is behind it, by WCAG 2, and its words. */
  readonly contrast: { readonly ratio: number; readonly words: string };
}

const READ = `(() => {
  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a), b: top.b * top.a + below.b * (1 - top.a), a: 1,
  });
  const light = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a, b) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  const editor = document.querySelector(".editor-instance .monaco-editor");
  const paper = parse(getComputedStyle(editor.querySelector(".monaco-editor-background")).backgroundColor);
  const drawn = [...editor.querySelectorAll(".view-overlays .cdr")].filter((mark) => /\\bced-/.test(mark.className));
  const marks = new Set();
  for (const mark of drawn) {
    const style = getComputedStyle(mark);
    marks.add(style.backgroundColor + " / " + (style.borderBottomStyle === "none" ? "none" : style.borderBottomStyle + " " + style.borderBottomColor));
  }
  for (const words of editor.querySelectorAll(".view-lines .view-line span[class*='ced-']")) {
    const style = getComputedStyle(words);
    if (style.textDecorationLine === "underline") marks.add("underline " + style.textDecorationStyle + " " + style.textDecorationColor);
  }
  const letters = new Set();
  let least = { ratio: Infinity, words: "" };
  for (const span of editor.querySelectorAll(".view-lines .view-line > span > span")) {
    if (!span.textContent.trim() || /\\bdyn-rule/.test(span.className)) continue; // inlay hints are in the theme's own colours
    const box = span.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    let behind = paper;
    for (const mark of drawn) {
      const at = mark.getBoundingClientRect();
      if (at.left <= x && x <= at.right && at.top <= y && y <= at.bottom) behind = over(parse(getComputedStyle(mark).backgroundColor), behind);
    }
    const style = getComputedStyle(span);
    letters.add(style.color);
    const ratio = contrast(over(parse(style.color), behind), behind);
    if (ratio < least.ratio) least = { ratio, words: span.textContent };
  }
  return { marks: [...marks].sort(), letters: [...letters], contrast: least };
})()`;

export const looksOf = (page: Page): Promise<Looks> => page.evaluate(READ);
