/** Recorded answers by the ids of their prompts. Throws an error that names the line which is none, counted from 1. */
export function recordedIn(lines: string): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const [i, line] of lines.split("\n").entries()) {
    if (line.trim() === "") continue;
    const wrong = (why: string) => new Error(`line ${i + 1}: ${why}; each should be {"id", "answer"}, both texts`);
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw wrong("no JSON");
    }
    const { id, answer } = (value ?? {}) as { readonly id?: unknown; readonly answer?: unknown };
    if (typeof id !== "string") throw wrong("no “id”");
    if (typeof answer !== "string") throw wrong("the “answer” is no text: give it as the model gave it");
    answers.set(id, answer);
  }
  return answers;
}
