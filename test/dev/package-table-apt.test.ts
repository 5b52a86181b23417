import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAptTable } from "../../packages/core/src/sizes/apt/apt-table-text.ts";
import { PackageIndex } from "../../packages/core/src/sizes/apt/package-index.ts";
import { debKey } from "../../packages/dev/src/package-table/apt-measure.ts";
import { writeAptTable } from "../../packages/dev/src/package-table/apt-table-writer.ts";
import { compiledFolders } from "../../packages/dev/src/package-table/deb-bytecode.ts";
import { debContents } from "../../packages/dev/src/package-table/deb-contents.ts";

const none = { bytes: 0, files: 0, others: 0, gzipBytes: 0 };

test("counts what a package holds, and apart what slim images leave out", () => {
  const long = `/usr/lib/${"deep/".repeat(30)}file`;
  const data = tarOf({
    "/usr/bin/tool": "x".repeat(1000),
    "/usr/share/doc/tool/copyright": "free",
    "/usr/share/doc/tool/NEWS": "new!!",
    [long]: "1",
  });
  const control = tarOf({
    "/control": "Package: tool\n",
    "/conffiles": "/etc/tool\n",
    "/templates": "Template: a\n",
    "/postinst": "true\n",
  });
  const counted = debContents({ data, control }, "1.0", 12, none);
  expect(counted.kept).toMatchObject({ bytes: 1005, files: 3 });
  expect(counted.excluded).toMatchObject({ bytes: 5, files: 1 });
  expect(counted.kept.gzipBytes).toBeGreaterThan(100);
  // The scripts, and a list of all paths.
  expect(counted.control.files).toBe(4);
  expect(counted.control.bytes).toBeGreaterThan("/etc/tool\nTemplate: a\ntrue\n".length + long.length);
  expect(counted).toMatchObject({ templateBytes: 12, version: "1.0", installedSize: 12 });
  expect(counted.statusBytes).toBe(
    "Package: tool\nStatus: install ok installed\n\nConffiles:\n".length + "/etc/tool".length + 35,
  );
});

test("which modules are compiled, a package's script tells", () => {
  expect(compiledFolders("python3-x", "py3compile -p python3-x:amd64 \n")).toEqual(["/usr/lib/python3"]);
  expect(compiledFolders("tool", "\tpy3compile -p tool /usr/share/tool -V 3.9-\n")).toEqual(["/usr/share/tool"]);
  expect(compiledFolders("libpython3.11-stdlib", "")).toEqual(["/usr/lib/python3"]);
  expect(compiledFolders("curl", "ldconfig\n")).toEqual([]);
});

test("the table says again what was written into it", () => {
  const index = new PackageIndex(
    [
      "Package: base\nVersion: 1\nArchitecture: amd64\nPriority: required\nInstalled-Size: 4",
      "Package: tool\nVersion: 2:2.0-1\nArchitecture: all\nInstalled-Size: 40\nSize: 20480\nDepends: base, tool-data (= 2:2.0-1), mailer\nRecommends: tool-extra\nProvides: tool-name",
      "Package: tool-data\nVersion: 2:2.0-1\nArchitecture: amd64\nInstalled-Size: 30",
      "Package: tool-extra\nVersion: 5\nArchitecture: amd64",
      "Package: zmail\nVersion: 1\nArchitecture: amd64\nProvides: mailer",
    ].join("\n\n"),
  );
  const packages = [...index.names()].map((name) => index.candidate(name)!);
  const files = { bytes: 12_345, files: 3, others: 2, gzipBytes: 3200 };
  const contents = {
    installedSize: 40,
    kept: files,
    excluded: none,
    bytecode: none,
    control: { ...files, files: 5, others: 0 },
    statusBytes: 900,
    templateBytes: 7,
  };
  const measured = new Map(
    packages.map((each) => [debKey(each), { ...contents, version: each.version, installedSize: each.installedSize }]),
  );
  const rows = new Map(readAptTable(writeAptTable(packages, measured, index, new Set(["base"]))).map((row) => [row.name, row]));
  expect([...rows.keys()]).toEqual(["base", "tool", "tool-data", "tool-extra", "zmail"]);
  const tool = rows.get("tool")!;
  expect(tool).toMatchObject({
    version: "2:2.0-1",
    architecture: "all",
    archiveBytes: 20_480,
    recommends: "tool-extra",
    provides: "tool-name",
  });
  expect(tool.depends).toBe("tool-data (= 2:2.0-1), zmail");
  expect(tool.contents).toMatchObject({ ...contents, version: "2:2.0-1" });
  expect(rows.get("base")!.required).toBe(true);
});

function tarOf(files: Readonly<Record<string, string>>): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-tar-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync("tool", join(folder, "link"));
    return execFileSync("tar", ["--format=gnu", "-C", folder, "-cf", "-", "."]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
