import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis/analyze";
import { sliceOf } from "../../../src/core/model/span";

/** Each attribution as “Speaker: words … words”. */
function saidIn(text: string): string[] {
  const { actors, attributions } = analyze(text);
  return attributions.map(({ speaker, content }) => {
    const name = actors.find(({ id }) => id === speaker)?.name ?? "?";
    return `${name}: ${content.map((span) => sliceOf(text, span)).join(" … ")}`;
  });
}

type Case = readonly [name: string, text: string, ...said: string[]];

function table(cases: readonly Case[]): void {
  for (const [name, text, ...said] of cases) test(name, () => assert.deepEqual(saidIn(text), said));
}

suite("quotations without a cue of their own", () => {
  suite("go on with the last speaker", () => {
    table([
      [
        "in the next paragraph",
        "“The ferry is late,” said Petra Holm.\n\n“It is always late.”\n\nThe council met at noon.",
        "Petra Holm: “The ferry is late,” … “It is always late.”",
      ],
      [
        "in several paragraphs, however short",
        "“The ferry is late,” said Petra Holm.\n“Nobody cares.”\n“It is always late.”",
        "Petra Holm: “The ferry is late,” … “Nobody cares.” … “It is always late.”",
      ],
      [
        "after a report in other words",
        "Petra Holm said the ferry was late.\n\n“It is always late.”",
        "Petra Holm: the ferry was late … “It is always late.”",
      ],
      [
        "in the same paragraph",
        "“The ferry is late,” Petra Holm, the harbour master, said. “It is always late. Nobody cares.” She left.",
        "Petra Holm: “The ferry is late,” … “It is always late. Nobody cares.”",
      ],
      [
        "behind what the speaker does",
        "“The ferry is late,” said Petra Holm. She shook her head. “It is always late.”",
        "Petra Holm: “The ferry is late,” … “It is always late.”",
      ],
      [
        "behind a report in other words",
        "The union said it would strike. “Our members have waited for a year.”",
        "The union: it would strike … “Our members have waited for a year.”",
      ],
      [
        "in single marks, where those are the marks",
        "'I don't know about the boys' boat,' said Petra Holm. 'It's late.'\n\n'We can't wait for the captains' vote.'",
        "Petra Holm: 'I don't know about the boys' boat,' … 'It's late.' … 'We can't wait for the captains' vote.'",
      ],
      [
        "in other marks",
        "«The ferry is late», said Petra Holm.\n\n«It is always late.»",
        "Petra Holm: «The ferry is late» … «It is always late.»",
      ],
      [
        "without a space between",
        "“The ferry is late,” said Petra Holm.“It is always late.”She left.",
        "Petra Holm: “The ferry is late,” … “It is always late.”",
      ],
      [
        "the last one of several",
        "“It is late,” said Petra Holm. “It is not,” said Andriy Kask.\n\n“Look at the clock.”",
        "Petra Holm: “It is late,”",
        "Andriy Kask: “It is not,” … “Look at the clock.”",
      ],
    ]);
  });

  suite("go to the one named just before", () => {
    table([
      [
        "who is spoken of",
        "Petra Holm was furious.\n\n“The ferry is late again.”",
        "Petra Holm: “The ferry is late again.”",
      ],
      [
        "who has no name",
        "The mayor was furious.\n\n“The ferry is late again.”",
        "The mayor: “The ferry is late again.”",
      ],
      [
        "before a colon",
        "Kelso has news.\n\nPetra Holm, harbour master, put it so:\n\n“The ferry is late.”\n\n“Again.”",
        "Petra Holm: “The ferry is late.” … “Again.”",
      ],
      ["who wrote a letter", "And from Petra Holm:\n\n“We want a new one.”", "Petra Holm: “We want a new one.”"],
      [
        "with an office",
        "The mayor answered.\n\nAndriy Kask, mayor of Kelso:\n\n“We will have a new one soon.”",
        "Andriy Kask: “We will have a new one soon.”",
      ],
    ]);
    test("before what Markdown sets off", () => {
      const text = "Petra Holm wrote:\n\n> The ferry is late again.\n> It is an old ship.\n\nNobody answered.";
      assert.deepEqual(saidIn(text), ["Petra Holm: The ferry is late again. … It is an old ship."]);
    });
  });

  suite("go to the speaker whom they lead to", () => {
    table([
      [
        "where no mark closes them",
        "“We row.\n\n“We sail again.\n\n“We swim,” Petra Holm stated.",
        "Petra Holm: “We row. … “We sail again. … “We swim,”",
      ],
      [
        "where each is closed",
        "The ship sank in May.\n\n“It was an old ship.”\n\n“We will miss it,” said Petra Holm.",
        "Petra Holm: “It was an old ship.” … “We will miss it,”",
      ],
      [
        "in the same paragraph",
        "“The ferry is late.” “It is always late,” said Petra Holm.",
        "Petra Holm: “The ferry is late.” … “It is always late,”",
      ],
    ]);
  });

  suite("go to who signs", () => {
    table([
      ["below", "“It is late again.”\n\n— Petra Holm, harbour master", "Petra Holm: “It is late again.”"],
      ["on the same line", "“It is late again.” -Councillor Petra Holm", "Petra Holm: “It is late again.”"],
      ["without a dash", "“It is late again.”\nPetra Holm, harbour master", "Petra Holm: “It is late again.”"],
      [
        "one after the other",
        "“It is late again.” – Petra Holm\n\n“It is not late.” – Andriy Kask",
        "Petra Holm: “It is late again.”",
        "Andriy Kask: “It is not late.”",
      ],
      ["in Markdown", "> The ferry sank.\n>\n> — Petra Holm", "Petra Holm: The ferry sank."],
    ]);
    test("a letter without marks", () => {
      const text = "It rained all day on us and our boats.\n\n– Harbour master Petra Holm\n\nKelso is wet.";
      assert.deepEqual(saidIn(text), ["Petra Holm: It rained all day on us and our boats."]);
    });
    test("not a list, and not who wrote the article", () => {
      assert.deepEqual(saidIn("On board were two.\n\n- Petra Holm\n- Andriy Kask"), []);
      assert.deepEqual(saidIn("The ferry sank in May.\n\n— Petra Holm"), []);
    });
  });

  suite("stay alone", () => {
    table([
      ["where two are named", "Petra Holm met Andriy Kask.\n\n“The ferry is late again.”"],
      [
        "where somebody else is named in between",
        "“It is late,” said Petra Holm. Andriy Kask shook his head. “It is not late.”",
        "Petra Holm: “It is late,”",
      ],
      [
        "where two say something",
        "Petra Holm said they would row; Andriy Kask said they would sail.\n\n“We do not know yet.”",
        "Petra Holm: they would row",
        "Andriy Kask: they would sail",
      ],
      ["after a headline", "Bad news for Petra Holm\n\n“It is late again.”\n\nThe ferry sank."],
      [
        "words only called so",
        "Petra Holm was at the “Night of the Ferries”. “The Last Boat” won. The ‘new’ one sank.",
      ],
      ["a title on a line", "Petra Holm was there.\n\n“The Last Boat”\n\nIt sank."],
      [
        "a heading in single marks",
        "“It is late,” said Petra Holm.\n\n'No ferry for us.'\n\nThe ferry sank.",
        "Petra Holm: “It is late,”",
      ],
      ["what a place is known for", "Kelso is a small town.\n\n“No ferry shall sail at night.”"],
      [
        "the words of an answer under a label",
        "“It is late,” said Petra Holm.\n\n“Andriy Kask: It is not late at all.”",
        "Petra Holm: “It is late,”",
      ],
    ]);
  });

  test("any text: words inside it, in order, and each once in an attribution", () => {
    const part = fc.constantFrom(
      ...["“", "”", '"', "''", "'", "> ", "— ", "\n", "\n\n", ". ", ": ", ", ", " "],
      ...["Petra Holm", "Andriy Kask", "He", "said", "The ferry is late", "was angry", "We", "wrote"],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        for (const { source, cue, content } of analyze(text).attributions) {
          assert.ok(content.length > 0);
          for (const { start, end } of [...source, ...cue, ...content])
            assert.ok(start >= 0 && start < end && end <= text.length);
          for (const [i, span] of content.entries()) assert.ok(i === 0 || content[i - 1]!.end <= span.start);
        }
      }),
    );
  });
});
