import { visibleText } from "../display-width.ts";

/** Text as code, whatever backquotes it holds. */
export function codeSpan(text: string): string {
  const visible = visibleText(text);
  const longest = Math.max(0, ...[...visible.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^`|`$/.test(visible) ? " " : "";
  return `${fence}${space}${visible}${space}${fence}`;
}

/**
 * A message in Markdown: its code stays code, and nothing else that the linted file put into it has a meaning (no links, pictures, mentions or
 * HTML).
 */
export function proseOf(message: string): string {
  const parts = visibleText(message).split("`");
  // The last of an odd number of backquotes opens nothing.
  const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("`")];
  return closed
    .map((part, index) => {
      if (index % 2 === 0) return index > 0 && part === "" && index < closed.length - 1 ? " " : escapeProse(part);
      return part === "" ? escapeProse("``") : `\`${part}\``;
    })
    .join("");
}

/** A cell of a table: a bar would end it, in code too. */
export function tableCell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function escapeProse(text: string): string {
  return text
    .replace(/[\\`*_{}[\]#~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "&#64;");
}
