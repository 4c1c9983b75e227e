import { writeFileSync } from "node:fs";
import { schemaTexts } from "./schemaText";

for (const [file, text] of Object.entries(schemaTexts())) writeFileSync(file, text);
