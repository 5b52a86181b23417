import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "./generated-file.ts";
import { fromRoot } from "./repository.ts";

/** A program in a document, and what the document says that it prints. */
export interface ApiExample {
  /** JavaScript that is TypeScript too. */
  readonly code: string;
  readonly output: string;
}

const documents = [
  "docs/api.md",
  "docs/ko/api.md",
  "packages/core/README.md",
  "packages/host/README.md",
  "packages/plan-view/README.md",
] as const;

const example = /(```ts\n([\s\S]*?)```\n\n<!-- prints -->\n```text\n)([\s\S]*?)(\n?```\n<!-- \/prints -->)/g;

/** The programs of a document that say what they print, in order. */
export function examplesIn(markdown: string): readonly ApiExample[] {
  return [...markdown.matchAll(example)].map(([, , code = "", output = ""]) => ({ code, output }));
}

/** The documents with what each of their programs prints now. Throws when one fails. */
export function apiFiles(): readonly GeneratedFile[] {
  const cache = fromRoot("node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  // Below the repository, so that its packages are found.
  const folder = mkdtempSync(join(cache, "plimsoll-api-"));
  const outputs = new Map<string, string>();
  const printed = (code: string): string => {
    const output = outputs.get(code) ?? run(join(folder, `${outputs.size}.mjs`), code);
    outputs.set(code, output);
    return output;
  };
  try {
    return documents.map((path) => ({
      path,
      content: readFileSync(fromRoot(path), "utf8").replace(
        example,
        (_, before: string, code: string, _old: string, after: string) => before + printed(code) + after.replace(/^\n?/, "\n"),
      ),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(path: string, code: string): string {
  writeFileSync(path, code);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path], { cwd: fromRoot(), encoding: "utf8" });
  if (status !== 0) throw new Error(`an example of the API pages fails:\n${code}\n${stderr}`);
  return stdout.trimEnd();
}
