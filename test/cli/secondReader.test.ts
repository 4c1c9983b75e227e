import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Asked, type Behaviour, type ModelServer, modelServer, numbersIn, say } from "../fixtures/modelServer";
import { linesOf, type Ran, runIn } from "./memoryIo";

const ARTICLES = [
  "“We will never close the bridge,” Ann Lee said on Monday.\n",
  "Bob Hale demanded that the ferry be stopped.\n",
  "“The tunnel is safe,” Cora Finch said.\n",
];
const LINES = ARTICLES.map((text, i) => `${JSON.stringify({ id: `x${i}`, text })}\n`).join("");

/** Every number about these words of the article, in oppose. */
const opposing = (asked: Asked, issue: string): string =>
  JSON.stringify({
    attributions: [...numbersIn(asked).values()].map((n) => ({ n, stance: "oppose", issue })),
  });
const issueIn = ({ user }: Asked): string => /bridge|ferry|tunnel/.exec(user)![0];
const answering: Behaviour = (asked, response) => say(response, opposing(asked, issueIn(asked)));

suite("command line with a second reader", () => {
  let folder: string;
  let server: ModelServer | undefined;
  let waits: number[];
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-"));
    for (const [i, text] of ARTICLES.entries()) writeFileSync(join(folder, `${i}.txt`), text);
    waits = [];
  });
  teardown(async () => {
    await server?.close();
    server = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  const run = async (args: readonly string[], input = "", modelKey?: string): Promise<Ran> =>
    runIn(folder, ["annotate", ...args], input, { wait, modelKey });
  const asking = async (behave: Behaviour, args: readonly string[], input = "", key?: string): Promise<Ran> => {
    server = await modelServer(behave);
    return run([...args, "--model", server.url, "--model-name", "small"], input, key);
  };
  const plain = async () => linesOf((await run(["--jsonl"], LINES)).stdout);
  const stances = (lines: readonly { readonly positions: readonly { readonly stance: string }[] }[]) =>
    lines.map(({ positions }) => positions.map(({ stance }) => stance));

  test("lines are read twice, in order, and say who read them", async () => {
    const { status, stdout, stderr } = await asking(answering, ["--jsonl"], LINES, "secret");
    assert.deepEqual([status, stderr], [0, ""]);
    const lines = linesOf(stdout);
    assert.deepEqual(
      lines.map(({ id }) => id),
      ["x0", "x1", "x2"],
    );
    assert.deepEqual(stances(lines), [["oppose"], ["oppose"], ["oppose"]]);
    const [{ reader, agrees }] = lines[1].positions;
    assert.equal(reader.model, "small");
    assert.equal(reader.version, "small-1.5");
    assert.equal(reader.prompt, "1");
    assert.ok(!agrees.includes("stance"));
    assert.equal(lines[1].aside.length, 1);
    const { asked } = server!;
    assert.deepEqual(new Set(asked.map(({ path }) => path)), new Set(["/v1/chat/completions"]));
    assert.deepEqual(new Set(asked.map(({ key }) => key)), new Set(["Bearer secret"]));
    assert.deepEqual(
      asked.map((it) => ARTICLES.findIndex((text) => it.user.includes(text.trim()))),
      [0, 1, 2],
    );
  });

  test("without a key none is sent", async () => {
    await asking(answering, ["--jsonl"], LINES);
    assert.equal(server!.asked[0]!.key, undefined);
  });

  test("files are read twice, and the annotation file has both readings", async () => {
    const { status } = await asking(answering, ["0.txt", "--format", "annotations", "-o", "out/"]);
    assert.equal(status, 0);
    const file = JSON.parse(readFileSync(join(folder, "out/0.txt.annotations.json"), "utf8"));
    assert.equal(file.readerPositions[0].stance, "oppose");
    assert.equal(file.positions.length, 1);
    const again = await run(["0.txt", "--format", "annotations", "-o", "out/"]);
    assert.deepEqual([again.status, again.stderr], [0, ""]);
    const kept = JSON.parse(readFileSync(join(folder, "out/0.txt.annotations.json"), "utf8"));
    assert.deepEqual(kept, file);
  });

  /** What goes wrong with the second of the three articles, and how it is told. */
  const troubles: readonly (readonly [what: string, behave: Behaviour, told: RegExp, waits: readonly number[]])[] = [
    [
      "a slow model",
      (asked, response, n) => {
        if (issueIn(asked) !== "ferry") answering(asked, response, n);
      },
      /line 2: annotated without the second reader: the model gave no answer in 0\.3 s\n$/,
      [1000, 2000, 4000],
    ],
    [
      "broken JSON",
      (asked, response, n) =>
        issueIn(asked) === "ferry" ? say(response, '{"attributions": [{"n": 1, "sta') : answering(asked, response, n),
      /line 2: annotated without the second reader: the model’s answer is no JSON object[^\n]*\n$/,
      [],
    ],
    [
      "a server that answers something else",
      (asked, response, n) => {
        if (issueIn(asked) !== "ferry") answering(asked, response, n);
        else response.end("<html>");
      },
      /line 2: [^\n]* not as chat completions do\n$/,
      [],
    ],
    [
      "a key that is refused",
      (asked, response, n) => {
        if (issueIn(asked) !== "ferry") answering(asked, response, n);
        else response.writeHead(401).end('{"error": {"message": "no such key"}}');
      },
      /line 2: [^\n]*the model’s server answers 401 \(no such key\)\n$/,
      [],
    ],
    [
      "a server that breaks off",
      (asked, response, n) => {
        if (issueIn(asked) !== "ferry") answering(asked, response, n);
        else response.destroy();
      },
      /line 2: [^\n]*the model’s server is not reached \([^\n]*\)\n$/,
      [1000, 2000, 4000],
    ],
  ];
  for (const [what, behave, told, expected] of troubles)
    test(`${what}: that article is annotated without it, and told; the others are read`, async () => {
      const alone = await plain();
      const { status, stdout, stderr } = await asking(behave, ["--jsonl", "--model-timeout", "0.3"], LINES);
      assert.match(stderr, told);
      assert.equal(stderr.trimEnd().split("\n").length, 1);
      assert.equal(status, 1);
      const lines = linesOf(stdout);
      assert.deepEqual(lines[1], alone[1]);
      assert.deepEqual([stances(lines)[0], stances(lines)[2]], [["oppose"], ["oppose"]]);
      assert.deepEqual(waits, expected);
    });

  test("what is invented falls out, and is told", async () => {
    const { status, stdout, stderr } = await asking(
      (asked, response) => say(response, opposing(asked, "the glimmerfen accord")),
      ["--jsonl"],
      LINES,
    );
    assert.equal(status, 0);
    assert.match(stderr, /^standpoint: line 1: of the second reading fell out: words not found 1\n/);
    assert.doesNotMatch(stdout, /glimmerfen/);
  });

  test("a busy server is waited for as long as it asks", async () => {
    const { status, stderr, stdout } = await asking(
      (asked, response, n) => {
        if (n === 0) response.writeHead(429, { "retry-after": "7" }).end();
        else if (n === 1) response.writeHead(503).end();
        else answering(asked, response, n);
      },
      ["--jsonl"],
      LINES,
    );
    assert.deepEqual([status, stderr], [0, ""]);
    assert.deepEqual(waits, [7000, 2000]);
    assert.deepEqual(stances(linesOf(stdout)), [["oppose"], ["oppose"], ["oppose"]]);
  });

  test("a server that is gone is waited for once, and every article is annotated without it", async () => {
    const alone = await plain();
    const gone = await modelServer(answering);
    await gone.close();
    const args = ["--jsonl", "--model", gone.url, "--model-name", "small"];
    const { status, stdout, stderr } = await run(args, LINES);
    assert.equal(status, 1);
    assert.equal(stderr.match(/is not reached \(ECONNREFUSED\)/g)?.length, 3);
    assert.deepEqual(linesOf(stdout), alone);
    assert.deepEqual(waits, [1000, 2000, 4000]);
  });

  const wrong: readonly (readonly [args: readonly string[], told: RegExp])[] = [
    [["--model", "http://localhost:1/v1"], /needs both --model URL and --model-name NAME/],
    [["--model-name", "m"], /needs both/],
    [["--model", "localhost", "--model-name", "m"], /needs an address/],
    [["--model", "file:///etc", "--model-name", "m"], /needs an http or https address/],
    [["--model", "http://h/v1", "--model-name", "m", "--model-timeout", "soon"], /number of seconds/],
    [["--model", "http://h/v1", "--model-name", "m", "--model-budget", "10"], /number of characters/],
  ];
  for (const [args, told] of wrong)
    test(`annotate ${args.join(" ")} is refused`, async () => {
      const { status, stderr } = await run(["0.txt", ...args]);
      assert.equal(status, 2);
      assert.match(stderr, told);
    });
});
