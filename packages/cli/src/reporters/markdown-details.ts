import { proseOf } from "./markdown-text.ts";

/** The line that a folded part of Markdown shows: HTML, in which backquotes mean nothing. */
export function summaryOf(message: string): string {
  return `<summary>${proseOf(message).replace(/`([^`]+)`/g, (_, code: string) => `<code>${escapeCode(code)}</code>`)}</summary>`;
}

/** A diff as a block of code, whatever backquotes stand in it. */
export function fencedDiff(diff: string): readonly string[] {
  const longest = Math.max(2, ...[...diff.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}diff`, ...diff.split("\n").map(withoutControls), fence, ""];
}

/** On a terminal they could do anything; none of them has a place in a comment. */
function withoutControls(line: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  return line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}

function escapeCode(code: string): string {
  return code.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
