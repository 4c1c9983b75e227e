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

/**
 * The text for an editor of Markdown, in which VS Code makes links of commands that run by Ctrl+click. Addresses stay
 * whole, so that they can be copied. `asTyped` gives back the text.
 */
export const forEditing = (text: string): string => text.replace(EDITED, `$&${JOINER}`);

/** The text that was put into such an editor, as it is now. */
export const asTyped = (edited: string): string => edited.replace(PARTED, "$1");

const EDITED = /\](?=[([:])|<(?=\w+:)/g;
const PARTED = /(\])\u2060(?=[([:])|(?<=<)\u2060(?=\w+:)/g;
