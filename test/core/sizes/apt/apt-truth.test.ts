import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planDockerfile } from "../../../../packages/core/src/plan-dockerfile.ts";
import { aptTable } from "../../../../packages/core/src/sizes/apt/apt-table.ts";
import { createFactBook, type FactSource } from "../../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../../packages/core/src/sizes/layer-sizes.ts";
import { describeWith } from "../../../support/shared.ts";
import { type ObservedLayer, readTruthCase, truthCaseNames, truthFolder } from "../../../support/truth-cases.ts";
import { givenIndex, imageOf } from "../../../support/truth-image.ts";

describeWith("apt layers of real builds", truthFolder, "there are no recorded builds", (truth) => {
  test("with the package index of that day: within 3 % on average, 8 % at worst; compressed 6 % and 15 %", async () => {
    const given = givenIndex(readFileSync(join(truth, "bookworm-packages"), "utf8"));
    await measure(truth, [given, aptTable()], 10);
  });

  test("with the embedded table alone", async () => {
    // What upgrades bring, only an index of today tells.
    await measure(truth, [aptTable()], 10);
  });
});

async function measure(truth: string, sources: readonly FactSource[], least: number): Promise<void> {
  const errors: { readonly bytes: number; readonly transfer: number }[] = [];
  for (const name of (truthCaseNames() ?? []).filter((each) => each.startsWith("apt-"))) {
    const { dockerfile, observed } = await readTruthCase(join(truth, "cases"), name);
    const planned = planDockerfile({ text: dockerfile, build: {}, facts: { images: imageOf(truth, dockerfile) } });
    const sizes = layerSizes(planned, { facts: createFactBook(sources) }).filter((size) => size !== undefined);
    const real = observed.history.slice(observed.baseHistory).flatMap(({ layer }) => (layer === undefined ? [] : [layer]));
    for (const [place, layer] of real.entries()) {
      // The file has these numbers beside those that the other tests read.
      const { contentBytes, gzipBytes } = layer as ObservedLayer & { readonly gzipBytes: number };
      const { bytes, transfer } = sizes[place]!;
      if (contentBytes === 0 || bytes.likely === null) continue;
      errors.push({ bytes: Math.abs(bytes.likely / contentBytes - 1), transfer: Math.abs(transfer.likely! / gzipBytes - 1) });
      for (const [size, truly] of [
        [bytes, contentBytes],
        [transfer, gzipBytes],
      ] as const) {
        expect(size.low, name).toBeLessThanOrEqual(truly);
        expect(size.high, name).toBeGreaterThanOrEqual(truly);
        expect(Math.max(size.high! - size.likely!, size.likely! - size.low) / size.likely!, name).toBeLessThanOrEqual(0.25);
      }
    }
  }
  expect(errors.length).toBeGreaterThanOrEqual(least);
  expect(mean(errors.map(({ bytes }) => bytes))).toBeLessThan(0.03);
  expect(Math.max(...errors.map(({ bytes }) => bytes))).toBeLessThan(0.08);
  expect(mean(errors.map(({ transfer }) => transfer))).toBeLessThan(0.06);
  expect(Math.max(...errors.map(({ transfer }) => transfer))).toBeLessThan(0.15);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
