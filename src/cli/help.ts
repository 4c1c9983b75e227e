import { LONGEST_PIECE } from "../core/analysis/paragraphs";
import { BUDGET } from "../core/reader/questionsOf";
import { FILE_FORMATS } from "./fileFormats";
import { LIMITS } from "./limit";
import { TIMEOUT } from "./model/options";

export const help = (): string => `Annotates articles: who says what, in whose words, and where they stand.

Usage
  standpoint annotate FILE… [--format F] [--out PATH|-]
  standpoint annotate --jsonl < articles.jsonl > annotations.jsonl
  standpoint mcp [FOLDER] [--read-only]

FILE is UTF-8 or UTF-16 text; of Markdown (.md, .markdown) only the prose is read. Offsets are UTF-16 code units.

mcp serves language models by the Model Context Protocol on standard input and output: they list the articles (.txt, .md,
.markdown) below FOLDER (default: where it is started), positions, quotes and actors, and what has changed, with file, line
and verbatim words. What they propose goes into the annotation file beside the article as a suggestion for a person to
decide on; with --read-only nothing is written. Nothing outside of FOLDER is read or written, and no link out of it followed.

Options
  -f, --format F   one of
${FILE_FORMATS.map(({ id, description }) => `                     ${id.padEnd(13)}${description}`).join("\n")}
                   (default: json, or what the ending of PATH says)
  -o, --out PATH   where to write (default: -, standard output); a folder, or a PATH that ends in /, gets one file
                   for each article, named like it with the format's ending added. Several articles in one file:
                   JSON becomes a list, JSON Lines and CSV one table, Markdown one report; annotation files do not join.
                   An annotation file that is there already is read first: what a person decided stays in it,
                   and one that cannot be read is not overwritten. Nothing is written where an article, a codebook,
                   an annotation file (but with --format annotations, for the same article), a .txt or .md file that is no
                   report of this program or a link into another folder is in the place, or any link in an output folder
                   (which may be one itself), or where two articles have one place.
                   A file is replaced whole or not at all.
  -c, --codebook F a standpoint.codebook.json: stances and types of actor are told in its words
  --jsonl          reads a line {"id", "text"} for each article, with its "date" if that is known, and writes a line
                   {"id", "attributions", "entities", "actors", "positions"} for it, in the same order; the id (a text,
                   a number or null) as it was written; with "cutParagraphs" where passages of more than ${LONGEST_PIECE.toLocaleString("en")} characters
                   without the end of a sentence were read in pieces; a bad line is answered by {"id", "line", "error"}, without "id"
                   where it cannot be known
  --read-only      of mcp: nothing is proposed or written
  --any-language   an article that seems to be written in another language than English is annotated all the same, not refused
  --model URL      a second reader: a language model behind a server that speaks as OpenAI's chat completions do (Ollama, vLLM,
                   LM Studio, llama.cpp ...), as in http://localhost:11434/v1. Each article is SENT THERE, in pieces, after it
                   was analysed here; every word of an answer is looked for in the article, what is not there falls out, and
                   what is left are suggestions: "reader" says who read them. An article whose reading fails is annotated
                   without it, and told. A key, if the server wants one, stands in the environment: STANDPOINT_MODEL_KEY
  --model-name N   the model, as the server calls it; goes with --model
  --model-timeout S  seconds for one answer (default: ${TIMEOUT}); a busy or broken server is asked up to four times, each told; one
                   that refuses (the key, the model, by a redirect) gets no further article
  --model-budget C   characters of one prompt (default: ${BUDGET}): what the model can hold, about four times its tokens
  -h, --help       this text
  -v, --version    the version

An article may have ${LIMITS.article / 1_000_000} MB, a line of JSON ${LIMITS.line / 1_000_000} MB. What a terminal would act on is spelled there, as in \\u001b.

Exit status: 0; 1 if an article or a line could not be annotated or not be read by the second reader, or something could
not be read or written, the rest is done; 2 for wrong usage, nothing is written.
`;
