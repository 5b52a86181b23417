import { leftOutPaths } from "@plimsoll/core/plan";
import type { PageContext, PageFile } from "./plan-page-data.ts";
import type { ShownPlan } from "./shown-plan.ts";

/** The files of the context, each with what the build does with it; null when they are not known. */
export function pageContext({ open, planned, use }: ShownPlan): PageContext | null {
  const { context } = planned.plan;
  const listing = planned.facts.context;
  if (context === undefined || use === undefined || listing === undefined) return null;
  const leftOut = leftOutPaths(listing);
  const read = new Set(use.read);
  const isLeftOut = leftOutTest(leftOut.map(({ path }) => path));
  const useOf = (path: string): PageFile["use"] =>
    isLeftOut(path) ? "ignored" : read.has(path) ? "read" : use.complete ? "unread" : "unclear";
  return {
    root: open.contextFolder ?? null,
    files: context.files,
    bytes: context.bytes,
    sent: { ...use.sent, complete: use.complete },
    ignored: { files: context.ignoredFiles, bytes: context.ignoredBytes, complete: context.ignoredComplete },
    ignoreFile: context.ignoreFile?.path ?? null,
    entries: listing.entries.flatMap(({ path, type, bytes }) => (type === "file" ? [{ path, bytes, use: useOf(path) }] : [])),
    unlisted: leftOut.flatMap(({ path, files }) => (files === undefined ? [path] : [])),
  };
}

/** Whether one of the paths is the given one or a folder above it. */
function leftOutTest(paths: readonly string[]): (path: string) => boolean {
  const known = new Set(paths);
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) if (known.has(path.slice(0, end))) return true;
    return false;
  };
}
