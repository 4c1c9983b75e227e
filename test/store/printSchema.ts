import { schemaText } from "./schemaText";

process.stdout.write(schemaText());
