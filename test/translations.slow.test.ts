import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type RawString, scanner } from "./rawStrings";
import { bundleOf, manifestIn, readBundle } from "./translations";

/** `{0}`, `%key%` and what a link leads to: what a translation must have, too. */
const placesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\{\d\}|\]\([^)]+\)|`[^`]+`/g), ([place]) => place).sort();

const LANGUAGES = readdirSync("l10n").flatMap((name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? []);

/** Same words in both languages, and rightly so. */
const ALIKE = /^(?:Form|Name|Neutral|Position: .*|Standpoint: \{0\}|Server|Status|Standpoint)$/;

const SURFACES = /^(?:extension|vscode\/|webview\/|core\/views\/|core\/codebook\/codebook|files\/)/;

/** What may stand as it is, by file. */
const RAW: Readonly<Record<string, RegExp>> = {
  // our name, and where VS Code shows no words
  "vscode/statusBar.ts": /^Standpoint$/,
  "vscode/editor/outline.ts": /^Standpoint$/,
  "vscode/files/codebooks.ts": /^Standpoint$/,
  "vscode/correcting/lost.ts": /^1px solid$/,
  "vscode/review/reviewLook.ts": /^1px solid$/,
  "vscode/editor/decorations.ts": /^underline \{\} /,
  "vscode/views/matrixPage.ts": /^<!DOCTYPE html>/,
  // positions are told in the English of the article
  "core/views/words/naming.ts": /^(?:commits? to|(?:is|are) concerned about|speaks? of)$/,
  "core/views/words/predicate.ts": /^(?:calls? (?:for|on)|(?:is|are) concerned|not to \{\}(?:\{\}\{\})?)$/,
  "core/views/words/subject.ts": /^an unnamed \{\}$/,
  // of a mark between two values
  "files/json/boundedList.ts": /^too many$/,
  // a class of the page, an icon
  "webview/grid.ts": /^stance unsure$/,
  "core/views/statementForm.ts": /^edit$/,
  // language models are told in English
  "vscode/agents/register.ts": /^Standpoint \(\{\}\)$/,
  "vscode/agents/workspaceHost.ts":
    /^(?:a language model in the editor|\{\} (?:cannot be read as|is longer than|is not annotated:|was closed meanwhile:) ?.*)$/,
  // a record of the file
  "files/annotations/mending.ts": /^named by a decision only$/,
};
/** What the schemas of our files say to those who write such files by hand is English, as the files are. */
const SCHEMA = /^files\/\w+\/(?:\w+S|s)chema\.ts$/;

suite("translations", function () {
  // the parser of all sources takes seconds
  this.timeout(60_000);

  test("the bundle holds the sentences of the code; `npm run build:l10n` writes it", async () => {
    assert.deepEqual(readBundle(join("l10n", "bundle.l10n.json")), await bundleOf("src"));
  });

  test("there is a German one", () => assert.ok(LANGUAGES.includes("de")));

  for (const language of LANGUAGES)
    for (const [english, translated] of [
      [join("l10n", "bundle.l10n.json"), join("l10n", `bundle.l10n.${language}.json`)],
      ["package.nls.json", `package.nls.${language}.json`],
    ] as const)
      test(`${translated} is whole: every sentence, with its places, and none in vain`, () => {
        const [ours, theirs] = [readBundle(english), readBundle(translated)];
        assert.deepEqual(Object.keys(theirs).sort(), Object.keys(ours).sort());
        for (const [key, words] of Object.entries(ours)) {
          const said = theirs[key]!;
          assert.ok(said.trim(), key);
          assert.deepEqual(placesIn(said), placesIn(words), key);
          assert.ok(
            said !== words || ALIKE.test(words) || !/\p{L}{2}/u.test(words.replace(/\{\d\}/g, "")),
            `${key} is English`,
          );
        }
      });

  test("what the manifest says comes from package.nls.json, and nothing there is left over", () => {
    const manifest = readFileSync("package.json", "utf8");
    const used = Array.from(manifest.matchAll(/"%(.+?)%"/g), ([, key]) => key!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(readBundle("package.nls.json")).sort());
    assert.doesNotMatch(JSON.stringify(manifestIn("package.nls.json")), /"%/);
  });

  test("the manifest has no words of its own", () => {
    const { contributes, description } = JSON.parse(readFileSync("package.json", "utf8"));
    const raw: string[] = [];
    // language models are told in English what their tools take
    const tools = contributes.languageModelTools.map((tool: object) => ({
      ...tool,
      name: "Standpoint",
      inputSchema: {},
    }));
    JSON.stringify(
      { contributes: { ...contributes, languageModelTools: tools }, description },
      (key, value: unknown) => {
        if (typeof value === "string" && MANIFEST.test(key) && !/^%.+%$|^Standpoint$/.test(value)) raw.push(value);
        return value;
      },
    );
    assert.deepEqual(raw, []);
  });

  suite("raw strings", () => {
    let scan: (code: string) => readonly RawString[];
    suiteSetup(async () => {
      scan = await scanner();
    });

    const found: [code: string, words: readonly string[]][] = [
      ['inform("nope");', ["nope"]],
      ['inform(vscode.l10n.t("Nope, not here"));', []],
      ['inform(isOpen ? "It is open." : l10n.t("It is not."));', ["It is open."]],
      [`choose({ title: \`Merge \${n} Actors\`, choices });`, ["Merge {} Actors"]],
      ['const it = { label: "note", kind: "note" };', ["note"]],
      ['const it = { "two words": 1 };', []],
      ['const SAVE = "Save";', ["Save"]],
      ['import { a } from "./Some place";\ntype A = "One thing";', []],
      ['if (choice === "Save it") run("standpoint.save");', []],
      [`const kind = \`\${row.kind} \${row.status}\`;`, []],
      ['mention(words, 4000, "check");', []],
      ['vscode.l10n.t("{0} of {1}", "of nobody", 2);', []],
    ];
    for (const [code, words] of found)
      test(code, () =>
        assert.deepEqual(
          scan(code).map((it) => it.words),
          words,
        ),
      );

    test("no surface has one", () => {
      const raw = readdirSync("src", { recursive: true, encoding: "utf8" }).flatMap((name) => {
        const path = name.replaceAll("\\", "/");
        if (!path.endsWith(".ts") || !SURFACES.test(path) || SCHEMA.test(path)) return [];
        return scan(readFileSync(join("src", name), "utf8"))
          .filter(({ words }) => !RAW[path]?.test(words))
          .map(({ line, words }) => `src/${path}:${line} ${words}`);
      });
      assert.deepEqual(raw, []);
    });
  });
});

/** Properties of the manifest that are read by a person. */
const MANIFEST =
  /^(?:title|name|label|description|contents|contextualTitle|displayName|category|markdownDescription|patternErrorMessage)$/;
