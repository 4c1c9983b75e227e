import { paired } from "./phrase";

/** Words cut out of one sentence, made fit to stand in another. */

/** Cannot end a phrase. */
const HANGING =
  "that|to|of|the|a|an|and|or|but|nor|than|because|which|whose|whether|from|with|into|my|your|his|their|our|its|in which|of which|so that|if";
/** Nor can these where the phrase was cut for its length. */
const CUT = `${HANGING}|in|on|at|by|for|as|is|are|was|were|be|been|has|have|had|will|would|who|when|while|where|this|these|those|not|about|between|her`;
const ENDS_HANGING = new RegExp(`(?:[\\s,;:–—-]+(?:${HANGING}))+[\\s,;:–—-]*$`, "iu");
const CUT_HANGING = new RegExp(`(?:[\\s,;:–—-]+(?:${CUT}))+[\\s,;:–—-]*…$`, "iu");
/** “what they object to”. */
const STRANDED = /^(?:what|whatever|who|whom|where)\b.*\s(?:to|of|from|with|into)$/i;
const DOUBLED =
  /(?<![\p{L}\p{N}])(the|an?|to|that|of|in|on|for|and|about|with|is|are|was|will)(?:\s+\1)+(?![\p{L}\p{N}])/giu;

/** Without marks and brackets that lack their partner, a word said twice, and what leads to nothing at the end. */
export function tidied(words: string): string {
  const whole = paired(bracketed(words))
    .replace(DOUBLED, "$1")
    .replace(/^[\s,;:.)–—-]+(?=\S)/u, "");
  if (whole.endsWith("…")) return whole.replace(CUT_HANGING, "…").replace(/[\s,;:]+…$/u, "…");
  const ended = whole.replace(/[\s,;:–—-]+$/u, "").replace(/(?<=\p{L}{4})\.$/u, "");
  return STRANDED.test(ended) ? ended : ended.replace(ENDS_HANGING, "");
}

/** A bracket that is not closed goes with what little is in it; one that was not opened goes alone. */
function bracketed(words: string): string {
  let now = words;
  for (const [open, close] of [
    ["(", ")"],
    ["[", "]"],
  ] as const) {
    const stack: number[] = [];
    const lone = new Set<number>();
    for (let i = 0; i < now.length; i++) {
      if (now[i] === open) stack.push(i);
      else if (now[i] === close && stack.pop() === undefined) lone.add(i);
    }
    const first = stack[0];
    // behind it there is a remark that was cut off, unless the words begin with it
    const cut = first !== undefined && now.slice(0, first).trim() !== "";
    if (!cut) for (const at of stack) lone.add(at);
    const kept = cut ? now.slice(0, first).trimEnd() : now;
    now = [...kept.split("").entries()].flatMap(([i, unit]) => (lone.has(i) ? [] : [unit])).join("");
  }
  // what was cut off may have held the partner of another one
  return now === words ? now : bracketed(now);
}

/** What is said, with the marks closed that were open where it was cut, and none that close nothing. */
export function closed(words: string): string {
  let depth = 0;
  let kept = "";
  for (const unit of words) {
    if (unit === "”" && depth === 0) continue;
    if (unit === "“") depth++;
    if (unit === "”") depth--;
    kept += unit;
  }
  const straight = words.split('"').length % 2 === 0 ? '"' : "";
  return kept + straight + "”".repeat(depth);
}

/** “The plan” and “Multiple assailants” within a sentence: a capital goes that only the beginning of a sentence gave. */
export const lowered = (words: string): string => words.replace(LEADING, (first) => first.toLowerCase());
const LEADING =
  /^(?:The|An?|This|That|These|Those|My|Your|His|Her|Its|Our|Their|Some|Any|No|Every|Each|All|More|Less|Fewer|Many|Most|Both|Multiple|Several|Other|Another|Such|Further|What|Whether|Why|How|Who|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|If|Unless|Until|Without|Once|When|Provided|On|In|At|By|After|Before|During|Since|Last|Next|Earlier|Late|Early|Yesterday|Today|Tomorrow)(?![\p{L}\p{N}’'-])/u;

/** “The city”, as a sentence begins; names that are written small stay so: “von Aue”, “eWire”. */
export const raised = (words: string): string =>
  /^(?:the|an?|this|that|these|those|his|her|its|our|their|my|your|some|any|no|every|each|all|one|many|several)\s/.test(
    words,
  ) || !/\p{Lu}/u.test(words)
    ? words.replace(/^(["“‘]?)(\p{Ll})/u, (_, mark: string, first: string) => mark + first.toUpperCase())
    : words;
