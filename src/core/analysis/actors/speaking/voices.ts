import { eachInSteps } from "../../../model/steps";
import type { Steps } from "../../../model/types";
import type { FoundAttribution, FoundMention } from "../../findings";
import type { Draft, Named } from "../draft";
import { firstFrom } from "../mentionsFrom";

/** Who of the mentions speaks, and of whom others speak. */
export interface Voices {
  /** For a mention that heads a source those whom its own words name, and who it therefore is not. */
  readonly speaks: ReadonlyMap<number, ReadonlySet<Draft>>;
  /** Mentions in the content of an attribution. */
  readonly spokenOf: ReadonlySet<number>;
}

export function* voicesOf(
  mentions: readonly FoundMention[],
  attributions: readonly FoundAttribution[],
  heads: readonly (readonly number[])[],
  named: Named,
): Steps<Voices> {
  const speaks = new Map<number, Set<Draft>>();
  const spokenOf = new Set<number>();
  yield* eachInSteps(attributions, ({ content }, k) => {
    const names = new Set<Draft>();
    for (const { start, end } of content)
      for (let i = firstFrom(mentions, start); mentions[i] && mentions[i]!.head.start < end; i++) {
        spokenOf.add(i);
        if (mentions[i]!.kind === "name" && named.of[i]) names.add(named.of[i]!);
      }
    for (const head of heads[k] ?? []) {
      const known = speaks.get(head);
      if (known) for (const name of names) known.add(name);
      else speaks.set(head, new Set(names));
    }
  });
  return { speaks, spokenOf };
}

/** Whom a mention is not that says something itself, in nobody else's report; null for all others. */
export const reportOf = ({ speaks, spokenOf }: Voices, i: number): ReadonlySet<Draft> | null =>
  spokenOf.has(i) ? null : (speaks.get(i) ?? null);
