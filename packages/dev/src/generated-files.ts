import { rules } from "@plimsoll/core";
import { buildRules } from "@plimsoll/core/builds";
import { buildRuleDocs, buildRuleFactsFile } from "./gen-build-rules.ts";
import { configJsonSchema } from "./gen-config-schema.ts";
import { editorDocs } from "./gen-editor-docs.ts";
import { extensionFiles } from "./gen-extension.ts";
import { buildRegistryFile, registryFile } from "./gen-registry.ts";
import { readmeFiles } from "./gen-readme.ts";
import { ruleDocFolders, ruleDocs } from "./gen-rule-docs.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** Folders that hold generated files and nothing else. */
export const generatedFolders: readonly string[] = Object.values(ruleDocFolders);

/** Every generated file as it should be now. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  return [
    registryFile(),
    buildRegistryFile(),
    buildRuleFactsFile(buildRules),
    ...ruleDocs(rules, buildRules),
    ...buildRuleDocs(buildRules, ruleDocFolders),
    configSchemaFile(),
    ...extensionFiles(),
    ...editorDocs(),
    ...(await readmeFiles()),
  ];
}

function configSchemaFile(): GeneratedFile {
  return {
    path: "docs/plimsoll.schema.json",
    content: `${JSON.stringify(configJsonSchema([...rules, ...buildRules]), null, 2)}\n`,
  };
}
