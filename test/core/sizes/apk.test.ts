import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BaseSystem } from "../../../packages/core/src/analysis.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { readApkPackages } from "../../../packages/core/src/sizes/apk/apk-package.ts";
import { compareApkVersions, fitsVersion } from "../../../packages/core/src/sizes/apk/apk-version.ts";
import { createFactBook } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import type { LayerSize } from "../../../packages/core/src/sizes/layers/layer-size.ts";
import { factsOf } from "../../support/recorded-facts.ts";

/** Sizes are no multiples of 4096, so that they are the bytes of the files. */
const index = `
P:musl
V:1.2.5-r0
S:400000
I:650001
p:so:libc.musl-x86_64.so.1=1

P:curl
V:8.9.0-r0
S:120000
I:250001
D:so:libc.musl-x86_64.so.1 so:libcurl.so.4 ca-certificates-bundle
p:cmd:curl=8.9.0-r0

P:curl
V:8.10.1-r0
S:130000
I:260001
D:so:libc.musl-x86_64.so.1 so:libcurl.so.4>=4.8 ca-certificates-bundle
p:cmd:curl=8.10.1-r0

P:libcurl
V:8.10.1-r0
S:300000
I:600001
D:so:libc.musl-x86_64.so.1
p:so:libcurl.so.4=4.8.0

P:ca-certificates-bundle
V:20240705-r0
S:120000
I:230001

P:bash
V:5.2-r0
S:400000
I:1300001
D:!oldbash

P:bash-doc
V:5.2-r0
S:100000
I:400001
i:docs bash=5.2-r0

P:docs
V:0.2-r5
S:1000
I:1

P:mailx
V:1-r0
S:2000
I:5001
D:smtp-server

P:postfix
V:3-r0
S:1000000
I:4000001
p:smtp-server

P:ssmtp
V:2-r0
S:20000
I:50001
k:10
p:smtp-server
`;

const system: BaseSystem = {
  id: "alpine",
  version: "3.20.3",
  packageManager: "apk",
  packages: [
    { name: "musl", version: "1.2.5-r0", installedSize: 634, provides: "so:libc.musl-x86_64.so.1=1", automatic: true },
    { name: "ca-certificates-bundle", version: "20240705-r0", installedSize: 225 },
  ],
};

const facts = new Map<string, unknown>([["apk-index alpine/3.20/x86_64", { text: index, storedBytes: 700_000 }]]);

function sizesOf(known: boolean, ...lines: readonly string[]): readonly LayerSize[] {
  const images = { "alpine:3.20": { platform: "linux/amd64", system } };
  const planned = planDockerfile({ text: ["FROM alpine:3.20", ...lines].join("\n"), facts: { images } });
  return layerSizes(planned, { facts: createFactBook(known ? [factsOf(facts)] : []) }).flatMap((size) => size ?? []);
}

const last = (...lines: readonly string[]): LayerSize => sizesOf(true, ...lines).at(-1)!;

function packagesIn({ groups }: LayerSize): readonly string[] {
  return groups
    .filter(({ role }) => role === "packages")
    .map(({ name }) => name)
    .sort();
}

describe("apk add", () => {
  test("what a package needs comes along, the newest version, and what is there does not come again", () => {
    const layer = last("RUN apk add --no-cache curl");
    expect(packagesIn(layer)).toEqual(["curl", "libcurl"]);
    const software = layer.groups
      .filter(({ role }) => role === "packages")
      .reduce((sum, { size }) => sum + (size.bytes.likely ?? 0), 0);
    expect(software).toBe(860_002);
    expect(layer.bytes.basis).not.toBe("unknown");
    expect(layer.bytes.low).toBeGreaterThan(800_000);
    expect(layer.bytes.likely).toBeGreaterThan(software);
    expect(layer.transfer.likely).toBeGreaterThan(400_000);
  });

  test("versions that are asked for", () => {
    const bytesOf = (wanted: string): number | null | undefined =>
      last(`RUN apk add --no-cache '${wanted}'`).groups.find(({ name }) => name === "curl")?.size.bytes.likely;
    expect(bytesOf("curl=8.9.0-r0")).toBe(250_001);
    expect(bytesOf("curl~8.9")).toBe(250_001);
    expect(bytesOf("curl<8.10")).toBe(250_001);
    expect(bytesOf("curl>8.9.0-r0")).toBe(260_001);
    expect(bytesOf("cmd:curl")).toBe(260_001);
    expect(last("RUN apk add --no-cache curl=7.0-r0").bytes.likely).toBeNull();
  });

  test("what comes by itself, and of several providers the preferred one", () => {
    expect(packagesIn(last("RUN apk add --no-cache bash"))).toEqual(["bash"]);
    expect(packagesIn(last("RUN apk add --no-cache bash docs"))).toEqual(["bash", "bash-doc", "docs"]);
    expect(packagesIn(last("RUN apk add --no-cache docs", "RUN apk add --no-cache bash"))).toEqual(["bash", "bash-doc"]);
    expect(packagesIn(last("RUN apk add --no-cache mailx"))).toEqual(["mailx", "ssmtp"]);
  });

  test("the index stays unless it is not kept", () => {
    const indexIn = (command: string): number => last(`RUN ${command}`).groups.filter(({ role }) => role === "index").length;
    expect(indexIn("apk add curl")).toBe(1);
    expect(indexIn("apk update && apk add curl")).toBe(1);
    expect(indexIn("apk add --no-cache curl")).toBe(0);
    expect(indexIn("apk add curl && rm -rf /var/cache/apk/*")).toBe(0);
    expect(last("RUN apk update").bytes.likely).toBe(700_000);
    expect(last("RUN --mount=type=cache,target=/var/cache/apk apk add curl").groups.some(({ role }) => role === "index")).toBe(
      false,
    );
  });

  test("another root begins with nothing", () => {
    const layer = last("RUN apk add --root /out --initdb --no-cache curl");
    expect(packagesIn(layer)).toEqual(["ca-certificates-bundle", "curl", "libcurl", "musl"]);
    expect(layer.groups.every(({ path }) => path.startsWith("/out"))).toBe(true);
  });

  test("without an index it is unknown, and says so", () => {
    const [layer] = sizesOf(false, "RUN apk add --no-cache curl");
    expect(layer!.bytes).toMatchObject({ likely: null, source: "packages of Alpine 3.20, whose package index is not known" });
    expect(last("RUN apk add --no-cache nonsense").bytes.source).toContain("nonsense");
    expect(last("RUN apk add --no-cache $(cat list)").bytes.likely).toBeNull();
    expect(sizesOf(false, "RUN apk info && apk --version")[0]!.bytes.likely).toBe(0);
  });
});

describe("apk del", () => {
  test("what was only needed for a while is gone", () => {
    const layer = last("RUN apk add --no-cache bash && apk add --no-cache --virtual .deps curl && apk del .deps");
    expect(packagesIn(layer)).toEqual(["bash"]);
    expect(packagesIn(last("RUN apk add --no-cache -t .deps curl && apk del --no-cache .deps"))).toEqual([]);
  });

  test("what something else still needs stays", () => {
    const layer = last("RUN apk add --no-cache curl libcurl && apk del curl");
    expect(packagesIn(layer)).toEqual(["libcurl"]);
  });

  test("what an earlier step has put there stays in its layer", () => {
    const layer = last("RUN apk add --no-cache --virtual .deps curl", "RUN apk del .deps");
    expect(packagesIn(layer)).toEqual([]);
    const hidden = layer.hidden.filter(({ how, step }) => how === "deleted" && step === 1).map(({ bytes }) => bytes.likely);
    expect(hidden.sort()).toEqual([260_001, 600_001]);
  });
});

test("upgrades are what is newer in the index", () => {
  expect(packagesIn(last("RUN apk upgrade --no-cache"))).toEqual([]);
  expect(packagesIn(last("RUN apk add --no-cache curl=8.9.0-r0", "RUN apk add --no-cache -u curl"))).toEqual(["curl"]);
});

test("versions in their order", () => {
  const order = ["1.0_alpha1", "1.0_rc2", "1.0", "1.0-r1", "1.0a", "1.0_p1", "1.0.1", "1.2", "1.10", "2"];
  for (let one = 0; one < order.length; one++) {
    for (let other = 0; other < order.length; other++) {
      const expected = Math.sign(one - other);
      if ([order[one], order[other]].includes("1.0a") && Math.abs(one - other) === 1) continue;
      expect(Math.sign(compareApkVersions(order[one]!, order[other]!)), `${order[one]!} ${order[other]!}`).toBe(expected);
    }
  }
  expect(fitsVersion("8.10.1-r0", "~", "8.1")).toBe(false);
  expect(fitsVersion("8.1.1-r0", "~", "8.1")).toBe(true);
  expect(fitsVersion("8.1.1-r0", ">=", "8.1.1")).toBe(true);
});

test("no text is too odd to be read", () => {
  const line = fc.tuple(fc.constantFrom("P:", "V:", "D:", "p:", "i:", "I:", "", "X"), fc.string()).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      for (const each of readApkPackages(lines.join("\n"))) expect(each.installedBytes).toBeGreaterThanOrEqual(0);
    }),
  );
});
