import * as vscode from "vscode";
import type { Act } from "../../core/actions/act";
import { accept, acceptActor, acceptStatement, reject } from "../../core/actions/review";
import { actorOf, mentionsOf } from "../../core/query/lookup";
import { type Brief, briefOf } from "../../core/views/briefs";
import { annotationsInWords } from "../../core/views/words/numbers";
import { plain } from "../../core/views/words/wording";
import type { Aim, Target } from "../asking/targets";
import { choose } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { mention } from "../platform/notify";
import { setting } from "../platform/settings";
import type { Session } from "../session/session";

type Verb = "accept" | "reject";

/** Mentions are judged with their actor: a yes to it is a yes to every place that means it. */
const acceptWhole =
  (ids: readonly string[]): Act =>
  (document, by) => {
    const meant = ids.flatMap((id) => mentionsOf(document, id).filter(({ status }) => status === "suggested"));
    return accept([...ids, ...meant.map(({ id }) => id)])(document, by);
  };

const ACTS: Readonly<Record<Verb, (ids: readonly string[]) => Act>> = { accept: acceptWhole, reject };

/**
 * What a yes, or a no, to these is: in a review of positions the one in question is accepted with its quote and its
 * actor, which nothing else asks about there.
 */
function actFor({ review }: Session, target: Target, verb: Verb, ids: readonly string[]): Act {
  const { document, queue } = review.current() ?? {};
  const isAsked = document === target.document && ids.length === 1 && ids[0] === queue?.now.id;
  return isAsked && verb === "accept" && queue?.plan.through === "positions"
    ? acceptStatement(queue.now.id)
    : ACTS[verb](ids);
}

/** Saying yes or no: to rows, to what a link names, to what is under review, else to what stands at the cursor. */
export function registerDeciding(
  session: Session,
  resolveTarget: Aim,
): Pick<Handlers, "accept" | "reject" | "acceptActor"> {
  const { acts } = session;
  const decide =
    (verb: Verb) =>
    async (...args: readonly unknown[]): Promise<boolean> => {
      const target = resolveTarget(args);
      if (!target) return nothing(verb);
      const open = openTo(session, target, verb);
      if (open.length === 0) return nothing(verb);
      const chosen = target.named ? open : await which(open, verb);
      if (!chosen?.[0]) return false;
      const [, first] = chosen[0];
      const what = chosen.length > 1 ? annotationsInWords(chosen.length) : `${first.what} ${first.words}`;
      const label = verb === "accept" ? vscode.l10n.t("accept {0}", what) : vscode.l10n.t("reject {0}", what);
      const ids = chosen.map(([id]) => id);
      return acts.perform(target.document, label, actFor(session, target, verb, ids));
    };
  return {
    accept: decide("accept"),
    reject: decide("reject"),
    acceptActor(...args) {
      const target = resolveTarget(args);
      const actor = target?.ids.flatMap((id) => actorOf(target.annotations, actorAt(target, id)) ?? [])[0];
      if (!target || !actor) return nothing("accept");
      const label = vscode.l10n.t("accept everything of {0}", plain(actor.name));
      return acts.perform(target.document, label, acceptActor(actor.id));
    },
  };
}

type Open = readonly (readonly [id: string, Brief])[];

/** Those of the target for which a yes, or a no, would change something. */
const openTo = (session: Session, target: Target, verb: Verb): Open =>
  target.ids.flatMap((id) => {
    const { annotations, text, book, document } = target;
    const brief = briefOf(annotations, text, id, book, setting("claims", document.uri));
    const changes = actFor(session, target, verb, [id])(annotations, {}) !== annotations;
    return brief && changes ? [[id, brief] as const] : [];
  });

/** The actor itself, or whom a mention means, who speaks, who holds the position. */
function actorAt({ annotations }: Target, id: string): string | null {
  const mention = annotations.mentions.find((it) => it.id === id);
  const quote = annotations.attributions.find((it) => it.id === id);
  const position = annotations.positions.find((it) => it.id === id);
  return mention?.actor ?? quote?.speaker ?? position?.actor ?? id;
}

/** Which of several things at one place is meant; undefined where the person turns away. */
async function which(open: Open, verb: Verb): Promise<Open | undefined> {
  // an actor is judged as a whole, not by the mention that the cursor happens to be in
  const actor = open.some(([, { kind }]) => kind === "actor");
  const meant = open.filter(([, { kind }]) => !actor || kind !== "mention");
  if (meant.length < 2) return meant;
  const choices = meant.map((entry) => ({ label: entry[1].words, description: entry[1].what, value: [entry] as Open }));
  const all = { label: vscode.l10n.t("All {0}", meant.length), description: vscode.l10n.t("of these"), value: meant };
  const title = verb === "accept" ? vscode.l10n.t("Accept") : vscode.l10n.t("Reject");
  return (await choose({ title, choices: [...choices, all] }))?.value;
}

function nothing(verb: Verb): false {
  const words =
    verb === "accept"
      ? vscode.l10n.t("There is nothing to accept here.")
      : vscode.l10n.t("There is nothing to reject here.");
  mention(words, 5000);
  return false;
}
