import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleForNode, cliBundle } from "./bundle.ts";

/** A command as `plimsoll completion json` tells of it. */
export interface CommandNode {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly description: string;
  readonly arguments: readonly { readonly term: string; readonly description: string }[];
  readonly groups: readonly {
    readonly title: string;
    readonly options: readonly { readonly flags: string; readonly description: string }[];
  }[];
  readonly after: string;
  readonly commands: readonly CommandNode[];
}

export interface CommandTrees {
  readonly en: CommandNode;
  readonly ko: CommandNode;
}

/** What the program itself says of its commands, in both languages. */
export async function readCommandTrees(): Promise<CommandTrees> {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-commands-"));
  try {
    const program = join(folder, "plimsoll.js");
    await bundleForNode({ ...cliBundle, outfile: program });
    return { en: treeIn("en", program), ko: treeIn("ko", program) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function treeIn(language: "en" | "ko", program: string): CommandNode {
  const args = [program, "completion", "json", "--lang", language];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 24 });
  if (status !== 0) throw new Error(`plimsoll completion json ended with ${status}: ${stderr}`);
  // The program's own output, whose shape is `CommandNode` of its sources.
  return JSON.parse(stdout) as CommandNode;
}
