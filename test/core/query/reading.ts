import type { Reading } from "../../../src/core/query/issueReading";
import { position } from "../../fixtures/fair";

/** What is read of an issue: its head, and the words in each slot. */
export function reading(head: string, said: readonly (readonly [slot: string, word: string])[]): Reading {
  const slots = new Map<string, Set<string>>();
  for (const [slot, word] of said) slots.set(slot, (slots.get(slot) ?? new Set()).add(word));
  const words = new Set(said.map(([, word]) => word));
  const key = [head, ...[...words].sort()].join(" ");
  return { position: position("p", "q", {}), wording: key, head, words, slots, key };
}
