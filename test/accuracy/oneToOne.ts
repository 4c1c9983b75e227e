/** Takes pairs in their order, each where neither of the two is taken yet. */
export function oneToOne<A, B>(pairs: readonly (readonly [A, B])[]): ReadonlyMap<A, B> {
  const taken = new Map<A, B>();
  const used = new Set<B>();
  for (const [a, b] of pairs) {
    if (taken.has(a) || used.has(b)) continue;
    taken.set(a, b);
    used.add(b);
  }
  return taken;
}
