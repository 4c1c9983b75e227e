export interface Line {
  /** Without the line's end. */
  readonly bytes: Uint8Array;
  /** False where `bytes` are only the beginning of a line that is too long. */
  readonly whole: boolean;
}

/** Bytes that are kept of a line that is too long. */
const BEGINNING = 65_536;
const LF = 10;

/**
 * Lines end with LF alone: a JSON string may hold the Unicode line ends as they are. Of a line of more than `longest`
 * bytes no more than its beginning is held.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array) => {
    const whole = length <= longest;
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else if (whole) pieces = [joined([...pieces, piece].slice(0, 2)).slice(0, BEGINNING)];
  };
  const line = (): Line => ({ bytes: joined(pieces), whole: length <= longest });
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      add(chunk.subarray(start, end));
      yield line();
      pieces = [];
      length = 0;
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  yield line();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
