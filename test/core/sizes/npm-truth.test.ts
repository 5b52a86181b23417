import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFactBook, type FactSource } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import { recordedFacts } from "../../support/recorded-facts.ts";
import { describeWith } from "../../support/shared.ts";
import { type ObservedLayer, planTruthCase, readTruthCase, truthCaseNames, truthFolder } from "../../support/truth-cases.ts";

/** Files of a context, as the host gives them. */
function contextTexts(folder: string): FactSource {
  return {
    find(kind, key) {
      if (kind !== "text") return undefined;
      const path = join(folder, key);
      // The kind that was asked for is text.
      return { value: (existsSync(path) ? readFileSync(path, "utf8") : null) as never, basis: "measured", source: "the context" };
    },
  };
}

describeWith("npm layers of real builds", truthFolder, "there are no recorded builds", (truth) => {
  test("recorded facts of packages give their bytes within 1 % and their compressed bytes within 4 %", async () => {
    const recorded = recordedFacts("npm-facts.jsonl");
    let layers = 0;
    for (const name of (truthCaseNames() ?? []).filter((each) => each.startsWith("npm-"))) {
      const read = await readTruthCase(join(truth, "cases"), name);
      const planned = planTruthCase(read);
      const facts = createFactBook([contextTexts(join(truth, "cases", name, "context")), recorded]);
      const sizes = layerSizes(planned, { facts });
      const real = read.observed.history.slice(read.observed.baseHistory).filter(({ empty }) => !empty);
      const own = sizes.filter((size) => size !== undefined);
      for (const [index, { createdBy, layer }] of real.entries()) {
        if (!createdBy.includes("npm ") || layer === undefined) continue;
        // The file has these numbers beside those that the other tests read.
        const { contentBytes, gzipBytes } = layer as ObservedLayer & { readonly gzipBytes: number };
        const { bytes, transfer } = own[index]!;
        layers++;
        expect(Math.abs(bytes.likely! / contentBytes - 1), `${name} bytes`).toBeLessThan(0.01);
        expect(Math.abs(transfer.likely! / gzipBytes - 1), `${name} compressed`).toBeLessThan(0.04);
        for (const [size, truly] of [
          [bytes, contentBytes],
          [transfer, gzipBytes],
        ] as const) {
          expect(size.low, name).toBeLessThanOrEqual(truly);
          expect(size.high, name).toBeGreaterThanOrEqual(truly);
          expect((size.high! - size.low) / 2 / size.likely!, name).toBeLessThan(0.25);
        }
      }
    }
    expect(layers).toBeGreaterThanOrEqual(4);
  });
});
