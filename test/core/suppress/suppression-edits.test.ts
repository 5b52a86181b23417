import { readFileSync } from "node:fs";
import { applyEdits, defaultLintConfig, type Finding, LazyAnalysis, rules, type LintConfig } from "@plimsoll/core";
import { checkEdited, suppressHere, suppressInFile } from "@plimsoll/core/refactor";
import { describe, expect, test } from "vitest";
import { describeWithCorpus } from "../../support/shared.ts";

const strict: LintConfig = { ...defaultLintConfig, profile: "strict" };

function analysisOf(text: string, config = strict): LazyAnalysis {
  return new LazyAnalysis({ text, config });
}

function fileOf(analysis: LazyAnalysis): Parameters<typeof suppressHere>[0] {
  const { syntax, instructions, findings } = analysis;
  return { syntax, instructions, findings, checkArgument: undefined };
}

function suppressed(text: string, rule: string, how: typeof suppressHere): string | undefined {
  const analysis = analysisOf(text);
  const finding = analysis.findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} finds nothing in\n${text}`);
  const edits = how(fileOf(analysis), finding);
  return edits && applyEdits(text, edits);
}

describe("ignore here", () => {
  test.each([
    ["FROM node\n", "untagged-image", "# plimsoll ignore=untagged-image\nFROM node\n"],
    [
      "# syntax=docker/dockerfile:1\nFROM node\n",
      "untagged-image",
      "# syntax=docker/dockerfile:1\n# plimsoll ignore=untagged-image\nFROM node\n",
    ],
    ["# about\nFROM node\n", "untagged-image", "# about\n# plimsoll ignore=untagged-image\nFROM node\n"],
    [
      "# plimsoll ignore=root-user — why\n# more\nFROM node\n",
      "untagged-image",
      "# plimsoll ignore=root-user,untagged-image — why\n# more\nFROM node\n",
    ],
    [
      "FROM a:1\nRUN a \\\n  # c\n  && sudo b\n",
      "sudo-in-run",
      "FROM a:1\n# plimsoll ignore=sudo-in-run\nRUN a \\\n  # c\n  && sudo b\n",
    ],
    [
      "FROM a:1\n  RUN <<EOF\nsudo b\nEOF\n",
      "sudo-in-run",
      "FROM a:1\n  # plimsoll ignore=sudo-in-run\n  RUN <<EOF\nsudo b\nEOF\n",
    ],
    ["\u{feff}FROM node\n", "untagged-image", "\u{feff}# plimsoll ignore=untagged-image\nFROM node\n"],
    ["FROM a:1\r\nRUN sudo b\r\n", "sudo-in-run", "FROM a:1\r\n# plimsoll ignore=sudo-in-run\r\nRUN sudo b\r\n"],
  ])("%j", (text, rule, expected) => {
    expect(suppressed(text, rule, suppressHere)).toBe(expected);
  });
});

describe("ignore in the file", () => {
  test.each([
    ["FROM node\n", "untagged-image", "# plimsoll global ignore=untagged-image\nFROM node\n"],
    [
      "# syntax=docker/dockerfile:1\n# escape=\\\n\n# c\nFROM node\n",
      "untagged-image",
      "# syntax=docker/dockerfile:1\n# escape=\\\n# plimsoll global ignore=untagged-image\n\n# c\nFROM node\n",
    ],
    [
      "# plimsoll global ignore=root-user: why\nFROM node\n",
      "untagged-image",
      "# plimsoll global ignore=root-user,untagged-image: why\nFROM node\n",
    ],
    // What BuildKit checks too goes where BuildKit looks.
    ["FROM a:1\nCMD a\n", "shell-form-command", "# check=skip=JSONArgsRecommended\nFROM a:1\nCMD a\n"],
    [
      "# check=error=true\nFROM a:1\nCMD a\n",
      "shell-form-command",
      "# check=skip=JSONArgsRecommended;error=true\nFROM a:1\nCMD a\n",
    ],
    [
      "# syntax=docker/dockerfile:1\n# check=skip=StageNameCasing;error=true\nFROM a:1\nCMD a\n",
      "shell-form-command",
      "# syntax=docker/dockerfile:1\n# check=skip=StageNameCasing,JSONArgsRecommended;error=true\nFROM a:1\nCMD a\n",
    ],
  ])("%j", (text, rule, expected) => {
    const after = suppressed(text, rule, suppressInFile)!;
    expect(after).toBe(expected);
    // A second directive of a name is an error of the build.
    expect(analysisOf(after).problems).toEqual([]);
  });

  test("an argument of the build hides the directive, so that the comment is ours", () => {
    const analysis = analysisOf("FROM a:1\nCMD a\n");
    const finding = analysis.findings.find(({ rule }) => rule === "shell-form-command")!;
    const edits = suppressInFile({ ...fileOf(analysis), checkArgument: "error=true" }, finding);
    expect(edits?.[0]?.text).toBe("# plimsoll global ignore=shell-form-command\n");
  });
});

/** The finding is gone, and nothing else has come. */
function leftOver(text: string, analysis: LazyAnalysis, finding: Finding, how: typeof suppressHere): string | undefined {
  const edits = how(fileOf(analysis), finding);
  if (edits === undefined) return undefined;
  const after = applyEdits(text, edits);
  const refusal = checkEdited(text, edits, after);
  if (refusal !== undefined) return refusal;
  const now = new LazyAnalysis({ ...analysis.input, text: after });
  const moved = (offset: number): number =>
    edits.reduce((at, edit) => (edit.span.start <= offset ? at + edit.text.length : at), offset);
  const key = (one: Finding, start: number): string => [one.rule, one.message, start].join(" ");
  const before = new Set(analysis.findings.map((one) => key(one, moved(one.span.start))));
  const later = now.findings.map((one) => key(one, one.span.start));
  if (later.includes(key(finding, moved(finding.span.start)))) return "still found";
  return later.find((one) => !before.has(one));
}

describe("every rule's own example", () => {
  test.each(rules.filter(({ needs }) => needs !== "plan").map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    for (const { bad, options, runtimes } of rule.examples) {
      const text = bad.replaceAll(/\n[ \t]*\^[^\n]*/g, "");
      const severities = { [id]: "warning" } as const;
      const config: LintConfig = { ...strict, severities, options: options ? { [id]: options } : {}, runtimes: runtimes ?? [] };
      const analysis = analysisOf(text, config);
      for (const finding of analysis.findings.filter((one) => one.rule === id)) {
        expect(leftOver(text, analysis, finding, suppressHere), `here in\n${text}`).toBeUndefined();
        expect(leftOver(text, analysis, finding, suppressInFile), `in the file\n${text}`).toBeUndefined();
      }
    }
  });
});

describeWithCorpus("suppressions in real Dockerfiles", ({ files }) => {
  test("each makes its finding go, and none comes", () => {
    const step = Math.max(1, Math.floor(files.length / 60));
    const wrong: string[] = [];
    let tried = 0;
    for (const file of files.filter((_file, index) => index % step === 0)) {
      const text = readFileSync(file, "utf8");
      const analysis = analysisOf(text);
      const seen = new Set<string>();
      for (const finding of analysis.findings) {
        if (seen.has(finding.rule)) continue;
        seen.add(finding.rule);
        for (const how of [suppressHere, suppressInFile]) {
          const left = leftOver(text, analysis, finding, how);
          tried++;
          if (left !== undefined) wrong.push(`${file} ${how.name} ${finding.rule}: ${left}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(300);
  }, 120_000);
});
