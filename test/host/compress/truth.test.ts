import { join } from "node:path";
import { expect, test } from "vitest";
import { type ArchiveMember, type LayerSize, layerSizes } from "../../../packages/core/src/index-plan.ts";
import { readArchiveMembers } from "../../../packages/host/src/archive-members.ts";
import { compressLayers } from "../../../packages/host/src/compress-layers.ts";
import { describeWith } from "../../support/shared.ts";
import {
  type ObservedLayer,
  planTruthCase,
  readTruthCase,
  type TruthCase,
  truthCaseNames,
  truthFolder,
} from "../../support/truth-cases.ts";

const lack = "no truth; set PLIMSOLL_SHARED to the folder that holds truth/";
/** The digits of times, which nobody knows and commands may set, weigh so much in a layer of a hundred bytes. */
const timeBytes = 8;

describeWith("compressed layers against what BuildKit pushed", truthCaseNames(), lack, (names) => {
  const errors: number[] = [];

  test.each(names)("%s", async (name) => {
    const context = join(truthFolder ?? "", "cases", name, "context");
    const read = await readTruthCase(join(truthFolder ?? "", "cases"), name);
    const planned = planTruthCase(read);
    const sizes = layerSizes(planned, { archiveMembers: await archivesOf(read, context) }).map(writable);
    const compressed = await compressLayers(sizes, { contexts: { "": context }, environment: { PLIMSOLL_CACHE: "0" } });
    const own = (planned.image.target?.history ?? []).filter(({ step }) => step !== undefined);
    const observed = read.observed.history.slice(read.observed.baseHistory);
    for (const [index, { step = -1 }] of own.entries()) {
      const result = compressed[step];
      const made = observed[index]?.layer as
        | (ObservedLayer & { readonly gzipBytes: number; readonly tarBytes: number })
        | undefined;
      // A tar that is another one is what other tests are about.
      if (result?.kind !== "layer" || made === undefined || sizes[step]!.tar.likely !== made.tarBytes) continue;
      const { low, likely, high } = result.transfer;
      const label = observed[index]!.createdBy;
      expect(made.gzipBytes, label).toBeGreaterThanOrEqual(low);
      expect(made.gzipBytes, label).toBeLessThanOrEqual(high!);
      expect(Math.abs(likely! - made.gzipBytes), label).toBeLessThanOrEqual(Math.max(timeBytes, made.gzipBytes * 0.03));
      errors.push(Math.abs(likely! / made.gzipBytes - 1));
    }
  });

  test("and on average within one and a half percent", () => {
    expect(errors.length).toBeGreaterThan(30);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.015);
  });
});

async function archivesOf({ listing }: TruthCase, context: string): Promise<ReadonlyMap<string, readonly ArchiveMember[]>> {
  const archives = new Map<string, readonly ArchiveMember[]>();
  for (const { path, type } of listing.entries) {
    const members =
      type === "file" && /\.(?:tar|tgz|tar\.\w+)$/.test(path) ? await readArchiveMembers(join(context, path)) : undefined;
    if (members !== undefined) archives.set(path, members);
  }
  return archives;
}

/** The folder may be read-only here, which it was not where it was built. */
function writable(size: LayerSize | undefined): LayerSize | undefined {
  if (size === undefined) return undefined;
  const entries = size.entries.map((entry) =>
    entry.content?.kind === "context" && entry.mode !== undefined ? { ...entry, mode: entry.mode | 0o200 } : entry,
  );
  return { ...size, entries };
}
