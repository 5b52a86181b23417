import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder of this run alone, for the programs that its tests start. */
    readonly bundles: string;
  }
}

/** Gives a run of tests a folder for its bundles, and takes it away behind it. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-bundles-"));
  project.provide("bundles", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
