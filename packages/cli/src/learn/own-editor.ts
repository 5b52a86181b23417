import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The editor that the environment names, as one would type it. */
export function editorOf(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return environment["VISUAL"] || environment["EDITOR"] || undefined;
}

/** Lets somebody edit a text in a file of its own. Undefined when the editor cannot be run or says that it failed. */
export function editWith(editor: string, text: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-learn-"));
  const path = join(folder, "Dockerfile");
  try {
    writeFileSync(path, text);
    // People write options behind it, as in `code --wait`.
    const [program = "", ...args] = editor.split(/\s+/);
    const { status } = spawnSync(program, [...args, path], { stdio: "inherit" });
    return status === 0 ? readFileSync(path, "utf8") : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
