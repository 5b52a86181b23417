import { describe, expect, test } from "vitest";
import type { BaseImage } from "../../../../packages/core/src/analysis.ts";
import { planDockerfile } from "../../../../packages/core/src/plan-dockerfile.ts";
import type { DebContents } from "../../../../packages/core/src/sizes/apt/apt-facts.ts";
import type { FactKind, FactKinds } from "../../../../packages/core/src/sizes/facts/fact-kinds.ts";
import { createFactBook, type FactSource, type KnownFact } from "../../../../packages/core/src/sizes/facts/fact-book.ts";
import type { LayerSize } from "../../../../packages/core/src/sizes/layers/layer-size.ts";
import { layerSizes } from "../../../../packages/core/src/sizes/layer-sizes.ts";
import type { SizeBasis } from "../../../../packages/core/src/sizes/layers/size.ts";

const text = [
  "Package: base-files\nVersion: 12+deb12u2\nPriority: required\nInstalled-Size: 400",
  "Package: dpkg\nVersion: 1\nPriority: required\nInstalled-Size: 4000",
  "Package: libkit\nVersion: 2-1+deb12u2\nPriority: required\nInstalled-Size: 900",
  "Package: tool\nVersion: 2-1+deb12u2\nInstalled-Size: 9000\nSize: 3000000",
].join("\n\n");

const secured = ["deb http://deb.example.com/debian-security bookworm-security main"];
const install = "RUN apt-get install -y --no-install-recommends tool";

describe("a base image whose packages are known", () => {
  test("what is out of date there is upgraded together with its siblings, where the image asks for security fixes", () => {
    expect(packagesOf(size(install, { sources: secured }))).toEqual(["tool", "libkit"]);
    expect(packagesOf(size(install, { sources: secured, libkit: "2-1+deb12u2" }))).toEqual(["tool"]);
    expect(packagesOf(size(install, { sources: ["deb http://deb.example.com/debian bookworm main"] }))).toEqual(["tool"]);
    expect(packagesOf(size(install, { basis: "index" }))).toEqual(["tool", "libkit"]);
  });

  test("where nobody looked for its sources, the range allows for it", () => {
    const [unsure, sure] = [size(install, {}), size(install, { libkit: "2-1+deb12u2" })];
    expect(unsure.bytes.likely).toBe(sure.bytes.likely);
    expect(unsure.bytes.high).toBeGreaterThan(sure.bytes.high! + 300_000);
    expect(unsure.bytes.low).toBe(sure.bytes.low);
  });

  test("upgrades are known with an index of today alone; with an older one at least those that it has", () => {
    expect(size("RUN apt-get upgrade -y", { basis: "index" }).bytes).toMatchObject({ basis: "heuristic" });
    const { bytes } = size("RUN apt-get upgrade -y", { sources: secured });
    expect(bytes).toMatchObject({ likely: null, high: null, basis: "unknown" });
    expect(bytes.low).toBeGreaterThan(500_000);
  });
});

describe("a base image whose packages are only assumed", () => {
  test("may have some of them already, and others that are out of date", () => {
    const [assumed, known] = [size(install, { known: false }), size(install, { libkit: "2-1+deb12u2" })];
    expect(assumed.bytes.low).toBeLessThan(known.bytes.low);
    expect(assumed.bytes.high).toBeGreaterThan(known.bytes.high!);
    const { low, likely, high } = assumed.bytes;
    expect(Math.max(high! - likely!, likely! - low) / likely!).toBeLessThanOrEqual(0.25);
  });

  test("what is taken away again is not counted among what may come", () => {
    const gone = size(`${install} && apt-get purge -y tool`, { known: false });
    expect(gone.groups.find(({ name }) => name === "upgrades")?.size.bytes.high).toBe(0);
  });

  test("its upgrades, and what is removed where nothing is known of packages, are unknown", () => {
    expect(size("RUN apt-get upgrade -y", { known: false, basis: "index" }).bytes.likely).toBeNull();
    expect(size("RUN apt-get purge -y tool", { known: false, index: false }).bytes).toMatchObject({ likely: null, high: null });
  });
});

interface Given {
  readonly known?: boolean;
  readonly libkit?: string;
  readonly sources?: readonly string[];
  readonly basis?: SizeBasis;
  readonly index?: boolean;
}

function size(line: string, given: Given): LayerSize {
  const { known = true, libkit = "2-1+deb12u1", sources, basis = "snapshot", index = true } = given;
  const packages = [
    { name: "base-files", version: "12+deb12u2" },
    { name: "libkit", version: libkit },
  ];
  const apt = { deletesArchives: true, compressedLists: true, recommends: true, slim: false, sources };
  const system = known ? { id: "debian", codename: "bookworm", packages, apt } : undefined;
  const image: BaseImage = { platform: "linux/amd64", system };
  const planned = planDockerfile({ text: `FROM debian:bookworm\n${line}`, facts: { images: { "debian:bookworm": image } } });
  const facts: FactSource = {
    find: <Kind extends FactKind>(kind: Kind, key: string) => {
      const value = !index ? undefined : kind === "apt-index" ? { text } : kind === "deb" ? contentsOf(key) : undefined;
      // The kind says which of the two it is.
      return (value === undefined ? undefined : { value, basis, source: "test" }) as KnownFact<FactKinds[Kind]> | undefined;
    },
  };
  return layerSizes(planned, { facts: createFactBook([facts]) }).find((each) => each !== undefined)!;
}

function contentsOf(key: string): DebContents {
  const [name = "", version = ""] = key.split(/[=/]/);
  const none = { bytes: 0, files: 0, others: 0, gzipBytes: 0 };
  const kept = { bytes: name === "tool" ? 9_000_000 : 900_000, files: 9, others: 3, gzipBytes: name === "tool" ? 3e6 : 3e5 };
  return {
    version,
    installedSize: 9000,
    kept,
    excluded: none,
    bytecode: none,
    control: none,
    statusBytes: 900,
    templateBytes: 0,
  };
}

/** Names of what is unpacked, the heaviest first. */
function packagesOf({ groups }: LayerSize): readonly string[] {
  const found = groups.filter(({ role, size: { bytes } }) => role === "packages" && bytes.likely !== 0);
  return found.toSorted((a, b) => b.size.bytes.likely! - a.size.bytes.likely!).map(({ name }) => name);
}
