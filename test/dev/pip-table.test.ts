import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { pipTableModule } from "../../packages/dev/src/package-table/pip-collect.ts";
import {
  makePipTable,
  missingRequests,
  reachable,
  readProjectList,
} from "../../packages/dev/src/package-table/pip-make-table.ts";
import { type PipMeasurement, readPipMeasurement } from "../../packages/dev/src/package-table/pip-measurement.ts";
import { fromRoot } from "../support/repository.ts";

function measured(name: string, version: string, requires: readonly string[] = [], request = name): PipMeasurement {
  return {
    request,
    name,
    version,
    archiveBytes: 10,
    bytes: 20,
    files: 3,
    pythonBytes: 10,
    pythonFiles: 2,
    bytecodeBytes: 15,
    requires,
  };
}

describe("the table of Python projects", () => {
  test("starts from a list of names, bounds and extras", () => {
    const { requests, extras } = readProjectList("# Django\nFlask flask<2 celery[redis]\n\nnumpy\n");
    expect(requests).toEqual(["flask", "flask<2", "celery", "numpy"]);
    expect([...extras]).toEqual([["celery", new Set(["redis"])]]);
  });

  test("asks for what releases need and nothing that fits has been measured of", () => {
    const all = [
      measured("a", "2.0", ["b<2", "c; sys_platform == 'win32'", "d; extra == 'x'", "e"]),
      measured("b", "2.0"),
      measured("e", "1"),
    ];
    expect(missingRequests(all, new Map())).toEqual(["b<2"]);
    expect(missingRequests(all, new Map([["a", new Set(["x"])]]))).toEqual(["b<2", "d"]);
    // What was asked before is not asked again, even without an answer.
    expect(missingRequests([...all, { request: "b<2", name: "b", problem: "no release fits" }], new Map())).toEqual([]);
  });

  test("holds what the list leads to", () => {
    const all = [
      measured("a", "2.0", ["b<2"]),
      measured("b", "2.0"),
      measured("b", "1.5", [], "b<2"),
      measured("b", "1.0", [], "b<1.1"),
      measured("z", "1"),
    ];
    const kept = reachable(all, ["a"], new Map());
    expect(kept.map(({ name, version }) => `${name} ${version ?? ""}`)).toEqual(["a 2.0", "b 2.0", "b 1.5"]);
  });

  test("has releases in order, with what they need on Linux", () => {
    const requires = [
      "b>=1,<2; python_version < '3.11'",
      "c[x]>=3; os_name == 'posix'",
      "d; extra == 'more'",
      "b; sys_platform == 'win32'",
    ];
    const all = [
      measured("b", "2.0"),
      measured("b", "10.0", [], "b>2"),
      measured("a", "1.0", requires),
      { request: "s", name: "s", version: "1", archiveBytes: 5 },
    ];
    const [a, b, ...others] = makePipTable(all, new Map([["a", new Set(["more"])]]));
    expect(others).toEqual([]);
    expect(b?.releases.map(({ version }) => version)).toEqual(["10.0", "2.0"]);
    expect(a?.releases[0]?.requires).toEqual([
      { name: "b", extras: [], specifier: ">=1,<2", from: undefined, to: 10, extra: undefined },
      // Without an older release to choose, a lower bound says nothing.
      { name: "c", extras: ["x"], specifier: "", from: undefined, to: undefined, extra: undefined },
      { name: "d", extras: [], specifier: "", from: undefined, to: undefined, extra: "more" },
    ]);
  });

  test("is a module with its source and date", () => {
    expect(pipTableModule("a|b", "2026-01-02")).toMatch(
      /^\/\/ .*\n\/\/ Made on 2026-01-02 [^]*collected = "2026-01-02";\n[^]*`a\|b`;\n$/,
    );
    expect(readPipMeasurement("nonsense")).toBeUndefined();
    expect(readPipMeasurement("{}")).toBeUndefined();
  });

  const python = spawnSync("python3", ["-c", "import pip._internal.network.lazy_wheel"]).status === 0;
  test.skipIf(!python)(
    "is measured by a program that counts as pip installs",
    () => {
      const folder = fromRoot("packages/dev/src/package-table");
      const program = `
import sys; sys.path.insert(0, ${JSON.stringify(folder)}); sys.argv = ["x"]
m = __import__("pip-measure")
assert m.installed_path("x-1.data/scripts/go") == "usr/local/bin/go"
assert m.installed_path("x/a.py").endswith("site-packages/x/a.py")
assert m.byte_code(b"def (", "x.py") is None
code = m.byte_code(b"a = 1\\n", "x.py")
assert 100 < len(code) < 1000, len(code)
small, large = m.compressed({"a/b.py": b"x" * 10}), m.compressed({"a/b.py": bytes(range(256)) * 40, "a/c.py": b"y"})
assert 0 < small < large
versions = {m.Version(v): [("u", r)] for v, r in (("1.0", 1), ("2.0", None), ("3.0rc1", 1))}
assert str(m.choose(versions, "")[0]) == "2.0"
assert str(m.choose(versions, "<2")[0]) == "1.0"
print("right")
`;
      const { stdout, stderr } = spawnSync("python3", ["-B", "-c", program], { encoding: "utf8" });
      expect({ stdout, stderr }).toEqual({ stdout: "right\n", stderr: "" });
    },
    30_000,
  );
});
