import { analyze, defaultLintConfig, rules } from "@plimsoll/core";
import type { Language } from "@plimsoll/core";
import { reportFile, createTallySum, tallyOf } from "../../packages/cli/src/file-report.ts";
import type { FileReport } from "../../packages/cli/src/file-report.ts";
import { loadReporter } from "../../packages/cli/src/reporters/load-reporter.ts";
import type { Format } from "../../packages/cli/src/reporters/reporter.ts";
import { plainStyle } from "../../packages/cli/src/style.ts";

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));
const config = { ...defaultLintConfig, only: ["untagged-image", "apt-without-yes", "cd-in-run", "secret-in-arg-or-env"] };

/** What a path may hold. */
export const awkwardPaths = [
  "a b/Dockerfile",
  '50% "done" & <ok>\'s/Dockerfile',
  "서비스/도커파일",
  "a,b:c/Dockerfile",
  "new\nline/Dockerfile",
];

/** Something for every format: a problem, findings with and without a fix, and letters that have to be escaped. */
export const text = 'FROM node\nRUN cd "/한글 %0A" && apt-get \\\n  install x\nRUM `a` | b\u0007\n';

export function report(path: string, language: Language = "en", source = text): FileReport {
  return reportFile(path, analyze({ text: source, config }), rulesById, language);
}

/** The whole of a format, as a run writes it. */
export async function write(format: Format, reports: readonly FileReport[], language: Language = "en"): Promise<string> {
  const settings = { language, format, columns: 80, quiet: false, fix: "none", diff: false, color: false } as const;
  const reporter = await loadReporter({ ...settings, target: undefined, cwd: "/", usesBaseline: false, plugins: [] }, plainStyle);
  const files = reports.map((each) => reporter.file(each)).filter((file) => file !== "");
  const sum = createTallySum();
  for (const each of reports) sum.add(tallyOf(each));
  const total = sum.total();
  const details = { statistics: false, anyFile: files.length > 0, unreadable: 0, rules: rulesById };
  return reporter.kind === "whole"
    ? [...reporter.document(files, total, details)].join("")
    : reporter.start + files.join(reporter.between) + reporter.end(total, details);
}
