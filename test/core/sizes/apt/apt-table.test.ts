import { expect, test } from "vitest";
import { aptTable } from "../../../../packages/core/src/sizes/apt/apt-table.ts";
import { PackageIndex } from "../../../../packages/core/src/sizes/apt/package-index.ts";

const table = aptTable();
const index = new PackageIndex(table.find("apt-index", "debian/bookworm/amd64")!.value.text);

test("every package of the table is an index entry with contents, and has all that it needs", () => {
  expect(index.size).toBeGreaterThan(1500);
  for (const name of index.names()) {
    const { version, architecture, depends, installedSize } = index.candidate(name)!;
    const deb = table.find("deb", `${name}=${version}/${architecture}`);
    expect(deb?.basis, name).toBe("measured");
    const { kept, excluded } = deb!.value;
    // Files never take more than what the package says of itself, but for a rounding of each.
    expect(kept.bytes + excluded.bytes, name).toBeLessThanOrEqual((installedSize + 64) * 1024 * 1.6);
    for (const group of depends)
      for (const { name: needed } of group) expect(index.has(needed), `${name} needs ${needed}`).toBe(true);
  }
});

test("another version, another release and a platform are only about right; what is not there is not known", () => {
  const curl = index.candidate("curl")!;
  expect(table.find("deb", "curl=0.1/amd64")?.basis).toBe("heuristic");
  expect(table.find("deb", "curl=0.1/amd64")?.value.version).toBe(curl.version);
  expect(table.find("apt-index", "debian/bullseye/amd64")?.basis).toBe("heuristic");
  expect(table.find("apt-index", "debian/bookworm/arm64")?.basis).toBe("heuristic");
  expect(table.find("apt-index", "fedora/41/amd64")).toBeUndefined();
  expect(table.find("deb", "no-such-package=1/amd64")).toBeUndefined();
});
