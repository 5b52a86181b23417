import { commitCodes } from "@plimsoll/core/plan";
import type { HistoryRemark } from "./history-text.ts";
import type { ReplayedHistory } from "./replayed-history.ts";

/** What holds of the replay as a whole, and is not what a reader would take for granted. */
export function historyRemarks(
  { open, result, commits, counts, fixed, uncommitted }: ReplayedHistory,
  asked: boolean,
): readonly HistoryRemark[] {
  const withCode = (code: number): number => result.commits.filter((each) => each === code).length;
  const broken = withCode(commitCodes.broken) - counts.withoutDockerfile;
  const remarks: HistoryRemark[] = [];
  const nothing = nothingCompared({ result, commits, counts });
  if (nothing !== undefined) remarks.push(nothing);
  if (fixed) remarks.push({ kind: "fixed", asked });
  if (uncommitted) remarks.push({ kind: "uncommitted" });
  if (counts.withoutDockerfile > 0) remarks.push({ kind: "no-dockerfile", commits: counts.withoutDockerfile });
  if (broken > 0) remarks.push({ kind: "broken", commits: broken });
  if (withCode(commitCodes.first) > 0 && nothing === undefined) remarks.push({ kind: "first-build" });
  if (counts.ignoredOnly > 0 && nothing?.because !== "ignored")
    remarks.push({ kind: "ignored-only", commits: counts.ignoredOnly });
  if (counts.merges > 0) remarks.push({ kind: "merges", commits: counts.merges });
  if (counts.cut) remarks.push({ kind: "shallow", from: dayOf(commits[0]?.date) });
  const names = open.contexts.flatMap(({ name, folder }) => (folder === undefined ? [] : [name]));
  if (names.length > 0) remarks.push({ kind: "named-contexts", names });
  return remarks;
}

type Nothing = Extract<HistoryRemark, { readonly kind: "nothing" }>;

/** Why there is no commit to speak of; undefined when there is one. */
function nothingCompared({
  result,
  commits,
  counts,
}: Pick<ReplayedHistory, "result" | "commits" | "counts">): Nothing | undefined {
  if (result.compared > 0) return undefined;
  const { ignoredOnly } = counts;
  if (commits.length === 0)
    return { kind: "nothing", because: ignoredOnly === 0 ? "untouched" : "ignored", commits: ignoredOnly };
  const because = result.commits.includes(commitCodes.first) ? "first-build" : "unbuildable";
  return { kind: "nothing", because, commits: commits.length };
}

/** `2026-01-31` of a date in ISO 8601. */
export function dayOf(date: string | undefined): string | undefined {
  return date?.slice(0, 10);
}
