import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageTables } from "../../../packages/core/src/index-package-tables.ts";
import { createFactBook, type FactSource } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import type { Size } from "../../../packages/core/src/sizes/layers/size.ts";
import { findWaste } from "../../../packages/core/src/waste/find-waste.ts";
import type { Waste, WasteReport } from "../../../packages/core/src/waste/waste.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { recordedFacts } from "../../support/recorded-facts.ts";
import { describeWith } from "../../support/shared.ts";
import { readTruthCase, truthFolder } from "../../support/truth-cases.ts";
import { givenIndex, imageOf } from "../../support/truth-image.ts";

interface Found extends WasteReport {
  /** Bytes of the layers that were really made. */
  readonly made: readonly number[];
  of(kind: Waste["kind"]): Waste;
}

/** With the truth's own base image and package index. */
async function find(truth: string, name: string): Promise<Found> {
  const folder = join(truth, "cases");
  const { dockerfile, observed, listing } = await readTruthCase(folder, name);
  const image = imageOf(truth, dockerfile);
  const build = planDockerfile({ text: dockerfile, build: {}, facts: { context: listing, images: image } });
  const texts: FactSource = {
    find(kind, key) {
      const path = join(folder, name, "context", key);
      if (kind !== "text") return undefined;
      // The kind that was asked for is text.
      return { value: (existsSync(path) ? readFileSync(path, "utf8") : null) as never, basis: "measured", source: "the context" };
    },
  };
  const index = givenIndex(readFileSync(join(truth, "bookworm-packages"), "utf8"));
  const sizing = { facts: createFactBook([texts, recordedFacts("npm-facts.jsonl"), index, ...packageTables()]) };
  const report = findWaste(build, layerSizes(build, sizing), { sizing });
  const made = observed.history
    .slice(observed.baseHistory)
    .flatMap(({ layer }) => (layer === undefined ? [] : [layer.contentBytes]));
  return {
    ...report,
    made,
    of(kind) {
      const item = report.items.find((each) => each.kind === kind);
      expect(item, `${name}: ${kind}`).toBeDefined();
      return item!;
    },
  };
}

function expectHolds({ low, high }: Size, real: number): void {
  expect(low).toBeLessThanOrEqual(real);
  expect(high).toBeGreaterThanOrEqual(real);
}

function sum(bytes: readonly number[]): number {
  return bytes.reduce((total, each) => total + each, 0);
}

describeWith("waste beside real builds", truthFolder, "there are no recorded builds", (truth) => {
  test("one file stored five times by COPY, chown, chmod, mv and rm: to the byte", async () => {
    const { items, efficiency, made } = await find(truth, "duplicate-bytes");
    expect(efficiency).toEqual({ written: sum(made), kept: 0, unknown: 0 });
    expect(items.map(({ kind, bytes }) => [kind, bytes.low, bytes.high])).toEqual(
      ["owner", "mode", "moved", "deleted"].map((kind, at) => [kind, made[at], made[at]]),
    );
  });

  test("a folder that is given away, copied and deleted: to the byte", async () => {
    const { of, made } = await find(truth, "copy-many");
    expect(of("owner").bytes).toMatchObject({ low: made[0], high: made[0] });
    expect(of("deleted").bytes).toMatchObject({ low: made[2], high: made[2] });
    expect(of("owner").patch?.saved.likely).toBe(made[2]);
  });

  test("packages that the next RUN removes: all of their layer", async () => {
    const { of, made } = await find(truth, "apt-build-purge");
    const item = of("deleted");
    // What the removal writes itself, the joined RUN writes too.
    expectHolds(item.patch!.saved, made[0]!);
    expect(Math.abs(item.patch!.saved.likely! / made[0]! - 1)).toBeLessThan(0.02);
  });

  test("lists of packages in a layer of their own", async () => {
    const { of, made } = await find(truth, "apt-no-clean");
    expectHolds(of("index").bytes, made[0]!);
    expect(of("index").patch?.how).toBe("join-runs");
  });

  test("packages that only development needs: the difference of two real builds of the same project", async () => {
    const [{ of, made }, lean] = [await find(truth, "npm-order-bad"), await find(truth, "npm-order-good")];
    const real = sum(made) - sum(lean.made);
    const { saved } = of("development").patch!;
    expect(Math.abs(saved.likely! / real - 1)).toBeLessThan(0.05);
    expectHolds(saved, real);
    expect(lean.items.some(({ kind }) => kind === "development")).toBe(false);
  });

  test.each(["apt-build-and-purge-in-one", "npm-ci-and-clean", "apt-curl", "copy-basic", "pip-no-compile"])(
    "%s leaves nothing behind",
    async (name) => {
      const { items } = await find(truth, name);
      expect(items.filter(({ bytes }) => (bytes.likely ?? 0) > 10_000)).toEqual([]);
    },
  );
});
