import { readFileSync } from "node:fs";

/** How many tests passed and failed over several runs, and what to say of those that failed. */
export interface TestSum {
  readonly passed: number;
  readonly failures: readonly string[];
}

/** What is read of vitest's JSON report. */
export interface TestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

type FileResult = TestReport["testResults"][number];

/** Adds up report files, prints the failures and, alone on the last line, the sum. Gives the exit code. */
export function sumTests(paths: readonly string[]): number {
  const reports = paths.map((path) => ({ path, report: readReport(path) }));
  const { passed, failures } = addUp(reports.flatMap(({ report }) => report ?? []));
  const unread = reports.filter(({ report }) => report === undefined).map(({ path }) => `${path}: the run left no report`);
  const all = [...unread, ...failures];
  for (const failure of all) process.stdout.write(`failed: ${failure}\n`);
  process.stdout.write(`${passed} passed, ${all.length} failed\n`);
  return all.length === 0 && passed > 0 ? 0 : 1;
}

/**
 * Each test counts once. Of a file that ran more than once, the last run counts, since it had more to run with; what failed in an earlier
 * one stays a failure. A test that was skipped in the last run of its file is a failure, because nothing would tell that it is missing.
 */
export function addUp(reports: readonly TestReport[]): TestSum {
  const runsOf = new Map<string, FileResult[]>();
  for (const file of reports.flatMap((report) => report.testResults))
    runsOf.set(file.name, [...(runsOf.get(file.name) ?? []), file]);
  let passed = 0;
  const failures: string[] = [];
  for (const [name, runs] of runsOf) {
    const last = runs.at(-1)!;
    const tests = last.assertionResults;
    const failed = new Set(runs.flatMap((run) => failuresOf(run)));
    const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
    passed += tests.filter(({ status, fullName }) => status === "passed" && !failed.has(fullName)).length;
    failures.push(
      ...[...failed].map((test) => `${name}: ${test}`),
      ...skipped.map(({ fullName }) => `${name}: ${fullName} (skipped)`),
    );
  }
  return { passed, failures };
}

/** A file that cannot be loaded has no test that failed, and is a failure itself. */
function failuresOf({ status, message, assertionResults }: FileResult): readonly string[] {
  const failed = assertionResults.filter((test) => test.status === "failed").map(({ fullName }) => fullName);
  return status === "failed" && failed.length === 0 ? [message?.split("\n", 1)[0] || "the file could not be run"] : failed;
}

function readReport(path: string): TestReport | undefined {
  try {
    // Written by vitest a moment ago; another shape would be a bug of this script and fail in `addUp`.
    return JSON.parse(readFileSync(path, "utf8")) as TestReport;
  } catch {
    return undefined;
  }
}
