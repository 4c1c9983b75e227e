import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressOf } from "../../src/cli/model/address";
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
      /line 2: annotated without the second reader: the model gave no answer in 0\.3 s \(--model-timeout\)\n$/,
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
      /line 2: [^\n]* not as chat completions do: look at --model[^\n]*\n$/,
      [],
    ],
    [
      "a model that is allowed too few words",
      (asked, response, n) => {
        if (issueIn(asked) !== "ferry") answering(asked, response, n);
        else response.end(JSON.stringify({ choices: [{ message: { content: '{"attr' }, finish_reason: "length" }] }));
      },
      /line 2: [^\n]* cut off at the most words that it may give: raise that limit[^\n]*--model-budget\n$/,
      [],
    ],
    [
      "JSON of another kind",
      (asked, response, n) => (issueIn(asked) === "ferry" ? say(response, "{}") : answering(asked, response, n)),
      /line 2: [^\n]* does not have the lists that it was asked for[^\n]*\n$/,
      [],
    ],
    [
      "an answer without an end",
      (asked, response, n) => {
        if (issueIn(asked) !== "ferry") answering(asked, response, n);
        else response.end("x".repeat(3_000_000));
      },
      /line 2: [^\n]* goes on and on: more than 2 MB of an answer are not read\n$/,
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
      assert.equal(stderr.match(/annotated without/g)?.length, 1);
      // each further try is told
      assert.equal(stderr.match(/; it is asked again in \d s \(\d of 4\)\n/g)?.length ?? 0, expected.length);
      assert.equal(stderr.trimEnd().split("\n").length, 1 + expected.length);
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
    assert.equal(status, 0);
    assert.match(
      stderr,
      /^standpoint: [^\n]* answers 429; it is asked again in 7 s \(2 of 4\)\nstandpoint: [^\n]* 503;/,
    );
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
    assert.equal(stderr.match(/annotated without[^\n]* is not reached \(ECONNREFUSED\)\n/g)?.length, 3);
    assert.deepEqual(linesOf(stdout), alone);
    assert.deepEqual(waits, [1000, 2000, 4000]);
  });

  const KEY = "sk-hush-1234567890";
  /** What a server refuses for good, and how it is told. */
  const refusals: readonly (readonly [what: string, behave: Behaviour, told: RegExp])[] = [
    [
      "a key that it repeats",
      ({ key }, response) =>
        response.writeHead(401).end(JSON.stringify({ error: { message: `Incorrect API key provided: ${key}.` } })),
      /answers 401 \(Incorrect API key provided: Bearer \[key\]\): put the server’s key into [^\n]* STANDPOINT_MODEL_KEY\n/,
    ],
    [
      "a key that it repeats in the middle of a long message",
      ({ key }, response) => response.writeHead(403).end(JSON.stringify({ message: `${"x".repeat(185)} ${key}` })),
      /answers 403 \(x+ Bearer \[k[^\n]*\): the key in STANDPOINT_MODEL_KEY may not do this\n/,
    ],
    ["a model that it does not have", (_, response) => response.writeHead(404).end(), /answers 404: look at --model /],
    [
      "a redirect",
      (_, response) => response.writeHead(308, { location: `http://elsewhere.test/v2?key=${KEY}` }).end(),
      /answers with a redirect to http:\/\/elsewhere\.test\/v2: give that address as --model\n/,
    ],
  ];
  for (const [what, behave, told] of refusals)
    test(`${what}: the first article is sent once, the others not at all, and the key is not shown`, async () => {
      const alone = await plain();
      const { status, stdout, stderr } = await asking(behave, ["--jsonl"], LINES, KEY);
      assert.equal(status, 1);
      assert.match(stderr, told);
      assert.doesNotMatch(stderr, /hush/);
      assert.equal(stderr.match(/nothing more is sent/g)?.length, 2);
      assert.equal(server!.asked.length, 1);
      assert.deepEqual([linesOf(stdout), waits], [alone, []]);
    });

  test("a slow answer is not given up by a limit of fetch’s own", async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.reject(new Error("headers timeout"));
    try {
      const { status, stderr } = await asking(answering, ["--jsonl"], LINES);
      assert.deepEqual([status, stderr], [0, ""]);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  test("an address without a path gets /v1", async () => {
    server = await modelServer(answering);
    const bare = new URL(server.url).origin;
    const { status } = await run(["--jsonl", "--model", bare, "--model-name", "small"], LINES);
    assert.deepEqual([status, server.asked[0]!.path], [0, "/v1/chat/completions"]);
  });

  test("the name that a server gives its model is bounded", async () => {
    const named: Behaviour = (asked, response) => say(response, opposing(asked, issueIn(asked)), "m".repeat(10_000));
    const { stdout } = await asking(named, ["--jsonl"], LINES);
    assert.equal(linesOf(stdout)[0].positions[0].reader.version.length, 200);
  });

  test("a key that goes unencrypted to another machine is warned of", () => {
    const warned = (url: string, key?: string) => "warning" in addressOf(url, key);
    for (const url of ["http://example.org/v1", "http://10.0.0.7:8000"]) {
      assert.ok(warned(url, KEY), url);
      assert.ok(!warned(url), url);
    }
    for (const url of ["https://example.org", "http://localhost:1", "http://127.0.0.1:8000/v1", "http://[::1]:1"])
      assert.ok(!warned(url, KEY), url);
  });

  for (const key of ["sk-hush\nX-More: 1", "“sk-hush”", "sk hush"])
    test(`a key that is none, ${JSON.stringify(key)}, is refused before anything is sent, and not shown`, async () => {
      const { status, stderr } = await asking(answering, ["--jsonl"], LINES, key);
      assert.equal(status, 2);
      assert.match(stderr, /^standpoint: STANDPOINT_MODEL_KEY has a character that no key has/);
      assert.doesNotMatch(stderr, /hush/);
      assert.equal(server!.asked.length, 0);
    });

  for (const url of [
    "http://joe:hunter2@localhost/v1",
    "ftp://joe:hunter2@h/v1",
    "http://joe:hunter2@",
    "joe:hunter2@h",
  ])
    test(`the password in ${url} is not shown`, async () => {
      const { status, stderr } = await run(["0.txt", "--model", url, "--model-name", "m"]);
      assert.equal(status, 2);
      assert.match(stderr, /--model (?:needs|takes)/);
      assert.doesNotMatch(stderr, /hunter2/);
    });

  test("an annotation file that cannot be written over is found before anything is sent", async () => {
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "out/0.txt.annotations.json"), "{ broken");
    const { status, stderr } = await asking(answering, ["0.txt", "1.txt", "--format", "annotations", "-o", "out/"]);
    assert.equal(status, 1);
    assert.match(stderr, /0\.txt/);
    assert.deepEqual(
      server!.asked.map(({ user }) => ARTICLES.findIndex((text) => user.includes(text.trim()))),
      [1],
    );
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
