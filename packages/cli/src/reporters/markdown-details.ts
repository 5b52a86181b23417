import { proseOf } from "./markdown-text.ts";

/** The line that a folded part of Markdown shows: HTML, in which backquotes mean nothing. */
export function summaryOf(message: string): string {
  return `<summary>${proseOf(message).replace(/`([^`]+)`/g, (_, code: string) => `<code>${escapeCode(code)}</code>`)}</summary>`;
}

/** A diff as a block of code, whatever backquotes stand in it. */
export function fencedDiff(diff: string): readonly string[] {
  const longest = Math.max(2, ...[...diff.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}diff`, ...diff.split("\n"), fence, ""];
}

function escapeCode(code: string): string {
  return code.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
