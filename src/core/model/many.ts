/** The greatest of any number of numbers: more than some 100,000 overflow the stack as arguments. −Infinity of none. */
export const greatest = (numbers: Iterable<number>): number => {
  let most = Number.NEGATIVE_INFINITY;
  for (const number of numbers) if (number > most) most = number;
  return most;
};

/** The least of any number of numbers; Infinity of none. */
export const least = (numbers: Iterable<number>): number => {
  let fewest = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < fewest) fewest = number;
  return fewest;
};

/** Adds any number of items to a list. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
