import { inputSchemaOf, SCHEMAS, type ToolName } from "../../src/tools/schemas";
import { ABOUT } from "../../src/tools/tools";

export interface ManifestTool {
  readonly name: string;
  readonly displayName: string;
  readonly userDescription: string;
  readonly modelDescription: string;
  readonly toolReferenceName: string;
  readonly when: string;
  readonly inputSchema: unknown;
}

/** The tools that the code has, as the manifest names them. */
export const TOOLS: readonly Pick<ManifestTool, "name" | "modelDescription" | "inputSchema">[] = (
  Object.keys(SCHEMAS) as ToolName[]
).map((name) => ({
  name: `standpoint_${name}`,
  modelDescription: ABOUT[name].description,
  inputSchema: inputSchemaOf(name),
}));

/** The manifest's text, in which what a model is told of each tool is the code's. */
export function withTools(manifest: string): string {
  const whole = JSON.parse(manifest) as { readonly contributes: { languageModelTools: readonly ManifestTool[] } };
  const { contributes } = whole;
  contributes.languageModelTools = contributes.languageModelTools.map((tool) => ({
    ...tool,
    ...TOOLS.find(({ name }) => name === tool.name),
  }));
  return `${JSON.stringify(whole, null, 2)}\n`;
}
