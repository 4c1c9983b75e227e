import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { HUES } from "../src/core/views/hues";
import { ALL_SIGHTS, contrastOf, distanceOf } from "./colours";

/** Six of Okabe and Ito's Color Universal Design set (2008) and the order of our actors' colours, which have their hues. */
const OKABE_ITO = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00"];

// tests run from the project's folder
const { colors } = JSON.parse(readFileSync("package.json", "utf8")).contributes as {
  readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
};

const leastOf = (colours: readonly string[]): number =>
  Math.min(
    ...colours.flatMap((a, i) => colours.slice(i + 1).flatMap((b) => ALL_SIGHTS.map((it) => distanceOf(a, b, it)))),
  );

/** The ground is that of VS Code's own theme of the kind; a hair lighter or darker one must do as well. */
const THEMES: readonly (readonly [theme: string, grounds: readonly string[]])[] = [
  ["light", ["#ffffff", "#f8f8f8"]],
  ["dark", ["#1f1f1f", "#1e1e1e"]],
  ["highContrast", ["#000000"]],
  ["highContrastLight", ["#ffffff"]],
];

suite("colours of actors", () => {
  for (const [theme, grounds] of THEMES) {
    const colourOf = (name: string) => colors.find(({ id }) => id === `standpoint.${name}`)!.defaults[theme]!;
    const own = HUES.map((hue) => colourOf(`actor${hue}`));

    test(`${theme}: each has a contrast of 3 with the editor`, () => {
      for (const ground of grounds)
        for (const colour of own) assert.ok(contrastOf(colour, ground) >= 3, `${colour} on ${ground}`);
    });

    test(`${theme}: whatever colours one sees, any two are told apart as well as those of Okabe and Ito`, () => {
      assert.ok(leastOf([...own, colourOf("actorBorder")]) >= leastOf(OKABE_ITO), own.join());
      assert.equal(new Set(own).size, HUES.length);
    });
  }

  test("the measures are right where they are known", () => {
    assert.equal(contrastOf("#000000", "#ffffff"), 21);
    assert.ok(Math.abs(distanceOf("#000000", "#ffffff", "three kinds of cones") - 100) < 0.1);
    assert.ok(
      distanceOf("#d55e00", "#7a7a00", "deuteranopia") < distanceOf("#d55e00", "#7a7a00", "three kinds of cones"),
    );
  });
});
