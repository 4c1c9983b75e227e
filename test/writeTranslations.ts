/** `npm run build:l10n`: writes l10n/bundle.l10n.json, and says what its translations lack and what they have in vain. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleOf, readBundle } from "./translations";

async function main(): Promise<void> {
  const bundle = await bundleOf("src");
  writeFileSync(join("l10n", "bundle.l10n.json"), `${JSON.stringify(bundle, null, 2)}\n`);
  for (const name of readdirSync("l10n").filter((it) => it !== "bundle.l10n.json")) {
    const translated = readBundle(join("l10n", name));
    for (const key of Object.keys(bundle))
      if (!(key in translated)) console.log(`${name} lacks ${JSON.stringify(key)}`);
    for (const key of Object.keys(translated))
      if (!(key in bundle)) console.log(`${name}: no longer ${JSON.stringify(key)}`);
  }
}

void main();
