import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** English, or what it is in a translation, by the English; a key with a comment has that behind a slash. */
export type Bundle = Readonly<Record<string, string>>;

/** Every sentence that the code gives to `l10n.t`, as VS Code's own tool finds them: the contents of l10n/bundle.l10n.json. */
export async function bundleOf(folder: string): Promise<Bundle> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const sources = files.sort().map((name) => ({
    extension: ".ts" as const,
    contents: readFileSync(join(folder, name), "utf8"),
  }));
  // late: as it is loaded it makes its parser, after which nobody else is given one
  const { getL10nJson } = await import("@vscode/l10n-dev");
  const found = await getL10nJson(sources.filter(({ contents }) => contents.includes("l10n.t(")));
  const entries = Object.entries(found).map(([key, it]) => [key, typeof it === "string" ? it : it.message] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const readBundle = (file: string): Bundle => JSON.parse(readFileSync(file, "utf8"));

/** The manifest as VS Code shows it, its words from the file of one language. */
export const manifestIn = (file: string): unknown => {
  const words = readBundle(file);
  return JSON.parse(readFileSync("package.json", "utf8"), (_, value: unknown) =>
    typeof value === "string" ? value.replace(/^%(.+)%$/, (whole, key: string) => words[key] ?? whole) : value,
  );
};
