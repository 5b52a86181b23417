import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromRoot } from "./repository.ts";

/** Facts of one image as they were collected. Only what is used is named; null stands for what is not known. */
interface CollectedImage {
  readonly image: string;
  readonly tag: string;
  readonly platform: string;
  readonly indexDigest: string | null;
  readonly digest: string | null;
  readonly created: string | null;
  readonly figureDate: string | null;
  readonly layers: readonly number[] | null;
  readonly layerDigests: readonly string[] | null;
  readonly env: readonly string[] | null;
  readonly user: string | null;
  readonly workingDir: string | null;
  readonly entrypoint: readonly string[] | null;
  readonly cmd: readonly string[] | null;
  readonly volumes: readonly string[] | null;
  readonly exposedPorts: readonly string[] | null;
  readonly packageManager: string | null;
  readonly os: string | null;
}

const target = "packages/core/src/data/base-images.generated.ts";

/** Writes the snapshot of base images from collected facts (a JSON file with `entries`). Gives the exit code. */
export function writeBaseSnapshot(given: string | undefined): number {
  const path = given ?? join(process.env.PLIMSOLL_SHARED ?? fromRoot("../shared"), "facts", "base-images.json");
  if (!existsSync(path)) {
    process.stderr.write("base-snapshot: name the JSON file with the collected facts, or set PLIMSOLL_SHARED\n");
    return 2;
  }
  writeFileSync(fromRoot(target), baseSnapshotText(readFileSync(path, "utf8")));
  process.stdout.write(`${target}\n`);
  return 0;
}

/** The module's text. `json`: the collected facts. */
export function baseSnapshotText(json: string): string {
  // Written by the collector beside it; what lacks a field fails below, and is seen at once.
  const { generated, entries } = JSON.parse(json) as { readonly generated: string; readonly entries: readonly CollectedImage[] };
  const rows = entries.filter(isComplete).map((entry) => `  ${JSON.stringify(rowOf(entry))},`);
  return `// Snapshot of base images for linux/amd64: made by \`npm run dev -- base-snapshot\` on facts of ${generated}. They come from docker-library/repo-info,
// which lists the manifests of Docker's official images: digests and counts, which no licence covers. Each has its own date. Never edit by hand.
import type { SnapshotEntry } from "./snapshot-entry.ts";

export const baseImageSnapshot: readonly SnapshotEntry[] = [
${rows.join("\n")}
];
`;
}

/** An image without layers is scratch, or one of which only old figures are known. */
function isComplete({ layers, layerDigests, figureDate }: CollectedImage): boolean {
  return layers !== null && layers.length > 0 && layers.length === layerDigests?.length && figureDate !== null;
}

/** Without what is empty, which the config of an image leaves out too. */
function rowOf(entry: CollectedImage): Readonly<Record<string, unknown>> {
  const { image, tag, digest, indexDigest, created, figureDate, packageManager } = entry;
  const row = {
    image,
    tag,
    digests: [digest, indexDigest].filter((found) => found !== null),
    created,
    date: figureDate,
    os: entry.os,
    manager: packageManager?.split(/[/,]/)[0],
    env: entry.env,
    user: entry.user,
    workingDir: entry.workingDir,
    entrypoint: entry.entrypoint,
    cmd: entry.cmd,
    volumes: entry.volumes,
    ports: entry.exposedPorts,
    layers: entry.layers?.map((bytes, index) => [entry.layerDigests?.[index], bytes]),
  };
  return Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
