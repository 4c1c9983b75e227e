import assert from "node:assert/strict";
import * as vscode from "vscode";

suite("second reading", () => {
  test("probe", async () => {
    const e = vscode.extensions.getExtension("standpoint.standpoint-test-models");
    assert.ok(e);
    const api = await e.activate();
    api.set([{ id: "a", name: "Model A" }], async (_m: unknown, _t: unknown, say: (s: string) => void) => {
      say("hel");
      say("lo");
    });
    const models = await vscode.lm.selectChatModels();
    console.log(JSON.stringify(models.map((m) => [m.vendor, m.id, m.name, m.maxInputTokens])));
    const r = await models[0]!.sendRequest([vscode.LanguageModelChatMessage.User("hi")], {});
    let all = "";
    for await (const t of r.text) all += t;
    assert.equal(all, "hello");
  });
});
