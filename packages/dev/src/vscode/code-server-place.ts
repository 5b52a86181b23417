import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where code-server is, or would be, installed: PLIMSOLL_CODE_SERVER, else beside other things that are not the repository's. */
export function codeServerFolder(): string {
  return process.env["PLIMSOLL_CODE_SERVER"] ?? join(tmpdir(), "plimsoll-code-server");
}

/** The file that node starts; undefined where code-server is not wholly installed. */
export function codeServerProgram(folder: string = codeServerFolder()): string | undefined {
  const program = join(folder, "node_modules/code-server/out/node/entry.js");
  return existsSync(join(folder, "installed")) && existsSync(program) ? program : undefined;
}
