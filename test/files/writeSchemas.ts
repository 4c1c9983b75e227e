import { readFileSync, writeFileSync } from "node:fs";
import { withTools } from "./modelTools";
import { schemaTexts } from "./schemaText";

for (const [file, text] of Object.entries(schemaTexts())) writeFileSync(file, text);
writeFileSync("package.json", withTools(readFileSync("package.json", "utf8")));
