import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BaseImage } from "../../../packages/core/src/analysis.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { createFactBook, type FactSource } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import type { LayerSize } from "../../../packages/core/src/sizes/layers/layer-size.ts";
import type { Size } from "../../../packages/core/src/sizes/layers/size.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import { pipTable } from "../../../packages/core/src/sizes/pip/pip-table.ts";
import { fromRoot } from "../../support/repository.ts";
import { describeWith } from "../../support/shared.ts";
import { readTruthCase, type TruthCase, truthCaseNames, truthFolder } from "../../support/truth-cases.ts";

interface RealLayer {
  readonly contentBytes: number;
  readonly tarBytes: number;
  readonly gzipBytes: number;
}

/** What the index said of the packages that the cases install. */
const recorded: FactSource = recordedFacts(join(fromRoot("test"), "fixtures/pip-facts.json"));

describeWith("layers that pip has made", truthFolder, "the recorded builds are not here", () => {
  const names = (truthCaseNames() ?? []).filter((name) => name.startsWith("pip-"));

  test.each([
    ["the embedded table", pipTable()],
    ["recorded facts", recorded],
  ])("are predicted from %s", async (_, source) => {
    const errors: { readonly kind: string; readonly name: string; readonly error: number }[] = [];
    for (const name of names) {
      const truth = await readTruthCase(join(truthFolder!, "cases"), name);
      const layer = sizesOf(truth, source).find((size) => size !== undefined && size.groups.length > 0)!;
      // The layers of the case's own steps are the last of the image; the one that pip makes is the largest of them.
      const own = truth.observed.history.slice(truth.observed.baseHistory).flatMap(({ layer }) => layer ?? []);
      // `readTruthCase` names only the fields that others use.
      const real = (own as unknown as readonly RealLayer[]).reduce((one, two) =>
        two.contentBytes > one.contentBytes ? two : one,
      );
      for (const [kind, size, bytes] of [
        ["bytes", layer.bytes, real.contentBytes],
        ["tar", layer.tar, real.tarBytes],
        ["transfer", layer.transfer, real.gzipBytes],
      ] as const) {
        expect({ name, kind, ...holds(size, bytes) }).toEqual({ name, kind, holds: true });
        errors.push({ kind, name, error: Math.abs(size.likely! / bytes - 1) });
      }
    }
    const of = (kind: string): readonly number[] => errors.filter((each) => each.kind === kind).map(({ error }) => error);
    for (const kind of ["bytes", "tar"]) {
      expect(mean(of(kind))).toBeLessThan(0.01);
      expect(Math.max(...of(kind))).toBeLessThan(0.02);
    }
    expect(mean(of("transfer"))).toBeLessThan(0.02);
    expect(Math.max(...of("transfer"))).toBeLessThan(0.04);
  });

  test("what pip keeps counts when the index is known to allow it, and is possible when nobody knows", async () => {
    const truth = await readTruthCase(join(truthFolder!, "cases"), "pip-numpy-cached");
    const cached = (cacheable: boolean | undefined): Size => {
      const source: FactSource = {
        find(kind, key) {
          const fact = recorded.find(kind, key);
          // Facts of packages are objects; a text has nothing to add to.
          return fact === undefined
            ? undefined
            : { ...fact, value: { ...(fact.value as object), cacheable } as typeof fact.value };
        },
      };
      return sizesOf(truth, source).find((size) => size !== undefined)!.bytes;
    };
    const [yes, no, unknown] = [cached(true), cached(false), cached(undefined)];
    expect(yes.likely! - no.likely!).toBeGreaterThan(30_000_000);
    expect(unknown.likely).toBe(no.likely);
    expect(unknown.high! - no.likely!).toBeGreaterThan(30_000_000);
  });
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function holds({ low, high }: Size, bytes: number) {
  return { holds: low <= bytes && high !== null && bytes <= high };
}

function sizesOf({ name, dockerfile, listing }: TruthCase, source: FactSource): readonly (LayerSize | undefined)[] {
  const planned = planDockerfile({ text: dockerfile, facts: { context: listing, images: pythonBase() } });
  const context = join(truthFolder!, "cases", name, "context");
  const texts: FactSource = {
    find(kind, key) {
      const path = join(context, key);
      if (kind !== "text" || !existsSync(path)) return undefined;
      // Only facts of that kind are texts.
      return { value: readFileSync(path, "utf8"), basis: "measured", source: "the context" } as never;
    },
  };
  return layerSizes(planned, { facts: createFactBook([texts, source]) });
}

function pythonBase(): Readonly<Record<string, BaseImage>> {
  const folder = join(truthFolder!, "bases/python");
  // Both are files of the truth, whose shape its README tells.
  const { image, config } = JSON.parse(readFileSync(join(folder, "config.json"), "utf8")) as {
    image: string;
    config: BaseImage["config"];
  };
  const pythonPackages = JSON.parse(readFileSync(join(folder, "pip.json"), "utf8")) as { name: string; version: string }[];
  expect(readdirSync(folder)).toContain("dpkg-status");
  const packages = readFileSync(join(folder, "dpkg-status"), "utf8")
    .split("\n\n")
    .flatMap((paragraph) => {
      const [name, version] = [/^Package: (.*)$/m.exec(paragraph)?.[1], /^Version: (.*)$/m.exec(paragraph)?.[1]];
      return name === undefined || version === undefined ? [] : [{ name, version }];
    });
  const system = { id: "debian", version: "12", codename: "bookworm", packageManager: "apt", packages, pythonPackages } as const;
  return { [image]: { platform: "linux/amd64", config, system } };
}

function recordedFacts(path: string): FactSource {
  // `npm run dev -- package-table pip-facts` writes it.
  const list = JSON.parse(readFileSync(path, "utf8")) as readonly { kind: string; key: string; value: object }[];
  const facts = new Map(list.map(({ kind, key, value }) => [`${kind} ${key}`, value]));
  return {
    find(kind, key) {
      const value = facts.get(`${kind} ${key}`);
      return value === undefined ? undefined : ({ value, basis: "index", source: "recorded" } as never);
    },
  };
}
