import { readFileSync } from "node:fs";
import { type Language, languages, rules } from "@plimsoll/core";
import { buildRules } from "@plimsoll/core/builds";
import { apiFiles } from "./api-examples.ts";
import { type CommandTrees, readCommandTrees } from "./command-trees.ts";
import { commandDocs } from "./gen-commands.ts";
import { manPages } from "./gen-man.ts";
import { buildRuleDocs, buildRuleFactsFile } from "./gen-build-rules.ts";
import { conceptDocFolders, conceptDocs } from "./gen-concept-docs.ts";
import { configJsonSchema } from "./gen-config-schema.ts";
import { configurationDocs } from "./gen-configuration.ts";
import { editorDocs } from "./gen-editor-docs.ts";
import { extensionFiles } from "./gen-extension.ts";
import { instructionDocFolders, instructionDocs } from "./gen-instruction-docs.ts";
import { buildRegistryFile, registryFile } from "./gen-registry.ts";
import { readmeFiles } from "./gen-readme.ts";
import { ruleDocFolders, ruleDocs } from "./gen-rule-docs.ts";
import { versionFile } from "./gen-version.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { fromRoot } from "./repository.ts";

/** Folders that hold generated files and nothing else. */
export const generatedFolders: readonly string[] = [ruleDocFolders, conceptDocFolders, instructionDocFolders].flatMap((folders) =>
  Object.values(folders),
);

/** Every generated file as it should be now. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  return [
    registryFile(),
    buildRegistryFile(),
    buildRuleFactsFile(buildRules),
    ...ruleDocs(rules, buildRules),
    ...instructionDocs(),
    ...buildRuleDocs(buildRules, ruleDocFolders),
    ...languages.map(configSchemaFile),
    versionFile(),
    ...configurationDocs(configJsonSchema([...rules, ...buildRules]), rules),
    ...extensionFiles(),
    ...editorDocs(),
    ...commandFiles(await readCommandTrees()),
    ...apiFiles(),
    ...(await readmeFiles(conceptDocs())),
  ];
}

function commandFiles(trees: CommandTrees): readonly GeneratedFile[] {
  // Read as text: the package of the command is not a library.
  const version = /version = "([^"]+)"/.exec(readFileSync(fromRoot("packages/cli/src/version.ts"), "utf8"))?.[1] ?? "";
  return [...commandDocs(trees), ...manPages(trees, version)];
}

function configSchemaFile(language: Language): GeneratedFile {
  return {
    path: `${docs[language]}/plimsoll.schema.json`,
    content: `${JSON.stringify(configJsonSchema([...rules, ...buildRules], language), null, 2)}\n`,
  };
}

const docs = { en: "docs", ko: "docs/ko" } as const;
