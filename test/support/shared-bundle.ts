import { chmodSync, existsSync, mkdirSync, renameSync, rmdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";

/** The programs that many files of tests start, each made of the sources once for a whole run. */
const makers = {
  "plimsoll.js": async (outfile: string) => {
    const { bundleForNode, cliBundle } = await import("../../packages/dev/src/bundle.ts");
    await bundleForNode({ ...cliBundle, outfile });
  },
  "server.js": async (outfile: string) => {
    const { bundleForNode, serverBundle } = await import("../../packages/dev/src/bundle.ts");
    await bundleForNode({ ...serverBundle, outfile });
  },
};

/** Path of a program, which is there once `makeShared` is done. Tests only read it: others use it at the same time. */
export function sharedBundle(name: keyof typeof makers): string {
  return join(inject("bundles"), name.replace(".", "-"), name);
}

/** Makes a program unless another file's tests did; waits while they do. Throws when esbuild finds an error. */
export async function makeShared(name: keyof typeof makers): Promise<void> {
  const program = sharedBundle(name);
  const lock = `${dirname(program)}.lock`;
  while (!existsSync(program)) {
    if (!locked(lock)) {
      await sleep(100);
      continue;
    }
    try {
      if (!existsSync(program)) await make(name, program);
    } finally {
      rmdirSync(lock);
    }
  }
}

async function make(name: keyof typeof makers, program: string): Promise<void> {
  const unfinished = `${dirname(program)}.unfinished`;
  await makers[name](join(unfinished, basename(program)));
  // Some tests start it as another user.
  for (const folder of [inject("bundles"), unfinished]) chmodSync(folder, 0o755);
  renameSync(unfinished, dirname(program));
}

/** Whether this process is the one that makes it. */
function locked(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
