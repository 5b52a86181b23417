import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A file system of a few kilobytes. */
export interface TinyDisk {
  readonly folder: string;
  /** Writes a file and gives its path; makes room for it first. */
  write(name: string, content: string): string;
  /** Uses up all that is left. */
  fill(): void;
}

/** Making one takes Linux and root, and a container that is allowed to mount. */
export const mayMount = process.platform === "linux" && process.getuid?.() === 0;

/** Undefined where none can be made after all. Taken away behind the test. */
export function createTinyDisk(): TinyDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=32k", "tmpfs", folder]);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, "ballast");
  onTestFinished(() => {
    spawnSync("umount", [folder]);
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    write(name, content) {
      rmSync(ballast, { force: true });
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    fill() {
      const file = openSync(ballast, "a");
      try {
        for (;;) writeSync(file, Buffer.alloc(1024));
      } catch {
        // Full: that is what was wanted.
      } finally {
        closeSync(file);
      }
    },
  };
}
