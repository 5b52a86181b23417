import { spawnSync } from "node:child_process";
import { cpSync, lutimesSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleForNode, cliBundle } from "./bundle.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { codeBlock } from "@plimsoll/core/rule-pages";
import { fromRoot } from "./repository.ts";

/** Pages that people write; those of rules and the like are generated whole. */
function documents(): readonly string[] {
  const pages = ["docs", "docs/ko", "examples"].flatMap((folder) =>
    readdirSync(fromRoot(folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  );
  return ["README.md", "README.ko.md", ...pages].filter((path) =>
    /<!-- output: plimsoll /.test(readFileSync(fromRoot(path), "utf8")),
  );
}

const block = /(<!-- output: plimsoll ([^\n]+) -->\n)[\s\S]*?(\n<!-- \/output -->)/g;

/**
 * The documents, and `others` that are made in this run, with each output block holding what its command prints now, run beside a copy of
 * `examples/`.
 */
export async function readmeFiles(others: readonly GeneratedFile[]): Promise<readonly GeneratedFile[]> {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-readme-"));
  const program = join(folder, "plimsoll.js");
  const outputs = new Map<string, string>();
  const shown = (command: string): string => {
    const output = outputs.get(command) ?? outputOf({ folder, program }, command);
    outputs.set(command, output);
    return output;
  };
  try {
    await bundleForNode({ ...cliBundle, outfile: program });
    copyExamples(join(folder, "examples"));
    const written = documents().map((path) => ({ path, content: readFileSync(fromRoot(path), "utf8") }));
    return [...written, ...others].map(({ path, content }) => ({
      path,
      content: content.replace(
        block,
        (_, before: string, command: string, after: string) => before + codeBlock("text", shown(command)) + after,
      ),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Times go into the tar of a layer, and so into what it compresses to: a clone has others than the folder that it is made of. */
function copyExamples(folder: string): void {
  cpSync(fromRoot("examples"), folder, { recursive: true, verbatimSymlinks: true });
  const time = new Date("2026-11-21T12:34:56Z");
  for (const path of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })])
    lutimesSync(join(folder, path), time, time);
}

function outputOf({ folder, program }: { readonly folder: string; readonly program: string }, command: string): string {
  // What this machine has kept of other runs has no place in documents.
  const env = { ...process.env, NO_COLOR: "1", LANG: "C.UTF-8", COLUMNS: "100", PLIMSOLL_CACHE: "0" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...command.split(" ")], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (stdout === "" || (status !== 0 && status !== 1)) throw new Error(`plimsoll ${command} ended with ${status}: ${stderr}`);
  return stdout;
}
