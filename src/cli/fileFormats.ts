import { FORMATS } from "../core/formats";
import type { Format } from "../core/formats/format";
import { serialize } from "../files/annotations/annotationFile";

/** Not for exchange: it keeps what a person decided. */
export const annotations: Omit<Format, "together"> = {
  id: "annotations",
  label: "Annotation file",
  extension: "annotations.json",
  description: "The file that the extension keeps beside an article",
  write: serialize,
};

export const FILE_FORMATS: readonly (Omit<Format, "together"> & Partial<Pick<Format, "together">>)[] = [
  ...FORMATS,
  annotations,
];
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The format that was named, else the one that the ending of `out` tells, else the first; undefined for an unknown name. */
export function formatFor(id: string | undefined, out: string): FileFormat | undefined {
  const wanted = id?.toLowerCase();
  if (wanted !== undefined) return FILE_FORMATS.find((format) => format.id === wanted || format.extension === wanted);
  const longestFirst = [...FILE_FORMATS].sort((a, b) => b.extension.length - a.extension.length);
  return longestFirst.find(({ extension }) => out.toLowerCase().endsWith(`.${extension}`)) ?? FORMATS[0];
}
