import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packageExtension } from "../../packages/dev/src/package-extension.ts";
import { describeWith } from "../support/shared.ts";
import { usePlace } from "./extension-place.ts";
import { assembleExtension } from "./packed-extension.ts";

const place = usePlace("plimsoll-vsix-");
let folder: string;
beforeAll(async () => {
  folder = await assembleExtension(place.folder);
}, 180_000);

const withoutNetwork = ["unshare", "-rn"];
const canUnshare = spawnSync("unshare", ["-rn", "true"]).status === 0 ? withoutNetwork : undefined;

describeWith("where there is no network", canUnshare, "no namespaces without network (unshare -rn)", (within) => {
  test("one package for desktops and browsers is made, of at most 1.5 MB, the same twice", () => {
    const [first, second] = ["a", "b"].map((name) => join(place.folder, `${name}.vsix`)) as [string, string];
    expect(packageExtension(folder, first, within)).toBeLessThanOrEqual(1_500_000);
    packageExtension(folder, second, within);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  }, 120_000);
});

const needed = [
  "package.json",
  "package.nls.json",
  "package.nls.ko.json",
  "readme.md",
  "changelog.md",
  "LICENSE.txt",
  "l10n/bundle.l10n.ko.json",
  "media/icon.png",
  "media/walkthrough/ko/open.md",
  "dist/plimsoll.schema.json",
  "dist/plimsoll.schema.ko.json",
  "README.ko.md",
  "dist/extension.js",
  "dist/browser.js",
  "dist/server/server.js",
  ...[
    "shared.js",
    "program.js",
    "browser.js",
    "late-rules.js",
    "rule-texts-en.txt",
    "rule-texts-ko.txt",
    "rule-examples.txt",
  ].map((name) => `dist/server/server/${name}`),
];

describe("the package", () => {
  let names: readonly string[];
  beforeAll(() => {
    const vsix = join(place.folder, "c.vsix");
    packageExtension(folder, vsix);
    names = namesInZip(readFileSync(vsix)).map((name) => name.replace(/^extension\//, ""));
  }, 60_000);

  test("holds what it needs, and nothing of the sources", () => {
    expect(names).toEqual(expect.arrayContaining(needed));
    expect(names.filter((name) => /\.ts$|\.map$|\.vsix$|node_modules|tsconfig/.test(name))).toEqual([]);
  });

  test("has all parts that the server in a browser may ask for, each once", () => {
    const needs = /const needs=(\{.*\});/.exec(readFileSync(join(folder, "dist/server/server/browser.js"), "utf8"))?.[1];
    const asked = Object.keys(JSON.parse(needs ?? "{}")).map((name) => `dist/server/server/${name.slice(2)}`);
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.filter((name) => names.filter((other) => other === name).length !== 1)).toEqual([]);
  });
});

/** Names in a zip's central directory. */
function namesInZip(bytes: Buffer): readonly string[] {
  const names: string[] = [];
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = bytes.indexOf(signature); at !== -1; at = bytes.indexOf(signature, at + 46)) {
    names.push(bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  }
  return names;
}
