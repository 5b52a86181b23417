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
  test.each(["desktop", "web"] as const)(
    "the package for the %s is made, the same twice",
    (kind) => {
      const [first, second] = ["a", "b"].map((name) => join(place.folder, `${name}-${kind}.vsix`)) as [string, string];
      expect(packageExtension(folder, kind, first, within)).toBeLessThanOrEqual(1_500_000);
      packageExtension(folder, kind, second, within);
      expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    },
    120_000,
  );
});

const both = [
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
];
const desktop = ["dist/extension.js", "dist/server/server.js", "dist/server/server/rule-texts-en.txt"];
const web = ["dist/browser.js", "dist/server/browser/server.js", "dist/server/browser/rule-texts-en.txt"];

describe.each([
  ["desktop", desktop, web],
  ["web", web, desktop],
] as const)("the package for the %s", (kind, own, other) => {
  test("holds what it needs, and nothing of the other or of the sources", () => {
    const vsix = join(place.folder, `c-${kind}.vsix`);
    packageExtension(folder, kind, vsix);
    const names = namesInZip(readFileSync(vsix)).map((name) => name.replace(/^extension\//, ""));
    expect(names).toEqual(expect.arrayContaining([...both, ...own]));
    expect(names.filter((name) => other.includes(name))).toEqual([]);
    expect(names.filter((name) => /\.ts$|\.map$|node_modules|tsconfig/.test(name))).toEqual([]);
  }, 60_000);
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
