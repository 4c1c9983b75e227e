/**
 * A message without the key of a model’s server, wherever a server or a library repeats it: as it is, as an address or JSON
 * spells it, or cut off at the end of the message. What is shown or logged of a model’s trouble goes through here.
 */
export function withoutKey(message: string, key: string | undefined): string {
  const secret = key?.trim() ?? "";
  if (secret.length < SHORTEST) return message;
  const forms = [...new Set([secret, encoded(secret), JSON.stringify(secret).slice(1, -1), ...secret.split(/\s+/)])];
  const hidden = forms
    .filter((form) => form.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((text, form) => text.replaceAll(form, HIDDEN), message);
  return withoutEnd(hidden, secret);
}

const HIDDEN = "[key]";

/** What is shorter is no secret, and stands in many words. */
const SHORTEST = 4;

/** A message that was cut within the key ends with so many characters of it, at least. */
const LEAST_OF_END = 6;

function withoutEnd(message: string, secret: string): string {
  for (let length = secret.length - 1; length >= LEAST_OF_END; length--)
    if (message.endsWith(secret.slice(0, length))) return message.slice(0, -length) + HIDDEN;
  return message;
}

/** As an address spells it; as it is, where it cannot (half of a pair of code units). */
function encoded(secret: string): string {
  try {
    return encodeURIComponent(secret);
  } catch {
    return secret;
  }
}
