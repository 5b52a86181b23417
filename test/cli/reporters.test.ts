import { analyze, defaultLintConfig, rules } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { cliText } from "../../packages/cli/src/cli-text.ts";
import { displayWidth } from "../../packages/cli/src/display-width.ts";
import {
  emptyTally,
  type FileReport,
  reportFile,
  createTallySum,
  type Tally,
  tallyOf,
} from "../../packages/cli/src/file-report.ts";
import { compactReporter } from "../../packages/cli/src/reporters/compact.ts";
import { jsonReporter } from "../../packages/cli/src/reporters/json.ts";
import { createPrettyReporter } from "../../packages/cli/src/reporters/pretty.ts";
import { loadStyle, plainStyle } from "../../packages/cli/src/style.ts";

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

/** A few rules, so that a new one does not change what is expected here. */
const selected = [
  "untagged-image",
  "apt-without-yes",
  "apt-recommended-packages",
  "apt-unpinned-package",
  "relative-workdir",
  "legacy-key-value",
  "cd-in-run",
  "sudo-in-run",
  "add-instead-of-copy",
  "port-out-of-range",
  "shell-form-command",
];

function report(text: string, language: "en" | "ko" = "en"): FileReport {
  const config = { ...defaultLintConfig, only: selected };
  return reportFile("Dockerfile", analyze({ text, config }), rulesById, language);
}

function pretty(text: string, language: "en" | "ko" = "en", columns = 80): string {
  return createPrettyReporter({ text: cliText[language], style: plainStyle, columns, quiet: false }).file(report(text, language));
}

const details = { statistics: false, anyFile: true, unreadable: 0, rules: new Map() };

describe("pretty", () => {
  test("shows a finding with its line, the reason, what to do and the rule", () => {
    const [head, empty, message, line, marks, why] = pretty("FROM node\nUSER app\n").split("\n");
    expect([head, empty]).toEqual(["Dockerfile", ""]);
    expect(message).toMatch(/^ {2}warning {2}`node` has no tag/);
    expect(line).toBe("           1 │ FROM node");
    expect(marks).toBe("             │      ^^^^");
    expect(why).toMatch(/^ {2}why {6}\S/);
    expect(pretty("FROM node\nUSER app\n")).toMatch(/^ {2}rule {5}untagged-image \(DL3006\)$/m);
  });

  test("marks what can be fixed", () => {
    expect(pretty("FROM debian:13\nRUN apt-get install curl\nUSER app\n")).toContain(
      "apt-without-yes (DL3014) · fixable with --fix",
    );
    expect(pretty("FROM debian:13\nRUN apt-get install curl\nUSER app\n", "ko")).toContain(
      "apt-without-yes (DL3014) · --fix로 수정 가능",
    );
  });

  test("puts what BuildKit refuses first", () => {
    const shown = pretty("FROM node\nRUM x\n");
    expect(shown.indexOf("refused by BuildKit")).toBeLessThan(shown.indexOf("untagged-image"));
    expect(shown.indexOf("refused by BuildKit")).toBeGreaterThan(0);
  });

  test("folds many findings of one rule, and says where the rest are", () => {
    const shown = pretty(`FROM debian:13\n${"RUN apt-get install curl\n".repeat(40)}USER app\n`);
    expect(shown).toMatch(/and \d\d more like this: lines \d+, \d+, .*, …/);
    expect(shown.match(/apt-without-yes/g)).toHaveLength(1);
  });

  test("needs about six lines for each of many rules", () => {
    const [base, rest] = ["FROM node\nWORKDIR app\nENV a b\nRUN cd /x\nRUN sudo ls\n", "ADD a b\nEXPOSE 80000\nCMD x\n"];
    const text = `${base}RUN apt-get install curl\n${rest}`;
    expect(new Set(report(text).findings.map(({ finding }) => finding.rule)).size).toBeGreaterThanOrEqual(10);
    expect(pretty(text).split("\n").length).toBeLessThanOrEqual(6 * 11);
  });

  test.each(["en", "ko"] as const)("keeps to the width of the terminal (%s)", (language) => {
    const text = `FROM node\nRUN apt-get install curl ${"가나다라 ".repeat(30)}\nENV a b\n`;
    for (const columns of [60, 80, 120]) {
      const widest = pretty(text, language, columns)
        .split("\n")
        .filter((line) => !/규칙|rule/.test(line))
        .map(displayWidth);
      expect(Math.max(...widest)).toBeLessThanOrEqual(columns);
    }
  });

  test("colours without changing a letter but the quotes of code", async () => {
    const style = await loadStyle(true);
    const text = "FROM node\nRUN apt-get install curl\n";
    const colored = createPrettyReporter({ text: cliText.en, style, columns: 80, quiet: false }).file(report(text));
    const plain = colored.replace(/\u001b\[\d+m/g, "");
    expect(plain).not.toBe(colored);
    expect(plain).toBe(pretty(text).replaceAll("`", ""));
  });

  test("shows nothing of a file that is clean", () => {
    expect(pretty("FROM scratch\nUSER app\n")).toBe("");
  });

  test.each([
    ["en", "✖ 2 errors, 1 warning in 2 of 3 files · 4 ignored by comments\n  `--fix` repairs 1, `--fix-unsafe` 2 more\n"],
    [
      "ko",
      "✖ 오류 2개, 경고 1개 (파일 3개 중 2개) · 주석으로 무시한 지적 사항 4개\n  이 중 1개는 `--fix`로, 2개는 `--fix-unsafe`로 고칠 수 있습니다\n",
    ],
  ] as const)("sums up (%s)", (language, expected) => {
    const reporter = createPrettyReporter({ text: cliText[language], style: plainStyle, columns: 80, quiet: false });
    const counts = { files: 3, filesWithFindings: 2, errors: 2, warnings: 1, fixable: 1, unsafelyFixable: 2, suppressed: 4 };
    expect(reporter.end({ ...emptyTally, ...counts }, details)).toBe(`\n${expected}`);
  });
});

describe("the others", () => {
  test("compact keeps a message to its line", () => {
    const base = report("FROM node\nUSER app\n");
    const [found] = base.findings;
    const broken = { ...base, findings: [{ ...found!, text: { ...found!.text, message: "a\nb\u001b[0m" } }] };
    expect(compactReporter.file(broken)).toBe("Dockerfile:1:6: warning untagged-image a b␛[0m [DL3006]\n");
  });

  test("json gives the places of edits, also across lines", () => {
    const { findings } = JSON.parse(jsonReporter.file(report("FROM debian:13\nRUN apt-get \\\n  install curl\nUSER app\n"))) as {
      findings: { rule: string; line: number; column: number; fix: unknown }[];
    };
    expect(findings.find(({ rule }) => rule === "apt-without-yes")).toMatchObject({
      line: 3,
      column: 3,
      fix: { safety: "safe", edits: [{ line: 3, column: 10, endLine: 3, endColumn: 10, text: " -y" }] },
    });
  });

  test("tallies add up, whatever the order", () => {
    const tallies = ["FROM node\n", "FROM debian\nRUN apt-get install x\n", "RUM\n", "FROM scratch\n"].map((text) =>
      tallyOf(report(text)),
    );
    const sumOf = (added: typeof tallies): Tally => {
      const sum = createTallySum();
      for (const tally of added) sum.add(tally);
      return sum.total();
    };
    const total = sumOf(tallies);
    expect(sumOf([...tallies].reverse())).toEqual(total);
    expect(total).toMatchObject({ files: 4, filesWithFindings: 3 });
    expect(total.errors + total.warnings + total.infos).toBe(
      Object.values(total.rules).reduce((sum, { count }) => sum + count, 0) + report("RUM\n").problems.length,
    );
  });
});
