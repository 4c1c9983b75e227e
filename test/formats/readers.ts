import { Emoji, GFM, parser } from "@lezer/markdown";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

const lezer = parser.configure([GFM, Emoji]);
const linkify = new MarkdownIt({ html: true, linkify: true });

/** What readers of Markdown find in a text: GitHub's dialect by three of them, VS Code's preview by the fourth. */
export const READERS: Readonly<Record<string, (text: string) => ReadonlySet<string>>> = {
  lezer(text) {
    const names = new Set<string>();
    lezer.parse(text).iterate({ enter: ({ name }) => void names.add(name) });
    return names;
  },
  mdast(text) {
    const names = new Set<string>();
    const walk = (node: { readonly type: string; readonly children?: readonly { readonly type: string }[] }) => {
      names.add(node.type);
      node.children?.forEach(walk);
    };
    walk(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
    return names;
  },
  marked: (text) => tagsOf(marked.parse(text, { async: false })),
  "markdown-it": (text) => tagsOf(linkify.render(text)),
};

const tagsOf = (html: string): ReadonlySet<string> =>
  new Set(Array.from(html.matchAll(/<([a-z!][a-z0-9-]*)/gi), ([, tag]) => tag!.toLowerCase()));

/** What our own Markdown is made of, by any of the readers. */
export const OWN: ReadonlySet<string> = new Set([
  ..."Document Paragraph Escape Blockquote QuoteMark ATXHeading1 ATXHeading2 HeaderMark BulletList ListItem".split(" "),
  ..."ListMark StrongEmphasis Emphasis EmphasisMark Table TableHeader TableDelimiter TableRow TableCell".split(" "),
  ..."root paragraph text heading strong emphasis list listItem blockquote table tableRow tableCell".split(" "),
  ..."p h1 h2 ul li blockquote strong em table thead tbody tr th td".split(" "),
]);
