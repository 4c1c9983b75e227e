import * as vscode from "vscode";
import type { Steps } from "../../core/model/types";
import { type Drawn, KINDS, MARKS, type Mark, marks } from "../../core/views/marks";
import { rangeOf } from "../drawing/ranges";
import type { Colour } from "../platform/manifest";
import { onDidChangeSetting, setting } from "../platform/settings";
import type { ActorColours } from "../session/actorColours";
import type { Session } from "../session/session";

interface Look {
  readonly background?: Colour;
  readonly border?: Colour;
  /** A line at the baseline: borders of two marks would lie on each other, and dots on dots look like a solid line. */
  readonly underline?: Colour;
  /** Thick enough for the colour to be seen. */
  readonly thick?: boolean;
  readonly foreground?: Colour;
  /** Also shown at the scroll bar. */
  readonly ruler?: Colour;
}

/** Underlines and tints only: nothing that changes the width or height of a line. Later ones are drawn over earlier ones. */
const LOOKS: Readonly<Record<Mark, Look>> = {
  reportedSpeech: {
    background: "reportedSpeechBackground",
    border: "reportedSpeechBorder",
    ruler: "reportedSpeechBorder",
  },
  mixedQuotes: { background: "mixedQuoteBackground", border: "mixedQuoteBorder", ruler: "mixedQuoteBorder" },
  directQuotes: { background: "directQuoteBackground", border: "directQuoteBorder", ruler: "directQuoteBorder" },
  cues: { foreground: "cueForeground" },
  sources: { foreground: "sourceForeground" },
  actors: { underline: "actorBorder" },
};

const LINE: Readonly<Record<Drawn, string>> = { suggested: "dotted", accepted: "solid" };

/** Marks quotes, reports, cues and actors in every editor that shows an article. */
export function registerDecorations(
  context: vscode.ExtensionContext,
  { store, inSlices }: Session,
  colours: ActorColours,
): void {
  const types = new Map(
    (Object.keys(LOOKS) as Mark[]).flatMap((mark) =>
      KINDS.filter((kind) => kind.mark === mark).map(
        (kind) => [keyOf(kind), typeOf(lookOf(kind), kind.status)] as const,
      ),
    ),
  );
  /** A mark at a time: each is sent to the editor with all its ranges. */
  function* drawing(): Steps<void> {
    const wanted = setting("mark");
    const shown = new Set(MARKS.filter((mark) => wanted[mark] !== false));
    for (const editor of vscode.window.visibleTextEditors) {
      const uri = editor.document.uri.toString();
      const annotations = store.get(uri);
      const drawn = new Map(
        (annotations ? marks(annotations, shown, colours.of(uri)) : []).map((kind) => [keyOf(kind), kind.spans]),
      );
      for (const [key, type] of types) {
        const ranges = (drawn.get(key) ?? []).map((span) => rangeOf(editor.document, span));
        editor.setDecorations(type, ranges);
        yield;
      }
    }
  }
  let turn = 0;
  let underWay = false;
  const draw = async () => {
    const mine = ++turn;
    underWay = true;
    await inSlices(drawing(), () => mine !== turn);
    if (mine === turn) underWay = false;
  };
  for (const type of types.values()) context.subscriptions.push(type);
  context.subscriptions.push(
    // while typing, the editor moves the decorations itself, but not those that are still to come
    store.onDidChange(({ reason }) => (reason !== "edit" || underWay) && void draw()),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    onDidChangeSetting(["mark", "actorColours"], draw),
  );
}

type Kind = (typeof KINDS)[number];
const keyOf = ({ mark, status, hue }: Kind): string => `${mark} ${status} ${hue}`;
const lookOf = ({ mark, hue }: Kind): Look => (hue === null ? LOOKS[mark] : { underline: `actor${hue}`, thick: true });

function typeOf(
  { background, border, underline, thick, foreground, ruler }: Look,
  status: Drawn,
): vscode.TextEditorDecorationType {
  const colour = (name: Colour) => new vscode.ThemeColor(`standpoint.${name}`);
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(background && { backgroundColor: colour(background) }),
    ...(border && { borderWidth: "0 0 1px 0", borderStyle: LINE[status], borderColor: colour(border) }),
    // a theme colour is not taken here, but the editor's variable for it is
    ...(underline && {
      textDecoration: `underline ${LINE[status]} ${thick ? 2 : 1}px var(--vscode-standpoint-${underline}, currentColor)`,
    }),
    ...(foreground && { color: colour(foreground) }),
    ...(ruler && { overviewRulerColor: colour(ruler), overviewRulerLane: vscode.OverviewRulerLane.Right }),
  });
}
