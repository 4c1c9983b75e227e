/** U+2060: takes no room, and no line ends at it. */
export const JOINER = "\u2060";

/**
 * The text with a joiner in each web and e-mail address, so that no reader of Markdown makes a link of it. Escaping is
 * not enough: GitHub's dialect looks for addresses when the escapes are gone already.
 */
export const unlinked = (text: string): string => text.replace(ADDRESS, `$&${JOINER}`);

const ADDRESS = /:(?=\/\/)|www(?=\.)|@(?=[\w-])/gi;
