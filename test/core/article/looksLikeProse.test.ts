import assert from "node:assert/strict";
import fc from "fast-check";
import { looksLikeProse } from "../../../src/core/article/looksLikeProse";

const STORY =
  "Ferry fares to rise in May\n\nThe ferry company said on Monday that fares would rise by 1,200 crowns, 3,400 at weekends; “nobody likes it,” its director Anna Bell said.\n\nQ: Will it help?\nA: I think so.\n";
const MIT =
  "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated files.";

suite("prose", () => {
  const cases: [name: string, fileName: string, text: string, expected: boolean][] = [
    ["a story", "ferry.txt", STORY, true],
    ["a story in Markdown", "ferry.md", `---\ntitle: Ferry\ndate: 2024-05-01\n---\n# Ferry\n\n${STORY}`, true],
    [
      "an interview",
      "talk.txt",
      "Q: Why?\nA: It had to be done, and it was done.\nQ: When?\nA: Last May, I think.",
      true,
    ],
    ["a headline", "note.txt", "Ferry fares to rise", true],
    ["nothing yet", "Untitled-1", "", true],
    [
      "hard-wrapped lines",
      "mail.txt",
      "He said that the ferry\nfor the island (the old one)\nwould sail again; few believed it.",
      true,
    ],
    ["a name that only begins like a project file's", "security-council-vote.txt", STORY, true],
    ["a long line", "long.txt", `${STORY.replace(/\n/g, " ").repeat(100)};`, true],
    ["a story with a table in it", "ferry.md", `${STORY}\n| a | b |\n|---|---|\n| 1 | 2 |\n`, true],
    ["a log by name", "server.log", STORY, false],
    ["a licence by name", "LICENSE", STORY, false],
    ["a read-me by name", "README.md", STORY, false],
    ["requirements by name", "requirements-dev.txt", "numpy\n", false],
    ["a licence by its words", "terms.txt", `Copyright (c) 2020 Anna Bell\n\n${MIT}`, false],
    ["a licence by its title", "terms.txt", "GNU GENERAL PUBLIC LICENSE\nVersion 3\n\nEveryone may copy it.", false],
    ["a log", "out.txt", "2024-05-01 10:00:01 started the service\n2024-05-01 10:00:02 opened the port\n", false],
    ["a log with levels", "out.txt", "[INFO] started the service\n[WARN] port was taken, trying another\n", false],
    ["a syslog", "out.txt", "May  1 10:00:01 host app: started\nMay  1 10:00:02 host app: stopped\n", false],
    ["requirements", "deps.txt", "numpy==1.2.3\npandas>=2.0\nrequests~=2.31\n", false],
    ["key = value", "settings.txt", "name = ferry\nspeed = 12 knots at most\n[harbour]\nberth=4\n", false],
    ["key: value", "data.txt", "name: ferry\nspeed: 12\nberth: 4\ncaptain: Anna Bell\n", false],
    ["CSV", "fares.txt", "name,fare,year\nadult,1200,2024\nchild,600,2024\n", false],
    ["tab-separated values", "fares.txt", "name\tfare\nadult\t1200\nchild\t600\n", false],
    ["code", "snippet.txt", "import os\nfor name in names:\n    print(name)\nif (x) {\n  return y;\n}\n", false],
    ["markup", "page.txt", "<html>\n<body>\n<p>Fares rise.</p>\n</body>\n</html>\n", false],
    ["paths", "files.txt", "/usr/share/doc/ferry/first.txt\n/usr/share/doc/ferry/second.txt\n", false],
    ["numbers", "numbers.txt", "1 2 3\n4 5 6\n7 8 9\n", false],
    ["bytes", "data.txt", `${STORY}\u0000\u0001`, false],
  ];
  for (const [name, fileName, text, expected] of cases)
    test(name, () => assert.equal(looksLikeProse(text, fileName), expected));

  test("line ends do not matter", () => {
    for (const [, fileName, text, expected] of cases)
      assert.equal(looksLikeProse(text.replace(/\n/g, "\r\n"), fileName), expected);
  });

  test("nothing takes it long, nothing throws", () => {
    const pieces = fc.constantFrom(
      ",",
      ",a",
      "=",
      ": ",
      "\t",
      "(",
      ")",
      "{",
      " ",
      "a",
      "é",
      "\n",
      "|",
      "1:00:00",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), (parts) => {
        const start = performance.now();
        looksLikeProse(parts.join("").repeat(40), "x.txt");
        assert.ok(performance.now() - start < 200);
      }),
    );
  });
});
