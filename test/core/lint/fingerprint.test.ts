import { analyze, defaultLintConfig, rules } from "@plimsoll/core";
import { fingerprintName, fingerprintsOf, withoutLayout } from "@plimsoll/core/fingerprint";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const sources = new Map(rules.map((rule) => [rule.id, rule.sources]));

/** Fingerprints of what the profile `strict` finds, with the rule. */
function fingerprints(text: string, path = "Dockerfile"): readonly string[] {
  const analysis = analyze({ text, config: { ...defaultLintConfig, profile: "strict" } });
  const marks = analysis.findings.map((finding) => ({
    name: fingerprintName(finding, sources.get(finding.rule) ?? []),
    span: finding.span,
  }));
  const found = fingerprintsOf(marks, { path, source: analysis.syntax.source, instructions: analysis.instructions });
  return analysis.findings.map(({ rule }, index) => `${rule} ${found[index]}`);
}

function only(rule: string, text: string): readonly string[] {
  return fingerprints(text).filter((line) => line.startsWith(`${rule} `));
}

const base = "FROM debian:13\nRUN cd /a && make\nRUN apt-get update && apt-get install curl\nUSER app\n";

describe("a fingerprint stays", () => {
  test.each([
    ["lines above", `# syntax=docker/dockerfile:1\n\n\n# one more\n${base}`],
    ["lines below", `${base}\n# the end\n`],
    ["an instruction above", base.replace("RUN cd", "LABEL a=b\nRUN cd")],
    ["other indentation", base.replace("RUN cd /a && make", "  RUN   cd /a   &&\tmake")],
    ["line breaks", base.replace("apt-get update && ", "apt-get update && \\\n      ")],
    ["a comment inside", base.replace("apt-get update && ", "apt-get update && \\\n  # for the tests\n  ")],
    ["line ends of Windows", base.replaceAll("\n", "\r\n")],
    ["unrelated lines in another order", base.replace(/(RUN cd.*\n)(RUN apt.*\n)/, "$2$1")],
  ])("with %s", (_title, changed) => {
    for (const rule of ["cd-in-run", "apt-without-yes", "apt-cache-left"]) {
      expect(only(rule, base)).toHaveLength(1);
      expect(only(rule, changed)).toEqual(only(rule, base));
    }
  });
});

describe("a fingerprint changes", () => {
  test("with the instruction", () => {
    expect(only("cd-in-run", base.replace("cd /a", "cd /b"))).not.toEqual(only("cd-in-run", base));
  });

  test("with the path", () => {
    expect(fingerprints(base, "a/Dockerfile")).not.toEqual(fingerprints(base, "b/Dockerfile"));
  });

  test("from one of two equal findings to the other, and the first keeps its own", () => {
    const [first, second] = only("cd-in-run", base.replace("USER", "RUN cd /a && make\nUSER"));
    expect(second).not.toBe(first);
    expect(only("cd-in-run", base)).toEqual([first]);
  });
});

test("the code counts only for a rule that stands for several", () => {
  expect(fingerprintName({ rule: "a", codes: ["DL1"] }, [1])).toBe("a");
  expect(fingerprintName({ rule: "a", codes: ["DL1"] }, [1, 2])).toBe("a/DL1");
  expect(fingerprintName({ rule: "a", codes: ["DL1", "DL2"] }, [1, 2])).toBe("a");
});

test("the order of the marks does not matter", () => {
  const source = { text: "RUN a\nRUN a\n", lineStarts: [0, 6, 12] };
  const instructions = [{ span: { start: 0, end: 5 } }, { span: { start: 6, end: 11 } }];
  const marks = instructions.map(({ span }) => ({ name: "x", span }));
  const input = { path: "Dockerfile", source, instructions };
  expect(fingerprintsOf([...marks].reverse(), input)).toEqual([...fingerprintsOf(marks, input)].reverse());
});

test("whatever is inserted above or below, and however blanks grow: the same", () => {
  const line = fc.constantFrom("# note", "", "LABEL a=b", "ENV A=1", "EXPOSE 80", "  ");
  fc.assert(
    fc.property(fc.array(line), fc.array(line), fc.integer({ min: 1, max: 5 }), (above, below, blanks) => {
      const run = `RUN${" ".repeat(blanks)}cd /a${" ".repeat(blanks)}&&${" ".repeat(blanks)}make`;
      const text = ["FROM debian:13", ...above, run, ...below, "USER app", ""].join("\n");
      expect(only("cd-in-run", text)).toEqual(only("cd-in-run", base));
    }),
    { numRuns: 60 },
  );
});

test("no two marks have the same, however alike", () => {
  const line = fc.constantFrom("RUN cd /a && make", "RUN  cd /a && make", "RUN cd /b && make", "ADD a b", "FROM node");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const found = fingerprints(["FROM debian:13", ...lines, ""].join("\n"));
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 60 },
  );
});

test("the cost follows the text: many findings in one long instruction hash it once", () => {
  const text = `RUN ${"x".repeat(200_000)}`;
  const marks = Array.from({ length: 5_000 }, (_, index) => ({ name: `rule-${index}`, span: { start: 4, end: 9 } }));
  const input = {
    path: "Dockerfile",
    source: { text, lineStarts: [0] },
    instructions: [{ span: { start: 0, end: text.length } }],
  };
  const start = performance.now();
  expect(new Set(fingerprintsOf(marks, input)).size).toBe(5_000);
  // Hashing the instruction for each mark would be a gigabyte, some ten seconds.
  expect(performance.now() - start).toBeLessThan(3_000);
});

test.each([
  ["a \\\n   b", "a b"],
  ["a `\n   b", "a b"],
  ["a \\\n# c\n  b", "a b"],
  ["\ta\r\n", "a"],
  ["", ""],
])("%j is %j without its layout", (text, expected) => {
  expect(withoutLayout(text, { start: 0, end: text.length })).toBe(expected);
});
