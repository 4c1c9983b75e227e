/** A process that saves one file again and again until it is killed: `node saveLoop.js FILE MODE`. Says the number of each save that ended. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { present, replace } from "../../src/files/replaceFile";
import { diskBy, type Way } from "./nodeDisk";

const [file, way] = process.argv.slice(2) as [string, Way];

/** Large enough for a kill to meet it half written. */
export const textOf = (number: number): string =>
  JSON.stringify({ number, filler: "a line of the file\n".repeat(40_000 + (number % 7) * 1000), end: number });

async function main(): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const disk = diskBy(way);
  let expected = await present(
    disk,
    file,
    (text) => text.endsWith("}"),
    async (text) => text.endsWith("}"),
  );
  const first = expected === undefined ? 0 : (JSON.parse(expected) as { number: number }).number;
  for (let number = first + 1; ; number++) {
    const text = textOf(number);
    await replace(disk, file, text, expected);
    expected = text;
    process.stdout.write(`${number}\n`);
  }
}

void main();
