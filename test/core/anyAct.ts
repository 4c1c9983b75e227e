import fc from "fast-check";
import type { Act } from "../../src/core/actions/act";
import {
  meansActor,
  mergeActors,
  notAnActor,
  rename,
  setAffiliation,
  setRole,
  setType,
  splitActor,
} from "../../src/core/actions/actors";
import { addActor, addNote, addPosition, addQuote, editNote, remove } from "../../src/core/actions/add";
import {
  PARTS,
  setAddressee,
  setCategory,
  setField,
  setForm,
  setHolder,
  setOnBehalfOf,
  setPart,
  setSpeaker,
  setStance,
} from "../../src/core/actions/correct";
import { discardLost, reattach } from "../../src/core/actions/lost";
import { accept, acceptActor, reject } from "../../src/core/actions/review";
import type { AnnotationDocument, Span } from "../../src/core/model/types";

/** An act on whatever stands at some place of the document's lists at the time: so that acts in a row find something to act on. */
export type Wish = (document: AnnotationDocument) => Act;

/** Any act, sensible or not, over an article of this text. */
export function anyWish(text: string): fc.Arbitrary<Wish> {
  const place = fc.nat(40);
  const words = fc.constantFrom("Ann", "Lee & Sons", "", "=1+1");
  const span: fc.Arbitrary<Span> = fc
    .tuple(fc.nat(text.length), fc.integer({ min: 0, max: 12 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of);
  const id = (document: AnnotationDocument, at: number) => {
    const { actors, mentions, attributions, positions, notes } = document;
    const all = [...actors, ...mentions, ...attributions, ...positions, ...notes];
    return all[at % Math.max(1, all.length)]?.id ?? "nobody";
  };
  const actor = ({ actors }: AnnotationDocument, at: number | null) =>
    at === null ? null : (actors[at % Math.max(1, actors.length)]?.id ?? "nobody");
  const someone = (document: AnnotationDocument, at: number) => actor(document, at) ?? "";
  const lost = ({ lost }: AnnotationDocument, at: number) => lost[at % Math.max(1, lost.length)]?.id ?? "nothing";
  const mentionsOf = ({ mentions }: AnnotationDocument, at: number) =>
    mentions.filter((_, i) => i % 3 === at % 3).map((it) => it.id);
  const wish = <T>(what: fc.Arbitrary<T>, act: (document: AnnotationDocument, what: T) => Act): fc.Arbitrary<Wish> =>
    what.map((it) => (document) => act(document, it));
  const references = fc.constantFrom(setSpeaker, setHolder, setAddressee, setOnBehalfOf, setAffiliation);
  return fc.oneof(
    wish(fc.array(place, { maxLength: 3 }), (d, at) => accept(at.map((it) => id(d, it)))),
    wish(fc.array(place, { maxLength: 3 }), (d, at) => reject(at.map((it) => id(d, it)))),
    wish(place, (d, at) => acceptActor(someone(d, at))),
    wish(fc.tuple(place, fc.constantFrom("direct" as const, "indirect" as const)), (d, [at, form]) =>
      setForm(id(d, at), form),
    ),
    wish(fc.tuple(references, place, maybe(place)), (d, [set, at, who]) => set(id(d, at), actor(d, who))),
    wish(fc.tuple(place, fc.constantFrom("oppose", "own", "")), (d, [at, stance]) => setStance(id(d, at), stance)),
    wish(fc.tuple(place, maybe(fc.constantFrom("water", ""))), (d, [at, category]) => setCategory(id(d, at), category)),
    wish(
      fc.tuple(
        place,
        maybe(
          fc.oneof(
            fc.boolean(),
            fc.double().map((n) => n + 0),
          ),
        ),
      ),
      (d, [at, value]) => setField(id(d, at), "own", value),
    ),
    wish(fc.tuple(place, fc.constantFrom(...PARTS), fc.array(span, { maxLength: 2 })), (d, [at, part, spans]) =>
      setPart(
        id(d, at),
        part,
        spans.filter(({ end }) => end <= text.length),
      ),
    ),
    wish(fc.tuple(place, words), (d, [at, name]) => rename(someone(d, at), name)),
    wish(fc.tuple(place, words), (d, [at, type]) => setType(someone(d, at), type)),
    wish(fc.tuple(place, maybe(words)), (d, [at, role]) => setRole(someone(d, at), role)),
    wish(fc.tuple(fc.array(place, { maxLength: 2 }), place), (d, [from, into]) =>
      mergeActors(
        from.map((it) => someone(d, it)),
        someone(d, into),
      ),
    ),
    wish(fc.tuple(place, place, words), (d, [at, which, name]) =>
      splitActor(someone(d, at), mentionsOf(d, which), name),
    ),
    wish(place, (d, at) => notAnActor(someone(d, at))),
    wish(fc.tuple(place, maybe(place)), (d, [which, who]) => meansActor(mentionsOf(d, which), actor(d, who))),
    wish(fc.tuple(span, maybe(place)), (d, [where, who]) => addQuote(text, where, actor(d, who))),
    wish(fc.tuple(fc.array(span, { maxLength: 2 }), words, words), (_, [where, name, type]) =>
      addActor(text, where, { name, type }),
    ),
    wish(fc.tuple(span, place), (d, [where, who]) => addActor(text, [where], { id: someone(d, who) })),
    wish(fc.tuple(place, maybe(place), maybe(span)), (d, [on, who, issue]) =>
      addPosition(text, id(d, on), { actor: actor(d, who), stance: "demand", issue }),
    ),
    wish(fc.tuple(span, maybe(place)), (d, [on, who]) =>
      addPosition(text, on, { actor: actor(d, who), stance: "deny" }),
    ),
    wish(fc.tuple(span, maybe(place), words), (d, [where, about, remark]) =>
      addNote(text, where, about === null ? null : id(d, about), remark),
    ),
    wish(fc.tuple(place, words), (d, [at, remark]) => editNote(id(d, at), remark)),
    wish(place, (d, at) => remove(id(d, at))),
    wish(fc.tuple(place, span), (d, [at, where]) => reattach(text, lost(d, at), where)),
    wish(place, (d, at) => discardLost(lost(d, at))),
  );
}

/** An article, and acts that a person does on it one after the other. */
export const anyWishes = (text: string): fc.Arbitrary<readonly Wish[]> => fc.array(anyWish(text), { maxLength: 8 });
