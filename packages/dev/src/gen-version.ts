import { readFileSync } from "node:fs";
import type { GeneratedFile } from "./generated-file.ts";
import { fromRoot } from "./repository.ts";

/** The version as the command knows it: that of its package, which a release raises. */
export function versionFile(): GeneratedFile {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(fromRoot("packages/cli/package.json"), "utf8"));
  return {
    path: "packages/cli/src/version.ts",
    content:
      "/** That of package.json, from which `npm run gen` takes it: reading the file would cost every start. */\n" +
      `export const version = ${JSON.stringify(manifest.version)};\n`,
  };
}
