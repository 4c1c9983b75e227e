import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Status } from "../../src/core/model/types";
import { serialize } from "../../src/files/annotations/annotationFile";
import { createStore } from "../../src/store/store";
import { createAnnotationFiles } from "../../src/vscode/files/annotationFiles";
import { tidyBeside, writeWhole } from "../../src/vscode/platform/disk";
import { restoreBackup, writeBackup } from "../../src/vscode/saving/backup";
import { MEASURED } from "../host/result";
import { annotations, api, beside, closeAll, having, open, overwrite, read, STORY, until, write } from "./desk";
import { inMemory } from "./memoryFiles";
import { answering } from "./messages";

declare const HOST: "node" | "web";

const save = () => vscode.commands.executeCommand("standpoint.save");
const sibling = (uri: vscode.Uri, name: string) => vscode.Uri.joinPath(uri, "..", name);
const namesIn = async (folder: vscode.Uri) =>
  (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

/** The person decides on an attribution. */
async function decide(document: vscode.TextDocument, index: number, status: Status = "accepted"): Promise<void> {
  const all = await annotations(document);
  const attributions = all.attributions.map((it, i) =>
    i === index ? { ...it, status, decision: { name: "Ann" } } : it,
  );
  (await api()).store.set(document.uri.toString(), { ...all, attributions }, "user");
}
async function written(article: vscode.Uri): Promise<readonly Status[] | undefined> {
  const json = await read(beside(article));
  return json && JSON.parse(json).attributions.map(({ status }: { status: Status }) => status);
}

suite("a disk that writes less than it was given, and does not say so", () => {
  teardown(closeAll);

  test("the old annotation file stays whole, the decision unsaved, and it is written once there is room", () =>
    inMemory((files, article) =>
      answering(
        () => undefined,
        async ({ shown }) => {
          const document = await open(article);
          await decide(document, 0);
          await until(async () => (await written(article))?.[0] === "accepted");
          const before = await read(beside(article));
          files.short = true;
          await decide(document, 1, "rejected");
          await until(() =>
            shown.some(({ text }) => /“fair.txt.annotations.json” could not be written: only/.test(text)),
          );
          assert.equal(await read(beside(article)), before);
          assert.deepEqual(await namesIn(files.root), ["fair.txt", "fair.txt.annotations.json"]);
          files.short = false;
          await save();
          assert.deepEqual((await written(article))?.slice(0, 2), ["accepted", "rejected"]);
        },
      ),
    ));

  test("an export is not said to be done, and what was there before stays", () =>
    inMemory((files, article) =>
      answering(
        () => undefined,
        async ({ shown }) => {
          await open(article);
          const to = sibling(article, "fair.json");
          await overwrite(to, "before");
          files.short = true;
          await vscode.commands.executeCommand("standpoint.export", { format: "json", to });
          await until(() => shown.some(({ text }) => /could not write “fair.json”: only/.test(text)));
          assert.equal(await read(to), "before");
          assert.ok(!shown.some(({ text }) => /Exported/.test(text)));
        },
      ),
    ));

  test("a codebook is not made", () =>
    inMemory((files, article) =>
      answering(
        () => undefined,
        async ({ shown }) => {
          await open(article);
          files.short = true;
          await vscode.commands.executeCommand("standpoint.openCodebook", { create: true });
          await until(() => shown.some(({ text }) => /could not create “standpoint.codebook.json”: only/.test(text)));
          assert.deepEqual(await namesIn(files.root), ["fair.txt"]);
        },
      ),
    ));

  test("where there was never a backup there is no folder, and nothing is said", () =>
    inMemory(async (files) => {
      const own = createAnnotationFiles(createStore());
      try {
        await restoreBackup(own, vscode.Uri.joinPath(files.root, "never", "unsaved.json"));
        assert.deepEqual(own.unsaved, []);
      } finally {
        own.dispose();
      }
    }));

  test("a backup of unsaved decisions keeps what it had", () =>
    inMemory((files, article) =>
      having("save", "onCommand", async () => {
        const document = await open(article);
        const store = createStore();
        const own = createAnnotationFiles(store);
        try {
          await own.read(document);
          store.set(article.toString(), await annotations(document), "user");
          const place = sibling(article, "unsaved.json");
          await writeBackup(own, place);
          const before = await read(place);
          files.short = true;
          await assert.rejects(writeBackup(own, place), /a part of it was written/);
          assert.equal(await read(place), before);
        } finally {
          own.dispose();
        }
      }),
    ));

  test("what was cut off in the middle of a save is mended from the copy beside it when the article is opened", () =>
    inMemory(async (files, article) => {
      const document = await open(article);
      await decide(document, 0);
      await until(async () => (await written(article))?.[0] === "accepted");
      const whole = (await read(beside(article)))!;
      await closeAll();
      // as a save leaves it that a killed window did not end
      const { copyName } = await import("../../src/files/replaceFile");
      const copy = sibling(article, copyName("fair.txt.annotations.json", 0.5));
      await overwrite(copy, whole);
      await overwrite(beside(article), whole.slice(0, whole.length / 3));
      const again = await open(article);
      await until(async () => (await annotations(again)).attributions[0]?.status === "accepted");
      assert.equal(await read(beside(article)), whole);
      assert.deepEqual(await namesIn(files.root), ["fair.txt", "fair.txt.annotations.json"]);
    }));
});

suite("a backup that cannot be read", () => {
  teardown(closeAll);

  for (const [what, content, message] of [
    ["cut off", '[{"uri":"file:///a.txt","text":"A st', /in a file that is not whole/],
    ["another program’s", '{"mine": true}', /in a file that is not whole/],
    [
      "one whose decisions cannot be read",
      JSON.stringify([{ uri: "file:///a/tale.txt", text: "A story", json: "{" }]),
      /on “tale.txt” that an earlier session had not saved cannot be read/,
    ],
  ] as const)
    test(`is put aside, whatever is written next, and said: ${what}`, () =>
      answering(
        () => undefined,
        async ({ shown }) => {
          const folder = sibling(await write("x.txt", "x"), "storage");
          const place = vscode.Uri.joinPath(folder, "unsaved.json");
          await overwrite(place, content);
          const files = createAnnotationFiles(createStore());
          try {
            await restoreBackup(files, place);
            await writeBackup(files, place);
          } finally {
            files.dispose();
          }
          const names = await namesIn(folder);
          assert.equal(names.length, 1);
          assert.match(names[0]!, /^unread-.*\.json$/);
          assert.equal(await read(vscode.Uri.joinPath(folder, names[0]!)), content);
          assert.equal(shown.length, 1);
          assert.match(shown[0]!.text, message);
          assert.ok(shown[0]!.text.includes(names[0]!));
        },
      ));
});

suite("an annotation file while it is replaced", () => {
  teardown(closeAll);

  const title = "is never missing, in 50 saves";
  test(title, async function () {
    this.timeout(60_000);
    const file = await write("fair.txt.annotations.json", "{}");
    let on = true;
    const count = { looks: 0, missing: 0, "cut off": 0 };
    const looking = (async () => {
      while (on) {
        const text = await read(file);
        count.looks++;
        if (text === undefined) count.missing++;
        else if (!text.endsWith("}")) count["cut off"]++;
      }
    })();
    for (let i = 0; i < 50; i++) await writeWhole(file, JSON.stringify({ i, filler: "x".repeat(40_000) }));
    on = false;
    await looking;
    this.test!.title = `${title}${MEASURED}${JSON.stringify(count)}`;
    assert.ok(count.looks > 50);
    assert.equal(count.missing, 0);
    if (HOST === "node") assert.equal(count["cut off"], 0);
  });

  test("files that a person gave a like name are not tidied away", async () => {
    const file = await write("fair.txt.annotations.json", "{}");
    for (const name of ["fair.txt.annotations.json.mine.tmp", ".standpoint-mine.tmp"])
      await overwrite(sibling(file, name), "mine");
    const before = await namesIn(sibling(file, ""));
    await tidyBeside(file);
    assert.deepEqual(await namesIn(sibling(file, "")), before);
  });

  test("its name may be as long as the disk allows", async () => {
    const name = `${"n".repeat(234)}.txt`;
    const document = await open(await write(name, STORY));
    await decide(document, 0);
    await until(async () => (await written(document.uri))?.[0] === "accepted");
  });
});

// a worker can make neither links nor disks
if (HOST === "node")
  suite("on a machine’s own disk", () => {
    teardown(closeAll);

    test("what a link leads to is written, and the link stays", async () => {
      const { lstatSync, readFileSync, symlinkSync } = await import("node:fs");
      const article = await write("fair.txt", STORY);
      const document = await open(article);
      const all = await annotations(document);
      const real = sibling(article, "elsewhere.json");
      await overwrite(real, serialize({ name: "fair.txt", text: STORY, document: all }));
      await closeAll();
      symlinkSync(real.fsPath, beside(article).fsPath);
      const again = await open(article);
      await decide(again, 0);
      await until(async () => (await written(article))?.[0] === "accepted");
      assert.ok(lstatSync(beside(article).fsPath).isSymbolicLink());
      assert.equal(JSON.parse(readFileSync(real.fsPath, "utf8")).attributions[0].status, "accepted");
    });

    for (const [what, target, why] of [
      ["nowhere", "missing.json", /a link to a file that is not there/],
      ["to itself", "fair.txt.annotations.json", /a link that leads to itself/],
    ] as const)
      test(`a link that leads ${what} is said, and nothing is made there`, () =>
        answering(
          () => undefined,
          async ({ shown }) => {
            const { readdirSync, rmSync, symlinkSync } = await import("node:fs");
            const article = await write("fair.txt", STORY);
            symlinkSync(sibling(article, target).fsPath, beside(article).fsPath);
            const document = await open(article);
            await decide(document, 0);
            await until(() => shown.some(({ text }) => why.test(text)));
            assert.deepEqual(readdirSync(sibling(article, "").fsPath).sort(), [
              "fair.txt",
              "fair.txt.annotations.json",
            ]);
            rmSync(beside(article).fsPath);
            await save();
            assert.equal((await written(article))?.[0], "accepted");
          },
        ));

    test("a disk of 300 kB that is nearly full: the old file is whole, and the decision is written once there is room", async function () {
      this.timeout(60_000);
      const { onSmallDisk } = await import("../files/smallDisk");
      await onSmallDisk(async ({ folder, isReal, fill }) => {
        if (!isReal) return this.skip();
        const article = vscode.Uri.joinPath(vscode.Uri.file(folder), "fair.txt");
        const text = STORY.repeat(20);
        await overwrite(article, text);
        const document = await open(article);
        await decide(document, 0);
        await until(async () => (await written(article))?.[0] === "accepted");
        for (const [i, free] of [0, 4, 16, 32].entries())
          await answering(
            () => undefined,
            async ({ shown }) => {
              const before = await read(beside(article));
              fill(free);
              await decide(document, i + 1, "rejected");
              await until(() => shown.some(({ text }) => /could not be written: the disk is full/.test(text)));
              assert.equal(await read(beside(article)), before, `${free} kB free`);
              fill(300);
              await save();
              assert.equal((await written(article))?.[i + 1], "rejected");
            },
          );
        await closeAll();
      });
    });
  });
