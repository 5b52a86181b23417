import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fromRoot } from "../support/repository.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";
import { run } from "./run-in.ts";

/** The package as the registry would have it, packed into a folder: path of the archive. */
export async function packPlimsoll(folder: string): Promise<string> {
  await makeShared("plimsoll.js");
  const source = join(folder, "plimsoll");
  mkdirSync(join(source, "dist"), { recursive: true });
  for (const name of ["package.json", "README.md", "LICENSE"])
    cpSync(fromRoot(name === "package.json" ? "packages/cli/package.json" : name), join(source, name));
  const bundle = sharedBundle("plimsoll.js");
  for (const part of ["plimsoll.js", "plimsoll"])
    cpSync(join(bundle, "..", part), join(source, "dist", part), { recursive: true });
  const { stdout } = run(["npm", "pack", source, "--ignore-scripts", "--silent"], { cwd: folder });
  return join(folder, stdout.trim());
}
