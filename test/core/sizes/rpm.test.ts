import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BaseSystem } from "../../../packages/core/src/analysis.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { createFactBook } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import type { LayerSize } from "../../../packages/core/src/sizes/layers/layer-size.ts";
import { readPrimary } from "../../../packages/core/src/sizes/rpm/primary-xml.ts";
import { compareRpmVersions } from "../../../packages/core/src/sizes/rpm/rpm-version.ts";
import { factsOf } from "../../support/recorded-facts.ts";

interface Described {
  readonly name: string;
  readonly version?: string;
  readonly arch?: string;
  readonly bytes: number;
  readonly provides?: readonly string[];
  readonly requires?: readonly string[];
  readonly recommends?: readonly string[];
  readonly files?: readonly string[];
}

function entries(kind: string, names: readonly string[] = []): string {
  const inner = names.map(
    (name) => `      <rpm:entry name="${name.replaceAll("&", "&amp;").replaceAll(">", "&gt;")}" flags="EQ" epoch="0" ver="1"/>`,
  );
  return inner.length === 0 ? "" : `    <rpm:${kind}>\n${inner.join("\n")}\n    </rpm:${kind}>`;
}

function primary(...packages: readonly Described[]): string {
  const parts = packages.map(
    ({ name, version = "1.0", arch = "x86_64", bytes, provides = [], requires, recommends, files = [] }) => `<package type="rpm">
  <name>${name}</name>
  <arch>${arch}</arch>
  <version epoch="0" ver="${version}" rel="1.fc41"/>
  <summary>It is &lt;name&gt;</summary>
  <size package="${bytes / 4}" installed="${bytes}" archive="${bytes + 500}"/>
  <format>
${entries("provides", [name, ...provides])}
${entries("requires", requires)}
${entries("recommends", recommends)}
${files.map((file) => `    <file>${file}</file>`).join("\n")}
  </format>
</package>`,
  );
  return `<?xml version="1.0"?>\n<metadata xmlns="x" packages="${packages.length}">\n${parts.join("\n")}\n</metadata>\n`;
}

const text = primary(
  { name: "glibc", bytes: 6_000_000, provides: ["libc.so.6(GLIBC_2.34)(64bit)"] },
  { name: "glibc", bytes: 5_000_000, arch: "i686", version: "2.0" },
  { name: "bash", bytes: 8_000_000, files: ["/usr/bin/sh", "/bin/sh"] },
  {
    name: "git",
    bytes: 1_000_000,
    requires: [
      "git-core",
      "/bin/sh",
      "rpmlib(PayloadIsZstd)",
      "(perl-x if perl)",
      "(less or more)",
      "libc.so.6(GLIBC_2.34)(64bit)",
    ],
    recommends: ["git-doc"],
  },
  { name: "git-core", bytes: 20_000_000, version: "1.9" },
  { name: "git-core", bytes: 22_000_000, version: "1.10" },
  { name: "git-doc", bytes: 9_000_000, arch: "noarch" },
  { name: "less", bytes: 400_000 },
  { name: "perl-x", bytes: 7_000_000 },
);

const system: BaseSystem = {
  id: "fedora",
  version: "41",
  packageManager: "dnf",
  packages: [
    { name: "glibc", version: "0:1.0-1.fc41" },
    { name: "bash", version: "0:1.0-1.fc41" },
  ],
};

function last(...lines: readonly string[]): LayerSize {
  return sizesOf(new Map([["rpm-index fedora/41/x86_64", { texts: [text] }]]), ...lines).at(-1)!;
}

function sizesOf(facts: ReadonlyMap<string, unknown>, ...lines: readonly string[]): readonly LayerSize[] {
  const images = { "fedora:41": { platform: "linux/amd64", system } };
  const planned = planDockerfile({ text: ["FROM fedora:41", ...lines].join("\n"), facts: { images } });
  return layerSizes(planned, { facts: createFactBook([factsOf(facts)]) }).flatMap((size) => size ?? []);
}

function packagesIn({ groups }: LayerSize): readonly string[] {
  return groups
    .filter(({ role }) => role === "packages")
    .map(({ name }) => name)
    .sort();
}

describe("dnf install", () => {
  test("what is needed and what is recommended, of this machine and in the newest version", () => {
    const layer = last("RUN dnf install -y git && dnf clean all");
    expect(packagesIn(layer)).toEqual(["git", "git-core", "git-doc", "less"]);
    expect(layer.groups.find(({ name }) => name === "git-core")?.size.bytes.high).toBe(22_440_000);
    expect(layer.bytes.basis).toBe("heuristic");
  });

  test("weak dependencies can be left out", () => {
    for (const command of [
      "dnf install -y --setopt=install_weak_deps=False git",
      "dnf --setopt install_weak_deps=0 -y install git",
      "microdnf install -y git",
    ]) {
      expect(packagesIn(last(`RUN ${command}`)), command).toEqual(["git", "git-core", "less"]);
    }
  });

  test("the database is stored as a whole, and lists stay until they are cleaned", () => {
    const left = (command: string): readonly string[] =>
      last(`RUN ${command}`)
        .groups.filter(({ role }) => role !== "packages")
        .map(({ path }) => path);
    expect(left("dnf install -y less")).toContain("/var/cache/libdnf5");
    expect(left("dnf install -y less")).toContain("/usr/lib/sysimage/rpm");
    expect(left("dnf install -y less && dnf clean all")).not.toContain("/var/cache/libdnf5");
    expect(left("dnf install -y less && rm -rf /var/cache/*")).not.toContain("/var/cache/libdnf5");
    expect(left("dnf makecache")).toEqual(["/var/cache/libdnf5"]);
  });

  test("what is removed in the same step is not there", () => {
    expect(packagesIn(last("RUN dnf install -y less perl-x && dnf remove -y perl-x"))).toEqual(["less"]);
    expect(last("RUN dnf install -y less", "RUN dnf remove -y less").hidden.some(({ how }) => how === "deleted")).toBe(true);
  });

  test("versions, patterns and other roots", () => {
    expect(packagesIn(last("RUN dnf install -y git-core-1.10-1.fc41.x86_64"))).toEqual(["git-core"]);
    expect(packagesIn(last("RUN dnf install -y 'git-*'"))).toEqual(["git-core", "git-doc"]);
    expect(packagesIn(last("RUN dnf install --installroot /mnt -y bash glibc"))).toEqual(["bash", "glibc"]);
  });

  test("what is not known is unknown, and says so", () => {
    expect(sizesOf(new Map(), "RUN dnf install -y git").at(-1)!.bytes).toMatchObject({
      likely: null,
      source: "packages of fedora 41, whose package index is not known",
    });
    expect(last("RUN dnf install -y nonsense").bytes.source).toContain("nonsense");
    expect(last("RUN dnf install -y @development-tools").bytes.likely).toBeNull();
    expect(last("RUN dnf install -y https://example.com/a.rpm").bytes.likely).toBeNull();
    expect(last("RUN rpm -q bash && dnf repolist && dnf --version").bytes.likely).toBe(0);
    expect(last("RUN rpm -ivh a.rpm").bytes.likely).toBeNull();
  });

  test("upgrades are what is newer than what is installed", () => {
    expect(packagesIn(last("RUN dnf -y upgrade"))).toEqual([]);
  });
});

test("versions in their order", () => {
  const order = ["0:1.0~rc1-1", "0:1.0-1", "0:1.0^git1-1", "0:1.0.1-1", "0:1.10-1", "0:1.10-2", "1:0.1-1"];
  for (let one = 0; one < order.length; one++) {
    for (let other = 0; other < order.length; other++) {
      expect(Math.sign(compareRpmVersions(order[one]!, order[other]!)), `${order[one]!} ${order[other]!}`).toBe(
        Math.sign(one - other),
      );
    }
  }
});

test("no text is too odd to be read, and a long one takes no longer than its length", () => {
  const part = fc.constantFrom(
    "<package",
    "</package>",
    "<name>",
    "</name>",
    '<version epoch="',
    '"/>',
    "<rpm:requires>",
    "<rpm:entry",
    ">",
    "&lt;",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
      for (const each of readPrimary(parts.join(""))) expect(each.installedBytes).toBeGreaterThanOrEqual(0);
    }),
  );
  const many = primary(
    ...Array.from({ length: 20_000 }, (_, index) => ({ name: `p${index}`, bytes: index, provides: [`q${index}`] })),
  );
  const started = performance.now();
  expect([...readPrimary(many)]).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect([...readPrimary("<package".repeat(50_000))]).toEqual([]);
});
