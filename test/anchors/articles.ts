import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analysis } from "../../src/core/analysis/analyze";
import type { Attribution } from "../../src/core/model/types";
import { readArticles } from "../accuracy/gold";
import { run } from "../fixtures/run";
import type { Article } from "./measure";

const accepted = { status: "accepted" } as const;

/** An article with all that is found in it accepted. */
function annotated(name: string, text: string): Article {
  const { mentions, attributions, positions } = run(analysis(text));
  return {
    name,
    text,
    mentions: mentions.map((it) => ({ ...it, ...accepted })),
    attributions: attributions.map((it) => ({ ...it, ...accepted })),
    positions: positions.map((it) => ({ ...it, ...accepted })),
  };
}

/** The sample, and an article that repeats itself as council reports do. `root` is the project's folder. */
export const ownArticles = (root: string): readonly Article[] =>
  ["media/sample/harbour-bridge.txt", "test/anchors/reservoir.txt"].map((path) =>
    annotated(path, readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n")),
  );

/** PolNeAR articles with the attributions that people marked, and the mentions that are found in them. */
export const goldArticles = (folder: string, file: string, most = Number.POSITIVE_INFINITY): readonly Article[] =>
  readArticles(folder, file)
    .slice(0, most)
    .map(({ id, text, attributions }) => {
      const { mentions } = annotated(id, text);
      const marked = attributions.flatMap(({ id, source, cue, content }): Attribution[] => {
        const by = { by: "person" } as const;
        return content.length === 0
          ? []
          : [
              {
                kind: "attribution",
                id,
                ...accepted,
                provenance: by,
                form: "indirect",
                source,
                cue,
                content,
                speaker: null,
              },
            ];
      });
      return { name: id, text, mentions, attributions: marked, positions: [] };
    });

export const paragraphsOf = ({ text }: Article): readonly string[] =>
  text.split(/\n+/).filter((paragraph) => paragraph.length > 60);
