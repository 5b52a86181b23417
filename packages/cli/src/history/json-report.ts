import { commitCodes } from "@plimsoll/core/plan";
import type { AdviceReport } from "../advice/advice-option.ts";
import { budgetJson } from "../budget/budget-report.ts";
import type { JudgedLimit } from "../budget/build-budget.ts";
import { shownJson } from "../shown-json.ts";
import { historyText } from "./history-text.ts";
import { historyRemarks } from "./history-remarks.ts";
import type { HistoryView, ShownCause, StepView } from "./history-view.ts";
import { wastedCommits } from "./history-view.ts";

export interface ReportExtras {
  /** Whether `--fixed` was given. */
  readonly fixed: boolean;
  readonly advice: AdviceReport;
  /** Limits of each build. */
  readonly judged: readonly (readonly JudgedLimit[])[];
}

/** For programs: one object. The words in it are English, whatever the language. */
export function jsonReport(views: readonly HistoryView[], { fixed, advice, judged }: ReportExtras): string {
  const [first] = views;
  const isOne = views.length === 1 && first!.history.open.names.length === 0;
  const withMore = (view: HistoryView, at: number) => ({
    ...bodyOf(view, fixed),
    budget: budgetJson(judged[at]!),
    advice: advice.json(at),
  });
  const report = isOne
    ? withMore(first!, 0)
    : { builds: views.map((view, at) => ({ names: view.history.open.names, ...withMore(view, at) })) };
  return shownJson({ version: 1, ...report });
}

function bodyOf(view: HistoryView, asked: boolean) {
  const { history, stats, waste, unseen } = view;
  const { open, result, commits, counts, notices } = history;
  const withCode = (code: number): number => result.commits.filter((each) => each === code).length;
  return {
    dockerfile: open.dockerfile,
    context: open.contextFolder ?? null,
    fixed: history.fixed,
    commits: {
      replayed: commits.length,
      compared: result.compared,
      all: counts.all,
      broken: withCode(commitCodes.broken) - counts.withoutDockerfile,
      withoutDockerfile: counts.withoutDockerfile,
      ignoredOnly: counts.ignoredOnly,
      merges: counts.merges,
      shallow: counts.cut,
      from: commits[0]?.date ?? null,
      to: commits.at(-1)?.date ?? null,
    },
    steps: view.steps.map(stepOf),
    perCommit: {
      steps: stats.steps ?? null,
      bytes: stats.bytes ?? null,
      unknown: view.steps.filter(({ size, again }) => size.likely === null && again > 0).map(({ line }) => line),
    },
    waste: waste.map((each) => ({ line: each.line, rebuilt: each.again, own: each.step.own, wasted: wastedCommits(each) })),
    unseen,
    history: commits.map(({ id, date }, at) => ({
      commit: id,
      date,
      state: stateNames[result.commits[at] ?? commitCodes.broken],
      rebuilt: result.rebuiltSteps[at] ?? 0,
      bytes: stats.commitBytes[at] ?? null,
    })),
    notices: notices.map((notice) => ({ ...notice })),
    remarks: historyRemarks(history, asked).map((remark) => historyText.en.remark(remark)),
  };
}

const stateNames: Readonly<Record<number, string>> = {
  [commitCodes.compared]: "compared",
  [commitCodes.broken]: "broken",
  [commitCodes.first]: "first",
};

function stepOf({ step, line, stage, keyword, text, size, again, bytesPerCommit, causes }: StepView) {
  const { present, rebuilt, depends, rebuiltEver, own } = step;
  return {
    line,
    stage,
    instruction: keyword,
    text,
    commits: present,
    rebuilt,
    depends,
    rebuiltEver,
    own,
    rate: present === 0 ? null : again / present,
    bytes: size,
    bytesPerCommit: bytesPerCommit ?? null,
    causes: causes.map(causeOf),
  };
}

function causeOf(cause: ShownCause) {
  const { commits } = cause;
  switch (cause.kind) {
    case "file":
      return { kind: "file", detail: cause.path, commits };
    case "step":
      return { kind: "upstream-step", detail: cause.line === undefined ? "a step that is gone" : `line ${cause.line}`, commits };
    case "instruction":
      return { kind: "instruction", detail: cause.what, commits };
    case "base-image":
    case "ignore-file":
      return { kind: cause.kind, detail: "", commits };
  }
}
