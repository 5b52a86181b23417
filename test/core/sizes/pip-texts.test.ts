import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markerHolds } from "../../../packages/core/src/sizes/pip/marker.ts";
import { poetrySpecifier } from "../../../packages/core/src/sizes/pip/project-requirements.ts";
import { parseRequirement } from "../../../packages/core/src/sizes/pip/requirement.ts";
import { readRequirementsFile } from "../../../packages/core/src/sizes/pip/requirements-file.ts";

describe("what Python's packaging writes", () => {
  test("requirements", () => {
    expect(parseRequirement("Foo_Bar[a, B.c] >= 1, <2 ; python_version < '3.9'")).toEqual({
      name: "foo-bar",
      extras: ["a", "b-c"],
      specifier: ">=1,<2",
      url: undefined,
      marker: "python_version < '3.9'",
    });
    expect(parseRequirement("x @ https://example.com/x.whl ; os_name == 'nt'")).toMatchObject({
      name: "x",
      url: "https://example.com/x.whl",
    });
    expect(parseRequirement("numpy (>=1.2)")).toMatchObject({ specifier: ">=1.2" });
    for (const text of ["./x", "-r x", "a b", "x >> 1"]) expect(parseRequirement(text)).toBeUndefined();
  });

  test("markers", () => {
    const at = { python: "3.11", machine: "x86_64", extras: new Set(["test"]) };
    const holding = [
      "python_version >= '3.9'",
      "'linux' in sys_platform",
      "extra == 'test' and (os_name == 'nt' or os_name == 'posix')",
      "nonsense ((",
      "platform_machine not in 'arm64 i686'",
    ];
    const not = [
      "python_version < '3.10'",
      "sys_platform == 'win32' or extra == 'docs'",
      "python_full_version < '3.11.0a1'",
      "implementation_name == 'pypy'",
    ];
    for (const marker of holding) expect([marker, markerHolds(marker, at)]).toEqual([marker, true]);
    for (const marker of not) expect([marker, markerHolds(marker, at)]).toEqual([marker, false]);
  });

  test("requirements files", () => {
    const text =
      "# c\nflask==3 \\\n  --hash=sha256:ab \\\n  --hash=sha256:cd\n" +
      "-r base.txt\n--index-url https://example.com\n-e .\n-c c.txt\nx; python_version<'3'";
    expect(readRequirementsFile(text)).toEqual([
      { kind: "requirement", text: "flask==3" },
      { kind: "requirements", path: "base.txt" },
      { kind: "editable", text: "." },
      { kind: "constraints", path: "c.txt" },
      { kind: "requirement", text: "x; python_version<'3'" },
    ]);
  });

  test("what poetry writes", () => {
    expect(["^1.2.3", "^0.2", "~1.2", "~1", "*", "1.2", ">=1,<2"].map(poetrySpecifier)).toEqual([
      ">=1.2.3,<2",
      ">=0.2,<0.3",
      ">=1.2,<1.3",
      ">=1,<2",
      "",
      "==1.2",
      ">=1,<2",
    ]);
  });

  test("any text is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseRequirement(text);
        markerHolds(text, { python: "3.11", machine: "x86_64", extras: new Set() });
        expect(readRequirementsFile(text).length).toBeLessThanOrEqual(text.split("\n").length);
      }),
    );
  });
});
