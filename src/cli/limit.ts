/** Bytes of one article, or of one line of JSON; a text of twice this length is more than a program of Node can hold. */
export const LONGEST = 256_000_000;
export const TOO_LONG = `longer than ${LONGEST / 1_000_000} MB`;
