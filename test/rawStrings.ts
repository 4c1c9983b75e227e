import { dirname, join } from "node:path";
import Parser from "web-tree-sitter";

/** A string of the source that a person would read as it stands there, in any language. */
export interface RawString {
  readonly line: number;
  /** Without its quotes; `{}` where a template puts something in. */
  readonly words: string;
}

/** Properties, arguments of functions, and first arguments of others whose strings are drawn whatever they look like. */
const DRAWN = /^(?:label|title|detail|description|placeHolder|prompt|tooltip|spoken|message|text|hint)$/;
const DRAWS = /^(?:inform|warn|complain|tellUndo)$/;
const DRAWS_FIRST = /^(?:mention|heading|codeAction)$/;
/** Two words, or a word that begins as a label does. */
const PROSE = /\p{L}{2,}[,;:.]? \p{L}|^\p{Lu}\p{Ll}+[.…]?$/u;
const LETTER = /\p{L}/u;

/** Finds them: `await scanner()` once, then a call for each source. What `l10n.t` is given is none, nor is what is compared, imported or a type. */
export async function scanner(): Promise<(code: string) => readonly RawString[]> {
  await Parser.init();
  const grammars = join(dirname(require.resolve("@vscode/l10n-dev/package.json")), "dist");
  const parser = new Parser();
  parser.setLanguage(await Parser.Language.load(join(grammars, "tree-sitter-typescript.wasm")));
  return (code) => {
    const tree = parser.parse(code);
    const found = tree.rootNode.descendantsOfType(["string", "template_string"]).flatMap((node) => {
      const words = wordsOf(node);
      return LETTER.test(words) && isShown(node, words) ? [{ line: node.startPosition.row + 1, words }] : [];
    });
    tree.delete();
    return found;
  };
}

function wordsOf(node: Parser.SyntaxNode): string {
  let words = node.text.slice(1, -1);
  for (const { text } of node.namedChildren.filter(({ type }) => type === "template_substitution"))
    words = words.replace(text, "{}");
  return words.replace(/\\[nrt]/g, " ");
}

const NO_TEXT = new Set(["import_statement", "export_statement", "literal_type", "binary_expression", "switch_case"]);

function isShown(node: Parser.SyntaxNode, words: string): boolean {
  const around = node.parent;
  if (!around || NO_TEXT.has(around.type)) return false;
  if (around.type === "pair" && around.childForFieldName("key")?.equals(node)) return false;
  const called = around.type === "arguments" ? calleeOf(around) : "";
  if (/\bl10n\.t$/.test(called) || /^standpoint\.\{\}$/.test(words)) return false;
  const key = around.type === "pair" ? around.childForFieldName("key")?.text : undefined;
  const isFirst = around.namedChild(0)?.equals(node) === true;
  return (
    PROSE.test(words) ||
    DRAWS.test(called) ||
    (isFirst && DRAWS_FIRST.test(called)) ||
    (key !== undefined && DRAWN.test(key))
  );
}

const calleeOf = (call: Parser.SyntaxNode): string => call.parent?.childForFieldName("function")?.text ?? "";
