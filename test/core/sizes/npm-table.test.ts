import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { npmPackages } from "../../../packages/core/src/data/npm-packages.generated.ts";
import { createFactBook } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { npmTable } from "../../../packages/core/src/sizes/npm/npm-table.ts";
import { sizePackages } from "../../../packages/core/src/sizes/npm/package-sizes.ts";
import { resolvePackages } from "../../../packages/core/src/sizes/npm/resolve-packages.ts";
import { fromRoot } from "../../support/repository.ts";

const platform = { os: "linux", cpu: "x64", libc: "glibc" } as const;

test("the table of npm packages is small and names no server", () => {
  expect(statSync(fromRoot("packages/core/src/data/npm-packages.generated.ts")).size).toBeLessThan(50_000);
  expect(npmPackages).not.toMatch(/https?:/);
  expect(npmPackages.trim().split("\n").length).toBeGreaterThan(1000);
});

test("every line of it can be read, and what it points to is there", () => {
  const table = npmTable();
  let name = "";
  for (const line of npmPackages.trim().split("\n")) {
    const [own = "", version = ""] = line.split(" ");
    if (own !== "") name = name.slice(0, Number.parseInt(own[0]!, 36)) + own.slice(1);
    const found = table.find("npm-version", `${name}@${version}`);
    expect(found?.basis, line).toBe("index");
    expect(found!.value.bytes, line).toBeGreaterThan(0);
    for (const [needed, range] of Object.entries(found!.value.dependencies)) {
      expect(table.find("npm-version", `${needed}@${range}`)?.basis, line).toBe("index");
    }
  }
});

test("a web server with all that it needs is known without a network; another version only about", () => {
  const facts = createFactBook([npmTable()]);
  const set = resolvePackages([{ express: "^4.21.2" }], { facts, platform, peers: true });
  expect(set.missing).toEqual([]);
  expect(set.packages.length).toBeGreaterThan(60);
  expect(npmTable().find("npm-version", "express@4.0.0")).toMatchObject({ basis: "heuristic" });
  expect(npmTable().find("npm-version", "@esbuild/linux-arm64@0.1.0")?.basis).toBe("heuristic");
  expect(npmTable().find("npm-version", "nobody-knows-this@1.0.0")).toBeUndefined();
  expect(npmTable().find("npm-package", "nobody-knows-this")).toBeUndefined();
});

test("the farther a version is from those of the table, the wider its range", () => {
  const facts = createFactBook([npmTable()]);
  const sized = (version: string) => {
    const set = resolvePackages([{ typescript: version }], { facts, platform, peers: true });
    return sizePackages(set, facts, false).content.bytes;
  };
  const width = (version: string): number => {
    const { low, high, likely } = sized(version);
    return (high! - low) / likely!;
  };
  expect(sized("2.0.0").low).toBeLessThan(sized("2.0.0").likely! / 5);
  expect(width("5.0.4")).toBeLessThan(width("3.9.10"));
  expect(width("3.9.10")).toBeLessThan(width("2.0.0"));
});

test("what only another version is known to need may be missing", () => {
  const facts = createFactBook([npmTable()]);
  const near = resolvePackages([{ express: "4.21.0" }], { facts, platform, peers: true });
  const far = resolvePackages([{ express: "3.0.0" }], { facts, platform, peers: true });
  expect(near.packages.filter(({ assumed }) => assumed === true)).toEqual([]);
  expect(far.packages.filter(({ assumed }) => assumed !== true).map(({ name }) => name)).toEqual(["express"]);
  const known = near.packages.filter(({ name }) => name !== "express");
  const assumed = far.packages.filter(({ name }) => name !== "express");
  expect(sizePackages({ ...near, packages: known, dated: false }, facts, false).content.bytes.basis).toBe("index");
  const { low, likely, basis } = sizePackages({ ...far, packages: assumed, dated: false }, facts, false).content.bytes;
  expect(basis).toBe("heuristic");
  expect(low).toBeLessThan(likely! * 0.8);
});

test("what is chosen from the table says of which day it is", () => {
  const set = resolvePackages([{ express: "*" }], { facts: createFactBook([npmTable()]), platform, peers: true });
  expect(set.source).toMatch(/^the newest versions of \d{4}-\d\d-\d\d$/);
});
