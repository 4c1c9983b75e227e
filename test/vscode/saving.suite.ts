import assert from "node:assert/strict";
import * as vscode from "vscode";
import { accept } from "../../src/core/actions/review";
import type { AnnotationDocument, Status } from "../../src/core/model/types";
import { serialize } from "../../src/files/annotations/annotationFile";
import { createStore } from "../../src/store/store";
import { createAnnotationFiles } from "../../src/vscode/files/annotationFiles";
import { restoreBackup, writeBackup } from "../../src/vscode/saving/backup";
import { annotations, api, beside, closeAll, having, open, overwrite, pause, read, STORY, until, write } from "./desk";
import { inMemory } from "./memoryFiles";
import { answering } from "./messages";

const save = () => vscode.commands.executeCommand("standpoint.save");

const decided = (all: AnnotationDocument, index: number, status: Status = "accepted", name = "Ann") => ({
  ...all,
  attributions: all.attributions.map((it, i) => (i === index ? { ...it, status, decision: { name } } : it)),
});
/** The person decides on an attribution. */
async function decide(document: vscode.TextDocument, index: number, status?: Status): Promise<void> {
  const all = await annotations(document);
  (await api()).store.set(document.uri.toString(), decided(all, index, status), "user");
}
/** What the annotation file says of each attribution; undefined where there is none. */
async function written(document: { readonly uri: vscode.Uri }): Promise<readonly Status[] | undefined> {
  const json = await read(beside(document.uri));
  return json && JSON.parse(json).attributions.map(({ status }: { status: Status }) => status);
}
const statuses = async (document: vscode.TextDocument) =>
  (await annotations(document)).attributions.map(({ status }) => status);
const close = async (document: vscode.TextDocument) => {
  await closeAll();
  await until(() => document.isClosed);
};
const story = async (): Promise<vscode.TextDocument> => open(await write("fair.txt", STORY));
const rename = async (from: vscode.Uri, to: vscode.Uri) => {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
};
const sibling = (uri: vscode.Uri, name: string) => vscode.Uri.joinPath(uri, "..", name);

suite("saving decisions", () => {
  teardown(closeAll);

  test("an act is written soon, into a new file, and several acts in a row", async () => {
    const document = await story();
    assert.equal(await written(document), undefined);
    await decide(document, 0);
    await decide(document, 1, "rejected");
    await until(async () => (await written(document))?.[1] === "rejected");
    assert.equal((await written(document))?.[0], "accepted");
    // The copy that a write is made through goes a moment after the file itself is whole.
    await until(async () => {
      const folder = await vscode.workspace.fs.readDirectory(sibling(document.uri, ""));
      return (
        folder
          .map(([name]) => name)
          .sort()
          .join() === "fair.txt,fair.txt.annotations.json"
      );
    });
  });

  test("an act just before the article is closed is written too", async () => {
    const document = await story();
    await decide(document, 0);
    await close(document);
    await until(async () => (await written(document))?.[0] === "accepted");
  });

  test("with “onCommand” acts wait for the command", () =>
    having("save", "onCommand", async () => {
      const document = await story();
      await decide(document, 0);
      await pause(600);
      assert.equal(await written(document), undefined);
      await save();
      assert.equal((await written(document))?.[0], "accepted");
    }));

  test("with “onCommand” closing asks, and decisions are kept until it is answered", () =>
    having("save", "onCommand", async () => {
      const document = await story();
      let answer: string | undefined;
      await answering(
        () => answer,
        async ({ shown }) => {
          await decide(document, 0);
          await close(document);
          await until(() => shown.length === 1);
          assert.deepEqual(shown[0]?.buttons, ["Save", "Discard"]);
          assert.equal(await written(document), undefined);

          const again = await open(document.uri);
          assert.equal((await statuses(again))[0], "accepted");
          answer = "Save";
          await close(again);
          await until(async () => (await written(again))?.[0] === "accepted");

          const third = await open(document.uri);
          await decide(third, 1, "rejected");
          answer = "Discard";
          await close(third);
          await until(() => shown.length === 3);
          await pause(50);
          assert.equal((await statuses(await open(document.uri)))[1], "suggested");
        },
      );
    }));

  for (const [what, why] of [
    ["full", /the disk is full/],
    ["short", /only a part of it was written, as on a full disk/],
    ["locked", /may not be written to/],
  ] as const)
    test(`a disk that is ${what}: it is said once, nothing is lost, and the next act is written with it`, () =>
      inMemory(async (files, article) => {
        const document = await open(article);
        await answering(
          () => undefined,
          async ({ shown }) => {
            files[what] = true;
            await decide(document, 0);
            await until(() => shown.length > 0);
            await decide(document, 1, "rejected");
            await pause(700);
            assert.equal(shown.length, 1);
            assert.match(shown[0]!.text, why);
            assert.deepEqual(shown[0]!.buttons, ["Try Again", "Save Elsewhere…"]);
            assert.equal(await written(document), undefined);
            assert.deepEqual((await statuses(document)).slice(0, 2), ["accepted", "rejected"]);
            files[what] = false;
            await decide(document, 2);
            await until(async () => (await written(document))?.[2] === "accepted");
            assert.deepEqual((await written(document))?.slice(0, 2), ["accepted", "rejected"]);
            // what was put beside for writing goes a moment after it is in place
            const names = async () =>
              (await vscode.workspace.fs.readDirectory(files.root)).map(([name]) => name).sort();
            await until(async () => (await names()).join() === "fair.txt,fair.txt.annotations.json");
          },
        );
      }));

  test("“Try Again” tries again", () =>
    inMemory(async (files, article) => {
      const document = await open(article);
      files.full = true;
      await answering(
        () => {
          files.full = false;
          return "Try Again";
        },
        async () => {
          await decide(document, 0);
          await until(async () => (await written(document))?.[0] === "accepted");
        },
      );
    }));
});

suite("decisions that no file could take", () => {
  teardown(closeAll);

  test("outlive the window: the next one finds them, joined with what the file says then", async () => {
    const document = await story();
    const key = document.uri.toString();
    const place = sibling(document.uri, "unsaved.json");
    const all = await annotations(document);
    const [before, after] = [createStore(), createStore()].map((store) => ({
      store,
      files: createAnnotationFiles(store),
    }));
    try {
      await before!.files.read(document);
      before!.store.set(key, decided(all, 0), "user");
      await writeBackup(before!.files, place);
      // somebody else decides in between
      const theirs = decided(all, 1, "rejected", "Bo");
      const json = serialize({ name: "fair.txt", text: document.getText(), document: theirs });
      await overwrite(beside(document.uri), json);

      await restoreBackup(after!.files, place);
      assert.deepEqual(after!.files.unsaved.map(String), [key]);
      await after!.files.read(document);
      await after!.files.write(document.uri, false);
      assert.deepEqual((await written(document))?.slice(0, 2), ["accepted", "rejected"]);
      await writeBackup(after!.files, place);
      assert.equal(await read(place), undefined, "nothing is left to be kept");
    } finally {
      for (const { files } of [before!, after!]) files.dispose();
    }
  });
});

suite("an article that is opened again while its decisions are being written", () => {
  teardown(closeAll);

  test("shows them, and the next save keeps them", async () => {
    const document = await story();
    const key = document.uri.toString();
    const all = await annotations(document);
    const store = createStore();
    const files = createAnnotationFiles(store);
    try {
      await files.read(document);
      store.set(key, decided(all, 0), "user");
      files.close(document);
      store.set(key, undefined, "load");
      const writing = files.write(document.uri, false);
      await files.read(document);
      assert.equal(await writing, "written");
      assert.equal(store.get(key)?.attributions[0]?.status, "accepted");
      store.set(key, decided(store.get(key) ?? all, 1), "user");
      await files.write(document.uri, false);
      assert.deepEqual((await written(document))?.slice(0, 2), ["accepted", "accepted"]);
    } finally {
      files.dispose();
    }
  });
});

suite("a file that others write too", () => {
  teardown(closeAll);

  /** An article whose file says that the first attribution is `status` while ours waits to be written. */
  const meeting = async (
    ours: number,
    theirs: number,
    work: (document: vscode.TextDocument) => Promise<void>,
    article?: vscode.Uri,
  ) => {
    const document = await (article ? open(article) : story());
    await save();
    const json = JSON.parse((await read(beside(document.uri))) ?? "");
    json.attributions[theirs].status = "rejected";
    await having("save", "onCommand", async () => {
      await decide(document, ours);
      await overwrite(beside(document.uri), JSON.stringify(json));
      await work(document);
    });
  };

  test("decisions on different annotations are joined without a word", () =>
    answering(
      () => undefined,
      async ({ shown }) => {
        await meeting(0, 1, async (document) => {
          await save();
          assert.deepEqual((await written(document))?.slice(0, 2), ["accepted", "rejected"]);
          assert.deepEqual((await statuses(document)).slice(0, 2), ["accepted", "rejected"]);
        });
        assert.deepEqual(shown, []);
      },
    ));

  for (const [answer, expected] of [
    ["Keep Mine", "accepted"],
    ["Reload", "rejected"],
  ] as const)
    test(`where both decided, “${answer}” settles it, and before nothing is overwritten`, () =>
      answering(
        () => answer,
        ({ shown }) =>
          meeting(0, 0, async (document) => {
            await save();
            await until(async () => (await statuses(document))[0] === expected);
            await until(async () => (await written(document))?.[0] === expected);
            assert.deepEqual(shown[0]?.buttons, ["Compare", "Keep Mine", "Reload"]);
            assert.match(shown[0]?.text ?? "", /one annotation/);
            assert.equal(shown.length, 1, "it is asked once");
          }),
      ));

  test("without an answer the file and the decisions stay as they are", () =>
    answering(
      () => undefined,
      () =>
        meeting(0, 0, async (document) => {
          await save();
          assert.deepEqual((await written(document))?.[0], "rejected");
          assert.deepEqual((await statuses(document))[0], "accepted");
          await answering(
            () => "Discard",
            async ({ shown }) => {
              await close(document);
              // the other question may come again before: an article that is left with it asks in the next test
              await until(() => shown.some(({ text }) => /was closed/.test(text)));
            },
          );
        }),
    ));

  const shows = (scheme: string, words: string) =>
    vscode.workspace.textDocuments.some(({ uri, getText }) => uri.scheme === scheme && getText().includes(words));

  test("“Compare” shows both, and asks again", () => {
    let asked = 0;
    return answering(
      async (text) => {
        // where the comparison is open before it is saved, that says that no article is
        if (!/decided otherwise/.test(text)) return undefined;
        if (++asked === 1) return "Compare";
        await until(() => shows("standpoint-yours", '"accepted"'));
        return "Reload";
      },
      () =>
        meeting(0, 0, async (document) => {
          await save();
          await until(async () => (await statuses(document))[0] === "rejected");
          const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
          assert.ok(tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff));
          assert.equal(asked, 2);
        }),
    );
  });

  for (const [what, outcome, messages] of [
    ["never ends", new Promise<never>(() => {}), 2],
    ["fails", Promise.reject(new Error("no room")), 3],
  ] as const) {
    outcome.catch(() => undefined);
    test(`where VS Code’s comparing ${what}, it is asked again all the same`, () => {
      const answers = ["Compare", "Reload"];
      const commands = vscode.commands as unknown as Record<"executeCommand", unknown>;
      const { executeCommand } = vscode.commands;
      commands.executeCommand = (name: string, ...rest: readonly unknown[]) =>
        name === "vscode.diff" ? outcome : executeCommand(name, ...rest);
      return answering(
        (text) => (/decided otherwise/.test(text) ? answers.shift() : undefined),
        ({ shown }) =>
          meeting(0, 0, async (document) => {
            await save();
            await until(async () => (await statuses(document))[0] === "rejected");
            await until(() => shown.length === messages);
          }),
      ).finally(() => {
        commands.executeCommand = executeCommand;
      });
    });
  }

  test("somebody in the middle of writing is waited for", () =>
    inMemory((files, article) =>
      answering(
        () => undefined,
        async ({ shown }) => {
          const saving = async (document: vscode.TextDocument) => {
            // as it is read before it is replaced, and read again since it has changed
            files.halves = 2;
            await save();
            assert.deepEqual((await written(document))?.slice(0, 2), ["accepted", "rejected"]);
          };
          await meeting(0, 1, saving, article);
          assert.deepEqual(shown, []);
        },
      ),
    ));

  test("a file that cannot be read when the answer is given: it is said, nothing is lost, and it is asked again", () =>
    inMemory((files, article) => {
      let asked = 0;
      return answering(
        (text) => {
          if (!/decided otherwise/.test(text)) return undefined;
          files.closed = ++asked === 1;
          return "Reload";
        },
        async ({ shown }) => {
          const saving = async (document: vscode.TextDocument) => {
            await save();
            await until(() => shown.some(({ text }) => /could not read “fair.txt.annotations.json”/.test(text)));
            assert.equal((await statuses(document))[0], "accepted");
            files.closed = false;
            await save();
            await until(async () => (await statuses(document))[0] === "rejected");
            assert.equal(asked, 2);
          };
          await meeting(0, 0, saving, article);
        },
      );
    }));

  test("two windows on one folder: what both decide is in the file and in both", async () => {
    const document = await story();
    const all = await annotations(document);
    const key = document.uri.toString();
    const windows = [1, 2].map(() => {
      const store = createStore();
      return { store, files: createAnnotationFiles(store) };
    });
    try {
      for (const { store, files } of windows) {
        store.set(key, all, "analysis");
        await files.read(document);
      }
      for (let round = 0; round < all.attributions.length; round++) {
        const { store } = windows[round % 2]!;
        store.set(key, decided(store.get(key)!, round, "accepted", `W${round % 2}`), "user");
        // both at once
        await Promise.all(windows.map(({ files }) => files.write(document.uri, false)));
      }
      await until(async () => (await written(document))?.every((status) => status === "accepted"));
      for (const { store } of windows)
        await until(() => store.get(key)?.attributions.every(({ status }) => status === "accepted"));
    } finally {
      for (const { files } of windows) files.dispose();
    }
  });

  test("mutated files: whatever is decided, one that cannot be read stays as it is to the byte", () =>
    answering(
      () => undefined,
      async () => {
        const document = await story();
        await save();
        const good = (await read(beside(document.uri))) ?? "";
        await close(document);
        const mutations = Array.from({ length: 12 }, (_, i) => {
          const at = Math.floor((good.length * (i + 1)) / 14);
          return [`${good.slice(0, at)}`, `${good.slice(0, at)}\u0000${good.slice(at + 3)}`][i % 2]!;
        });
        mutations.push(good.replace('"start": ', '"start": -'), good.replace('"suggested"', "7"), "null", "\ud800");
        for (const json of mutations) {
          const uri = await write("fair.txt", STORY);
          await overwrite(beside(uri), json);
          const before = await read(beside(uri));
          const document = await open(uri);
          await decide(document, 0);
          await save();
          assert.equal(await read(beside(uri)), before);
          await close(document);
        }
      },
    )).timeout(60_000);
});

suite("articles that move", () => {
  teardown(closeAll);

  test("renamed: the annotation file follows, with decisions made just before", async () => {
    const document = await story();
    await decide(document, 0);
    const to = sibling(document.uri, "market.txt");
    await rename(document.uri, to);
    await until(async () => (await written({ uri: to }))?.[0] === "accepted");
    await until(async () => (await read(beside(document.uri))) === undefined);
    const moved = await open(to);
    await until(async () => (await statuses(moved))[0] === "accepted");
    await pause(700);
    assert.equal(await read(beside(document.uri)), undefined, "nothing is left at the old place");
  });

  test("renamed: acts before can be undone, in the file of the new name too", async () => {
    const document = await story();
    const quote = (await annotations(document)).attributions[0]!.id;
    const { acts } = await api();
    assert.ok(acts.perform(document, "accept", accept([quote])));
    const to = sibling(document.uri, "market.txt");
    await rename(document.uri, to);
    const moved = await open(to);
    await until(async () => (await statuses(moved))[0] === "accepted");
    assert.ok(acts.step(moved, "undo"));
    assert.equal((await statuses(moved))[0], "suggested");
    await until(async () => (await written(moved))?.[0] === "suggested");
  });

  test("renamed with unsaved decisions: they go with it", () =>
    having("save", "onCommand", async () => {
      const document = await story();
      await decide(document, 0);
      const to = sibling(document.uri, "market.txt");
      await rename(document.uri, to);
      const moved = await open(to);
      await until(async () => (await statuses(moved))[0] === "accepted");
      await save();
      assert.equal((await written(moved))?.[0], "accepted");
    }));

  test("renamed where an annotation file lies already: it is said, and nothing is overwritten", async () => {
    const document = await story();
    await decide(document, 0);
    await until(() => written(document));
    const to = sibling(document.uri, "market.txt");
    await overwrite(beside(to), "theirs");
    await answering(
      () => undefined,
      async ({ shown }) => {
        await rename(document.uri, to);
        await until(() => shown.some(({ text }) => /is there already/.test(text)));
      },
    );
    assert.equal(await read(beside(to)), "theirs");
    assert.equal((await written(document))?.[0], "accepted");
  });

  test("with its folder: everything goes along", async () => {
    const document = await story();
    await decide(document, 0);
    const folder = sibling(document.uri, "");
    const to = folder.with({ path: `${folder.path.replace(/\/$/, "")}-moved` });
    await rename(folder.with({ path: folder.path.replace(/\/$/, "") }), to);
    await until(async () => (await written({ uri: vscode.Uri.joinPath(to, "fair.txt") }))?.[0] === "accepted");
  });

  test("deleted: the annotation file stays, and a message says so", async () => {
    const document = await story();
    await decide(document, 0);
    await until(() => written(document));
    await answering(
      () => undefined,
      async ({ shown }) => {
        const edit = new vscode.WorkspaceEdit();
        edit.deleteFile(document.uri);
        await vscode.workspace.applyEdit(edit);
        await until(() => shown.some(({ text }) => /was deleted\. Its annotations stay/.test(text)));
      },
    );
    assert.equal((await written(document))?.[0], "accepted");
  });

  test("renamed outside: the annotations of the same text are offered", async () => {
    const document = await story();
    await decide(document, 0);
    await until(() => written(document));
    await close(document);
    const to = sibling(document.uri, "market.txt");
    await vscode.workspace.fs.rename(document.uri, to);
    await answering(
      (text) => (/its own article is gone/.test(text) ? "Use Them Here" : undefined),
      async () => {
        const moved = await open(to);
        await until(async () => (await statuses(moved))[0] === "accepted");
      },
    );
    assert.equal((await written({ uri: to }))?.[0], "accepted");
    assert.equal(await read(beside(document.uri)), undefined);
  });

  test("untitled: once it is saved its decisions are in a file beside it", async () => {
    const folder = sibling(await write("other.txt", "x"), "");
    const uri = vscode.Uri.joinPath(folder, "fair.txt");
    await vscode.commands.executeCommand("vscode.open", uri.with({ scheme: "untitled" }));
    const { idle, articles } = await api();
    await until(() => articles.current()?.isUntitled);
    const untitled = articles.current()!;
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(0, 0), STORY));
    await pause(400);
    await idle(untitled);
    await until(async () => (await statuses(untitled)).length > 0);
    await decide(untitled, 0);
    assert.ok(await untitled.save());
    await until(async () => (await written({ uri }))?.[0] === "accepted");
  });
});
