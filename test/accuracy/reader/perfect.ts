import { sliceOf } from "../../../src/core/model/span";
import type { Span } from "../../../src/core/model/types";
import type { Prompt } from "../../../src/core/reader/prompt";
import type { GoldPosition } from "../gold";
import { judgeRows } from "../judgeRows";
import { pairActors } from "../pairActors";
import { foundOf } from "../predict";
import type { Questioned } from "./articles";

/** An item of an answer, as it is written. */
export interface Item {
  n?: number;
  none?: true;
  source?: readonly string[];
  cue?: readonly string[];
  content?: readonly string[];
  type?: string;
  speaker?: string | null;
  stance?: string;
  issue?: string | null;
  condition?: string | null;
  addressee?: string | null;
  when?: string | null;
  where?: string | null;
}
export interface Answer {
  readonly attributions: readonly Item[];
  readonly missing: readonly Item[];
}

/** The answer that a reader would give who reads as the gold does. */
export function perfectAnswer(prompt: Prompt, { gold, document }: Questioned): Answer {
  const { text, attributions } = gold.article;
  const found = foundOf(text, document);
  const { positions } = judgeRows({ gold, found });
  const { goldOf } = pairActors(gold.actors, found.actors);
  const keys = new Map(prompt.actors.map(({ id, key }) => [id, key]));
  const idOf = new Map(Array.from(goldOf, ([f, g]) => [gold.actors[g]!.name, found.actors[f]!.id]));
  const words = (span: Span | null) => span && sliceOf(text, span);
  const who = (name: string | null): string | null => {
    if (name === null) return null;
    const key = keys.get(idOf.get(name) ?? "");
    const forms = gold.actors.find((it) => it.name === name)?.forms ?? [];
    return key ?? [name, ...forms].find((form) => text.includes(form)) ?? name;
  };
  const said = ({ speaker, stance, issue, condition, addressee, when, where }: GoldPosition): Item => ({
    speaker: who(speaker),
    stance,
    issue: words(issue),
    condition: words(condition),
    addressee: who(addressee),
    when: words(when),
    where: words(where),
  });
  const labels = new Map(gold.positions.map((it) => [it.attribution, it]));
  const met = new Set([...positions.values()].map((it) => it?.attribution));
  const isHere = ({ start }: Span) => start >= prompt.piece.start && start < prompt.piece.end;
  const types = new Map(gold.actors.map(({ name, type }) => [name, type]));
  return {
    attributions: prompt.attributions.map(({ number, id }) => {
      const position = positions.get(id);
      return position ? { n: number, ...said(position) } : { n: number, none: true };
    }),
    missing: attributions
      .filter(({ id, content }) => labels.has(id) && !met.has(id) && isHere(content[0]!))
      .map(({ id, source, cue, content }) => {
        const type = types.get(labels.get(id)!.speaker ?? "");
        const parts = (spans: readonly Span[]) => spans.map((it) => sliceOf(text, it));
        const own = prompt.allowed.actorTypes.includes(type ?? "") ? { type: type! } : {};
        return { source: parts(source), cue: parts(cue), content: parts(content), ...own, ...said(labels.get(id)!) };
      }),
  };
}
