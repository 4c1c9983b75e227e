import { JOINER, unlinked } from "../../core/formats/unlinked";

/**
 * The text so that VS Code draws it, whatever surface it stands on, as it is: a joiner, which is not to be seen, parts
 * what would be a link, a picture or an icon. What VS Code makes of a string differs from surface to surface and from
 * version to version: `[words](command:…)` is a link in notifications and questions, `$(name)` an icon in lists, status
 * bar and progress, and the hover of what a list says beside a label is Markdown, with its links and pictures.
 */
export const inert = (text: string): string => unlinked(text).replace(MARKUP, `$&${JOINER}`);

const MARKUP = /\$(?=\()|\](?=[([:])/g;

/** Our own icon before text that is not ours. */
export const withIcon = (icon: string | undefined, text: string): string =>
  icon === undefined ? inert(text) : `$(${icon}) ${inert(text)}`;
