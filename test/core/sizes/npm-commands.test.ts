import { describe, expect, test } from "vitest";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { createFactBook } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import type { LayerSize } from "../../../packages/core/src/sizes/layers/layer-size.ts";
import { factsOf } from "../../support/recorded-facts.ts";

const version = (bytes: number, dependencies: Readonly<Record<string, string>> = {}, more: object = {}) => ({
  tarballBytes: bytes / 4,
  bytes,
  files: 10,
  directories: 2,
  dependencies,
  ...more,
});

const registry: readonly (readonly [string, unknown])[] = [
  [
    "npm-package a",
    { versions: ["1.0.0", "1.1.0", "2.0.0"], tags: { latest: "2.0.0" }, documentBytes: 10_000, engines: { "2.0.0": ">=22" } },
  ],
  ["npm-package b", { versions: ["1.0.0"], tags: { latest: "1.0.0" }, documentBytes: 20_000 }],
  ["npm-package d", { versions: ["1.0.0"], tags: { latest: "1.0.0" }, documentBytes: 30_000 }],
  ["npm-package pnpm", { versions: ["9.0.0"], tags: { latest: "9.0.0" }, documentBytes: 30_000 }],
  ["npm-version a@1.0.0", version(80_000)],
  ["npm-version a@1.1.0", version(100_000, { b: "^1.0.0" })],
  ["npm-version a@2.0.0", version(900_000)],
  ["npm-version b@1.0.0", version(1_000_000)],
  ["npm-version d@1.0.0", version(4_000_000)],
  ["npm-version pnpm@9.0.0", version(8_000_000)],
];

const manifest = JSON.stringify({ name: "app", dependencies: { a: "^1.0.0" }, devDependencies: { d: "1.0.0" } });
const lock = JSON.stringify({
  name: "app",
  lockfileVersion: 3,
  packages: {
    "": { dependencies: { a: "^1.0.0" }, devDependencies: { d: "1.0.0" } },
    "node_modules/a": { version: "1.1.0", resolved: "https://example.com/a.tgz", dependencies: { b: "^1.0.0" } },
    "node_modules/b": { version: "1.0.0", resolved: "https://example.com/b.tgz" },
    "node_modules/d": { version: "1.0.0", resolved: "https://example.com/d.tgz", dev: true },
  },
});

function sized(
  lines: readonly string[],
  files: Readonly<Record<string, string>> = { "package.json": manifest },
): readonly LayerSize[] {
  const entries = Object.entries(files).map(([path, text]) => ({ path, type: "file" as const, bytes: text.length, mode: 0o644 }));
  const planned = planDockerfile({
    text: ["FROM node:20", ...lines].join("\n"),
    facts: { context: { entries, ignoreFile: undefined } },
  });
  const texts = Object.entries(files).map(([path, text]) => [`text ${path}`, text] as const);
  const facts = createFactBook([factsOf(new Map<string, unknown>([...registry, ...texts]))]);
  return layerSizes(planned, { facts }).filter((size) => size !== undefined);
}

/** `role path` with thousands of bytes of the groups of the last layer. */
function groups(layers: readonly LayerSize[]): readonly string[] {
  return layers
    .at(-1)!
    .groups.map(
      ({ role, path, size }) => `${role} ${path} ${size.bytes.likely === null ? "?" : Math.round(size.bytes.likely / 1000)}`,
    );
}

const compiled = "cache /tmp/v8-compile-cache-0 2198";
const locked = { "package.json": manifest, "package-lock.json": lock };
const copied = ["WORKDIR /app", "COPY package*.json ./"];

describe("npm", () => {
  test("npm ci: packages, cache, records and logs, each where it lies", () => {
    const layers = sized([...copied, "RUN npm ci"], locked);
    expect(groups(layers).map((line) => line.replace(/ \d+$/, ""))).toEqual([
      "packages /app/node_modules",
      "cache /root/.npm/_cacache",
      "records /app/node_modules/.package-lock.json",
      "logs /root/.npm/_logs",
    ]);
    expect(groups(layers)[0]).toBe("packages /app/node_modules 5100");
    expect(layers.at(-1)!.groups[0]!.size.bytes).toMatchObject({ low: 5_100_000, high: 5_100_000, basis: "index" });
  });

  test("what is left out and what is cleaned away", () => {
    const without = ["--omit=dev", "--production", "--only=prod", "--omit dev"].map(
      (flag) => groups(sized([...copied, `RUN npm ci ${flag}`], locked))[0],
    );
    expect(new Set(without)).toEqual(new Set(["packages /app/node_modules 1100"]));
    expect(groups(sized([...copied, "ENV NODE_ENV=production", "RUN npm ci"], locked))[0]).toBe(
      "packages /app/node_modules 1100",
    );
    expect(groups(sized([...copied, "ENV NODE_ENV=production", "RUN npm ci --include=dev"], locked))[0]).toBe(
      "packages /app/node_modules 5100",
    );
    const kept = groups(sized([...copied, "RUN npm ci; npm cache clean --force"], locked));
    expect(kept.filter((line) => line.startsWith("cache"))).toEqual([]);
    const mounted = groups(sized([...copied, "RUN --mount=type=cache,target=/root/.npm npm ci"], locked));
    expect(mounted.map((line) => line.split(" ")[0])).toEqual(["packages", "records"]);
    const elsewhere = groups(sized([...copied, "RUN npm ci --cache /srv/c"], locked));
    expect(elsewhere[1]).toMatch(/^cache \/srv\/c\/_cacache/);
  });

  test("without a lock file the newest versions that will do are taken, and the lists of versions stay in the cache", () => {
    const layers = sized([...copied, "RUN npm install"]);
    expect(groups(layers)[0]).toBe("packages /app/node_modules 5100");
    const cache = layers.at(-1)!.groups.find(({ role }) => role === "cache")!;
    expect(cache.size.bytes.likely).toBeGreaterThan(5_100_000 / 4 + 60_000);
    expect(groups(layers).some((line) => line.startsWith("records /app/package-lock.json"))).toBe(true);
  });

  test("what an earlier step has downloaded does not come again", () => {
    const lines = [...copied, "RUN npm install --omit=dev --no-package-lock", "RUN npm install --no-save"];
    const found = groups(sized(lines));
    // The tarball of `d`; the lists of versions came with the first step, which looked at all of them.
    expect(found[0]).toBe("packages /app/node_modules 4000");
    expect(found[1]).toBe("cache /root/.npm/_cacache 1001");
    expect(found.some((line) => line.includes("/app/package-lock.json"))).toBe(false);
    const emptied = [...lines.slice(0, -1), "RUN npm cache clean --force", lines.at(-1)!];
    expect(groups(sized(emptied))[1]).toBe("cache /root/.npm/_cacache 1031");
  });

  test("npm init writes a package.json, and npm install what it was told into it", () => {
    const layers = sized([
      "ENV NODE_VERSION=20.1.0",
      "WORKDIR /srv/My-App",
      "RUN npm init -y && npm i a@1.0.0 b@^1.0.0 && npm i -D -E d",
    ]);
    const file = layers.at(-1)!.entries.find(({ path }) => path === "/srv/My-App/package.json");
    const text = file?.content?.kind === "text" ? file.content.text : "";
    expect(JSON.parse(text)).toMatchObject({
      name: "my-app",
      version: "1.0.0",
      dependencies: { a: "^1.0.0", b: "^1.0.0" },
      devDependencies: { d: "1.0.0" },
    });
    expect(file!.bytes).toBe(text.length);
    expect(layers.at(-1)!.bytes.likely).not.toBeNull();
    expect(sized(["RUN npm init react-app ."]).at(-1)!.bytes.likely).toBeNull();
  });

  test("npm install -g: the newest version that runs with the image's node", () => {
    expect(groups(sized(["ENV NODE_VERSION=20.1.0", "RUN npm install -g a"]))[0]).toBe(
      "packages /usr/local/lib/node_modules/a 1100",
    );
    expect(groups(sized(["ENV NODE_VERSION=22.1.0", "RUN npm i --global a"]))[0]).toBe(
      "packages /usr/local/lib/node_modules/a 900",
    );
    expect(groups(sized(["RUN npm install -g a@1.0.0"]))[0]).toBe("packages /usr/local/lib/node_modules/a 80");
  });

  test("npm prune leaves what a later stage copies, and adds next to nothing itself", () => {
    const stages = [...copied, "RUN npm ci", "RUN npm prune --omit=dev", "FROM scratch", "COPY --from=0 /app/node_modules /m"];
    const layers = sized(stages, locked);
    const pruned = layers.at(-2)!;
    expect(pruned.bytes.likely).toBeLessThan(10_000);
    expect(Math.round(layers.at(-1)!.bytes.likely! / 1000)).toBe(1100);
    expect(groups(sized([...copied, "RUN npm ci; npm prune --production"], locked))).toContain("packages /app/node_modules 1100");
  });

  test("what nobody knows is unknown, and at least what is known", () => {
    const [unknown] = sized(["RUN npm install -g nobody-knows-this"]).slice(-1);
    expect(unknown!.bytes).toMatchObject({ likely: null, high: null, basis: "unknown" });
    expect(sized(["RUN npm ci"]).at(-1)!.bytes.likely).toBeNull();
    expect(sized(["RUN npm run build"]).at(-1)!.bytes.likely).toBeNull();
    const git = JSON.stringify({ dependencies: { a: "^1.0.0", g: "github:o/g" } });
    const size = sized([...copied, "RUN npm install"], { "package.json": git }).at(-1)!;
    expect(size.bytes.likely).toBeNull();
    expect(size.bytes.low).toBeGreaterThan(1_000_000);
    const hook = JSON.stringify({ dependencies: { a: "^1.0.0" }, scripts: { prepare: "is-ci || husky install" } });
    expect(sized([...copied, "RUN npm install"], { "package.json": hook }).at(-1)!.bytes.likely).not.toBeNull();
    const script = JSON.stringify({ dependencies: { a: "^1.0.0" }, scripts: { postinstall: "make everything" } });
    expect(sized([...copied, "RUN npm install"], { "package.json": script }).at(-1)!.bytes.likely).toBeNull();
    expect(
      sized([...copied, "RUN npm install --ignore-scripts"], { "package.json": script }).at(-1)!.bytes.likely,
    ).not.toBeNull();
  });
});

describe("yarn, pnpm, bun and corepack", () => {
  test("yarn keeps unpacked copies in its cache until it is cleaned", () => {
    const files = {
      "package.json": manifest,
      "yarn.lock":
        'a@^1.0.0:\n  version "1.1.0"\n  dependencies:\n    b "^1.0.0"\n\nb@^1.0.0:\n  version "1.0.0"\n\n' +
        'd@1.0.0:\n  version "1.0.0"\n',
    };
    const lines = ["WORKDIR /app", "COPY package.json yarn.lock ./"];
    const layers = sized([...lines, "RUN yarn install --frozen-lockfile --production"], files);
    expect(groups(layers)).toContain("packages /app/node_modules 1100");
    const cache = layers.at(-1)!.groups.find(({ path }) => path === "/usr/local/share/.cache/yarn/v6")!;
    expect(cache.size.bytes.likely).toBeGreaterThan(1_100_000 * 1.25);
    const cleaned = groups(sized([...lines, "RUN yarn install; yarn cache clean"], files));
    expect(cleaned.filter((line) => line.startsWith("cache"))).toEqual([compiled]);
  });

  test("yarn's first version leaves what V8 compiled of it, once", () => {
    const lines = ["RUN yarn --version", "RUN yarn config set a b"];
    expect(sized(lines).map((layer) => groups([layer]).includes(compiled))).toEqual([true, false]);
    for (const line of [
      "RUN DISABLE_V8_COMPILE_CACHE=1 yarn --version",
      "RUN yarn --version && rm -rf /tmp/*",
      "RUN --mount=type=tmpfs,target=/tmp yarn --version",
    ]) {
      expect(groups(sized([line])), line).toEqual([]);
    }
    const later = { "package.json": JSON.stringify({ packageManager: "yarn@4.5.0" }) };
    expect(groups(sized(["COPY package.json .", "RUN yarn --version"], later))).toEqual([]);
  });

  test("pnpm keeps the list of its own versions when it looks for a newer one", () => {
    const files = { "package.json": manifest, "pnpm-lock.yaml": "lockfileVersion: '9.0'\npackages:\n  a@1.0.0: {}\n" };
    const looked = (lines: readonly string[]): readonly boolean[] =>
      sized(["WORKDIR /app", "COPY . .", ...lines], files)
        .slice(2)
        .map(({ groups: parts }) => parts.some(({ path }) => path.includes("/pnpm/metadata")));
    expect(looked(["RUN pnpm install", "RUN pnpm install"])).toEqual([true, false]);
    expect(looked(["RUN CI=true pnpm install", "RUN pnpm fetch", "RUN pnpm install --offline"])).toEqual([false, false, false]);
  });

  test("pnpm writes each file once, and corepack brings pnpm itself", () => {
    const text =
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a:\n        version: 1.1.0\n" +
      "packages:\n  a@1.1.0: {}\n  b@1.0.0: {}\nsnapshots:\n  a@1.1.0:\n    dependencies:\n      b: 1.0.0\n  b@1.0.0: {}\n";
    const files = { "package.json": manifest, "pnpm-lock.yaml": text };
    const layers = sized(["WORKDIR /app", "COPY . .", "RUN corepack enable && pnpm install --frozen-lockfile"], files);
    const found = layers.at(-1)!.groups.map(({ by, role, path }) => `${by} ${role} ${path}`);
    expect(found).toContain("corepack packages /root/.cache/node/corepack/v1/pnpm");
    expect(found).toContain("pnpm packages /app/node_modules");
    expect(layers.at(-1)!.groups.find(({ by, role }) => by === "pnpm" && role === "packages")!.size.bytes).toMatchObject({
      high: 1_100_000,
    });
  });
});
