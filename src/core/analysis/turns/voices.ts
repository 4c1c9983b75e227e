import type { Label } from "./labels";

/** More labels than this under one word are not told apart: no text of speech has so many. */
const MOST = 40;

interface Voice {
  readonly name: readonly string[];
  readonly office: Set<string>;
  readonly number: number;
}

/**
 * A number for each label, the same for those of one voice: a surname, an initial or an office alone is whoever bears it, if
 * one alone does.
 */
export function voicesOf(labels: readonly Label[]): readonly number[] {
  const keys = new Map<string, Label>();
  for (const label of labels) if (!keys.has(keyOf(label))) keys.set(keyOf(label), label);
  // the fuller first, so that the shorter find it
  const fuller = [...keys.values()].sort((a, b) => b.name.length - a.name.length || b.office.length - a.office.length);
  const byWord = new Map<string, Voice[]>();
  const numbers = new Map<string, number>();
  let next = 0;
  for (const label of fuller) {
    const known = label.part ? undefined : bearerOf(label, byWord);
    const voice = known ?? { name: label.name, office: new Set(label.office), number: next++ };
    for (const word of label.office) voice.office.add(word);
    numbers.set(keyOf(label), voice.number);
    for (const word of new Set([...label.name, ...label.office])) {
      const there = byWord.get(word);
      if (!there) byWord.set(word, [voice]);
      else if (there.length < MOST && !there.includes(voice)) there.push(voice);
    }
  }
  return labels.map((label) => numbers.get(keyOf(label))!);
}

const keyOf = ({ part, name, office }: Label): string => `${part ?? ""}|${name.join(" ")}|${office.join(" ")}`;

function bearerOf({ name, office }: Label, byWord: ReadonlyMap<string, readonly Voice[]>): Voice | undefined {
  const word = name.at(-1) ?? office.at(-1);
  if (word === undefined) return undefined;
  const fitting = (byWord.get(word) ?? []).filter((voice) =>
    name.length > 0 ? bears(voice.name, name) : office.every((own) => voice.office.has(own)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether a shorter name can be of who bears the fuller one: “J. Currie”, “Currie” and “James” of “James Currie”. */
function bears(full: readonly string[], short: readonly string[]): boolean {
  if (short.length === 1) return full.at(-1) === short[0] || full[0] === short[0];
  if (full.at(-1) !== short.at(-1) || full.length < short.length) return false;
  return short
    .slice(0, -1)
    .every((word) => full.some((own) => own === word || (word.length === 1 && own.startsWith(word))));
}
