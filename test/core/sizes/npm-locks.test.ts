import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsPackages, JsSelection } from "../../../packages/core/src/sizes/npm/js-package.ts";
import { readLockYaml } from "../../../packages/core/src/sizes/npm/lock-yaml.ts";
import { readManifest } from "../../../packages/core/src/sizes/npm/project-manifest.ts";
import { readBunLock } from "../../../packages/core/src/sizes/npm/read-bun-lock.ts";
import { readPackageLock } from "../../../packages/core/src/sizes/npm/read-package-lock.ts";
import { readPnpmLock } from "../../../packages/core/src/sizes/npm/read-pnpm-lock.ts";
import { readYarnLock } from "../../../packages/core/src/sizes/npm/read-yarn-lock.ts";

const all: JsSelection = { dev: true, optional: true, peer: true, platform: { os: "linux", cpu: "x64", libc: "glibc" } };
const production: JsSelection = { ...all, dev: false };

function names(set: JsPackages | undefined): readonly string[] {
  return (set?.packages ?? []).map(({ name, version, path }) => `${path === "" ? name : path}@${version}`).sort();
}

describe("package-lock.json", () => {
  const lock = {
    name: "app",
    lockfileVersion: 3,
    packages: {
      "": { dependencies: { a: "1" }, devDependencies: { d: "1" }, optionalDependencies: { native: "1" } },
      "node_modules/a": {
        version: "1.0.0",
        resolved: "https://example.com/a.tgz",
        dependencies: { b: "2" },
        hasInstallScript: true,
      },
      "node_modules/a/node_modules/b": { version: "2.0.0" },
      "node_modules/b": { version: "1.0.0", dev: true },
      "node_modules/d": { version: "1.0.0", dev: true, dependencies: { b: "1" } },
      "node_modules/native": { version: "1.0.0", optional: true, os: ["darwin"], dependencies: { orphan: "1" } },
      "node_modules/orphan": { version: "1.0.0", optional: true },
      "node_modules/w": { resolved: "packages/w", link: true },
      "packages/w": { version: "1.0.0", dependencies: { c: "1" } },
      "node_modules/c": { version: "1.0.0", optional: true, libc: ["glibc"] },
    },
  };

  test("what is for other platforms, only needed by that, or only for development is left out", () => {
    const text = JSON.stringify(lock);
    const everything = [
      "node_modules/a/node_modules/b@2.0.0",
      "node_modules/a@1.0.0",
      "node_modules/b@1.0.0",
      "node_modules/c@1.0.0",
      "node_modules/d@1.0.0",
    ];
    expect(names(readPackageLock(text, all))).toEqual(everything);
    expect(names(readPackageLock(text, production))).toEqual([everything[0], everything[1], everything[3]]);
    const mac = { ...all, platform: { os: "darwin", cpu: "arm64", libc: "glibc" } } as const;
    expect(names(readPackageLock(text, mac))).toContain("node_modules/orphan@1.0.0");
    const musl = { ...all, platform: { ...all.platform, libc: "musl" } } as const;
    expect(names(readPackageLock(text, musl))).not.toContain("node_modules/c@1.0.0");
    expect(readPackageLock(text, all)?.packages.find(({ name }) => name === "a")).toMatchObject({
      located: true,
      hasInstallScript: true,
    });
  });

  test("what npm writes of an entry into its hidden lock file is counted to the byte", () => {
    const packages = {
      "node_modules/ä": { version: "1.0.0", engines: { node: ">=18" } },
      "node_modules/b": { version: "2.0.0" },
    };
    const read = readPackageLock(JSON.stringify({ packages: { "": {}, ...packages } }), all);
    const counted = read!.packages.reduce((sum, { recordBytes }) => sum + recordBytes!, 0);
    const hidden = `${JSON.stringify({ packages }, undefined, 2)}\n`;
    const around = Buffer.byteLength('{\n  "packages": {\n') + Buffer.byteLength("  }\n}\n");
    // The last entry has no comma.
    expect(counted - 1).toBe(Buffer.byteLength(hidden) - around);
  });

  test("the nested form of older npm", () => {
    const old = {
      lockfileVersion: 1,
      dependencies: {
        a: { version: "1.0.0", requires: { b: "2" }, dependencies: { b: { version: "2.0.0" } } },
        b: { version: "1.0.0", dev: true },
        f: { version: "1.0.0", bundled: true },
      },
    };
    const read = readPackageLock(JSON.stringify(old), production);
    expect(names(read)).toEqual(["node_modules/a/node_modules/b@2.0.0", "node_modules/a@1.0.0", "node_modules/f@1.0.0"]);
    expect(read?.packages.find(({ name }) => name === "f")?.bundled).toBe(true);
    expect(readPackageLock("[]", all)).toBeUndefined();
    expect(readPackageLock("{", all)).toBeUndefined();
  });
});

describe("yarn.lock", () => {
  const manifest = readManifest('{"dependencies":{"a":"^1.0.0","@s/b":"~2.0.0"},"devDependencies":{"c":"npm:real@1"}}')!;

  test("the first format: nested where two versions are needed", () => {
    const text = `# yarn lockfile v1


"@s/b@~2.0.0":
  version "2.0.1"
  resolved "https://example.com/b.tgz#1"

a@^1.0.0, a@^1.1.0:
  version "1.2.0"
  resolved "https://example.com/a.tgz#2"
  dependencies:
    "@s/b" "^1.0.0"

"@s/b@^1.0.0":
  version "1.9.0"

"c@npm:real@1":
  version "1.0.0"
`;
    expect(names(readYarnLock(text, manifest, all))).toEqual([
      "node_modules/@s/b@2.0.1",
      "node_modules/a/node_modules/@s/b@1.9.0",
      "node_modules/a@1.2.0",
      "node_modules/c@1.0.0",
    ]);
    expect(readYarnLock(text, manifest, all)?.packages.find(({ path }) => path === "node_modules/c")?.name).toBe("real");
    expect(names(readYarnLock(text, manifest, production))).not.toContain("node_modules/c@1.0.0");
  });

  test("the later format, with conditions and workspaces", () => {
    const text = `__metadata:
  version: 8

"@s/b@npm:~2.0.0":
  version: 2.0.1
  resolution: "@s/b@npm:2.0.1"
  conditions: os=darwin
  languageName: node

"a@npm:^1.0.0":
  version: 1.2.0
  resolution: "a@npm:1.2.0"
  dependencies:
    w: "workspace:*"

"w@workspace:*, w@workspace:packages/w":
  version: 0.0.0-use.local
  resolution: "w@workspace:packages/w"
`;
    expect(names(readYarnLock(text, manifest, production))).toEqual(["node_modules/a@1.2.0"]);
  });
});

describe("pnpm-lock.yaml", () => {
  test("format 9: packages and snapshots, each version once", () => {
    const text = `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      a:
        specifier: ^1.0.0
        version: 1.0.0(p@1.0.0)
    devDependencies:
      d:
        specifier: 1.0.0
        version: 1.0.0
  packages/w:
    dependencies:
      a:
        specifier: ^1.0.0
        version: 1.0.0(p@2.0.0)
      z:
        specifier: workspace:*
        version: link:../z
packages:
  '@o/mac@1.0.0':
    resolution: {integrity: sha512-x}
    cpu: [arm64]
    os: [darwin]
  a@1.0.0:
    resolution: {integrity: sha512-a}
    engines: {node: '>=18, <99'}
  d@1.0.0:
    resolution: {integrity: sha512-d}
  p@1.0.0:
    resolution: {integrity: sha512-p}
  p@2.0.0:
    resolution: {integrity: sha512-q}
snapshots:
  '@o/mac@1.0.0': {}
  a@1.0.0(p@1.0.0):
    dependencies:
      p: 1.0.0
    optionalDependencies:
      '@o/mac': 1.0.0
  a@1.0.0(p@2.0.0):
    dependencies:
      p: 2.0.0
  d@1.0.0: {}
  p@1.0.0: {}
  p@2.0.0: {}
`;
    expect(names(readPnpmLock(text, all))).toEqual(["a@1.0.0", "d@1.0.0", "p@1.0.0", "p@2.0.0"]);
    expect(names(readPnpmLock(text, production))).toEqual(["a@1.0.0", "p@1.0.0", "p@2.0.0"]);
  });

  test("formats 5 and 6", () => {
    const six = `lockfileVersion: '6.0'
dependencies:
  a:
    specifier: 1.0.0
    version: 1.0.0
packages:
  /a@1.0.0:
    resolution: {integrity: sha512-a}
    dependencies:
      '@s/b': 2.0.0
    dev: false
  /@s/b@2.0.0:
    resolution: {integrity: sha512-b}
    requiresBuild: true
`;
    expect(names(readPnpmLock(six, all))).toEqual(["@s/b@2.0.0", "a@1.0.0"]);
    const five = six.replaceAll("a@1.0.0", "a/1.0.0").replace("/@s/b@2.0.0", "/@s/b/2.0.0").replace("'6.0'", "5.4");
    expect(names(readPnpmLock(five, all))).toEqual(["@s/b@2.0.0", "a@1.0.0"]);
  });
});

test("bun.lock", () => {
  const text = `{
  "lockfileVersion": 1,
  "workspaces": { "": { "dependencies": { "a": "1", "@s/b": "1" }, "devDependencies": { "d": "1" }, }, },
  "packages": {
    "a": ["a@1.0.0", "", { "dependencies": { "@s/b": "2" } }, "sha512-a"],
    "a/@s/b": ["@s/b@2.0.0", "", {}, "sha512-c"],
    "@s/b": ["@s/b@1.0.0", "", { "optionalDependencies": { "mac": "1" } }, "sha512-b"],
    "mac": ["mac@1.0.0", "", { "os": "darwin" }, "sha512-m"],
    "d": ["d@1.0.0", "", {}, "sha512-d"],
  }
}`;
  expect(names(readBunLock(text, production))).toEqual([
    "node_modules/@s/b@1.0.0",
    "node_modules/a/node_modules/@s/b@2.0.0",
    "node_modules/a@1.0.0",
  ]);
});

describe("any text", () => {
  const parts = ["a:", "  ", "- ", "{", "}", "[", "]", ",", '"', "'", "\n", "b: c", ": ", "packages:", "|", "#", "\t"];
  test("is read as YAML without an error, and in linear time", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (list) => {
        readLockYaml(list.join(""));
        readPnpmLock(`lockfileVersion: 9\n${list.join("")}`, all);
      }),
    );
    expect(() => readLockYaml("[".repeat(200_000))).not.toThrow();
    expect(() => readLockYaml(Array.from({ length: 3000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"))).not.toThrow();
  });
});
