import { firstEndingAfter, hull, overlaps } from "../../model/span";
import type { Span } from "../../model/types";
import type { FoundAttribution } from "../findings";

/** How many reports that end before a quotation, or in a sentence, are looked at: garbage has thousands. */
const MOST = 20;
/** Units from the first of the words that announce a quotation to its colon. */
const ANNOUNCING = 30;

interface Place extends Span {
  /** Of a report in the list. */
  readonly index: number;
}

/** Where reports stand: questions put to them by place, each answered by looking at a few. */
export class Places {
  private readonly byEnd: readonly Place[];
  private readonly byStart: ReadonlyMap<number, number>;

  constructor(private readonly reports: readonly FoundAttribution[]) {
    this.byEnd = reports
      .map(({ source, cue, content }, index) => ({ index, ...hull([...source, ...cue, ...content])! }))
      .sort((a, b) => a.end - b.end);
    this.byStart = new Map(reports.map(({ content }, index) => [content[0]!.start, index] as const).reverse());
  }

  /** The report whose words begin there. */
  startingAt(offset: number): number | null {
    return this.byStart.get(offset) ?? null;
  }

  /** The last report with a source that ends in the span, and that is not part of the words of another one. */
  lastIn({ start, end }: Span): { readonly index: number; readonly end: number } | null {
    let last: Place | null = null;
    for (const place of [...this.endingIn(start, end)].reverse()) {
      if (this.reports[place.index]!.source.length === 0) continue;
      if (last === null || this.isIn(last.index, place.index)) last = place;
    }
    return last;
  }

  /** Whether somebody else reports in the sentence, neither inside the words of this report nor around it. */
  hasRival(index: number, { start, end }: Span): boolean {
    const source = this.reports[index]!.source[0]!;
    return this.endingIn(start, end).some(
      ({ index: other }) =>
        other !== index &&
        this.reports[other]!.source.some((span) => span.start >= start && !overlaps(span, source)) &&
        !this.isIn(other, index) &&
        !this.isIn(index, other),
    );
  }

  /**
   * The cues in the sentence that have words of their own behind them. A few words that reach its end only announce others:
   * “gave a warning:”.
   */
  servedCues({ start, end }: Span): readonly Span[] {
    return this.endingIn(start, end).flatMap(({ index }) => {
      const { cue, content, form } = this.reports[index]!;
      const last = content.at(-1)!;
      const announces = form === "indirect" && end - last.start < ANNOUNCING && end - last.end <= 2;
      return cue[0] && last.start >= cue[0].end && !announces ? cue : [];
    });
  }

  /** The report of the sentence that has this cue. */
  withCue(cue: Span, { start, end }: Span): number | null {
    const same = this.endingIn(start, end).find((it) =>
      this.reports[it.index]!.cue.some((span) => overlaps(span, cue)),
    );
    return same?.index ?? null;
  }

  /** The last few reports that end in the stretch, by their ends. */
  private endingIn(start: number, end: number): readonly Place[] {
    const [from, to] = [firstEndingAfter(this.byEnd, start), firstEndingAfter(this.byEnd, end)];
    return this.byEnd.slice(Math.max(from, to - MOST), to);
  }

  private isIn(inner: number, outer: number): boolean {
    const { cue } = this.reports[inner]!;
    return this.reports[outer]!.content.some((span) => cue.some((one) => overlaps(one, span)));
  }
}
