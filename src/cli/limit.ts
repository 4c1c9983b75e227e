export const LIMITS = {
  /** Bytes of a file, or characters of a “text”: what is done for one article needs up to thirty times as much memory. */
  article: 50_000_000,
  /** Bytes of a line of JSON; of twice as many Node makes no text. */
  line: 256_000_000,
};

export const tooLong = (limit: number): string => `longer than ${limit / 1_000_000} million characters`;
