import { expect, test } from "vitest";
import { addUp } from "../../packages/dev/src/sum-tests.ts";
import type { TestReport } from "../../packages/dev/src/sum-tests.ts";

const file = (name: string, tests: Readonly<Record<string, string>>, status = "passed"): TestReport => ({
  testResults: [
    {
      name,
      status,
      message: "cannot load\nmore",
      assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
    },
  ],
});

test("each test counts once, by the last run of its file", () => {
  const fresh = file("a", { one: "passed", "needs the corpus": "skipped" });
  const full = file("a", { one: "passed", corpus: "passed" });
  expect(addUp([fresh, full])).toEqual({ passed: 2, failures: [] });
});

test("a failure of an earlier run stays one", () => {
  expect(addUp([file("a", { one: "failed" }, "failed"), file("a", { one: "passed" })])).toEqual({
    passed: 0,
    failures: ["a: one"],
  });
});

test("what is skipped to the end is a failure", () => {
  expect(addUp([file("a", { one: "passed", two: "pending", three: "todo" })])).toEqual({
    passed: 1,
    failures: ["a: two (skipped)", "a: three (skipped)"],
  });
});

test("a file that cannot be loaded is a failure", () => {
  expect(addUp([file("a", {}, "failed")])).toEqual({ passed: 0, failures: ["a: cannot load"] });
});

test("files are kept apart", () => {
  expect(addUp([file("a", { one: "passed" }), file("b", { one: "failed" }, "failed")])).toEqual({
    passed: 1,
    failures: ["b: one"],
  });
});
