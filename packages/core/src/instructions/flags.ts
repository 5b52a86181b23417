import { toSourceSpan } from "../syntax/logical-text.ts";
import type { LogicalText } from "../syntax/logical-text.ts";
import type { Token } from "../syntax/split-instruction.ts";
import { suggest } from "../text/suggest.ts";
import type { Flag } from "./instruction.ts";
import { type Reader, report } from "./reader.ts";
import { syntaxTable } from "./syntax-table.ts";

/** A flag word with its parts placed in the file. */
export function readFlag(line: LogicalText, token: Token): Flag {
  const equals = token.value.indexOf("=");
  const name = equals === -1 ? token.value.slice(2) : token.value.slice(2, equals);
  // Quotes may stand before the "=" too; then the first "=" of the raw text still is the one that splits.
  const rawEquals = line.text.slice(token.start, token.end).indexOf("=");
  const valueAt = rawEquals === -1 ? token.end : token.start + rawEquals + 1;
  return {
    name,
    value: equals === -1 ? undefined : token.value.slice(equals + 1),
    span: toSourceSpan(line, token.start, token.end),
    nameSpan: toSourceSpan(line, token.start, rawEquals === -1 ? token.end : token.start + rawEquals),
    valueSpan: valueAt < token.end ? toSourceSpan(line, valueAt, token.end) : emptyAtEnd(line, token),
    valueAt,
  };
}

function emptyAtEnd(line: LogicalText, token: Token): Flag["span"] {
  const { end } = toSourceSpan(line, token.start, token.end);
  return { start: end, end };
}

/**
 * Checks the flags of an instruction against the syntax table, in BuildKit's order and words (instructions/bflag.go). BuildKit
 * stops at the first; here each flag is looked at. True when all are sound.
 */
export function checkFlags(reader: Reader): boolean {
  if (reader.base.flags.length === 0) return true;
  const table = syntaxTable[reader.keyword].flags;
  const seen = new Set<string>();
  let sound = true;
  for (const flag of reader.base.flags) {
    const problem = checkFlag(reader, flag, seen);
    seen.add(flag.name);
    if (problem) sound = false;
  }
  return sound;

  function checkFlag(into: Reader, flag: Flag, earlier: ReadonlySet<string>): boolean {
    const syntax = Object.hasOwn(table, flag.name) ? table[flag.name] : undefined;
    const flagName = `--${flag.name}`;
    if (syntax === undefined) {
      const nearest = suggest(flag.name, Object.keys(table));
      const hint = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
      const known = Object.keys(table).map((name) => `--${name}`);
      const params = { flag: flagName, suggestion: nearest === undefined ? "" : `--${nearest}`, known: known.join(", ") };
      report(into, "unknown-flag", flag.nameSpan, `unknown flag: ${flagName}${hint}`, params);
      return true;
    }
    if (earlier.has(flag.name) && syntax.type !== "list") {
      report(into, "duplicate-flag", flag.span, `duplicate flag specified: ${flagName}`, { flag: flagName });
      return true;
    }
    const empty = flag.value === undefined || (syntax.type === "boolean" && flag.value === "");
    if (syntax.type === "boolean" ? flag.value === "" : flag.value === undefined) {
      report(into, "flag-without-value", flag.span, `missing a value on flag: ${flagName}`, { flag: flagName });
      return true;
    }
    if (syntax.type === "boolean" && !empty && !/^(true|false)$/i.test(flag.value ?? "")) {
      const buildkit = `expecting boolean value for flag ${flagName}, not: ${flag.value}`;
      report(into, "flag-not-boolean", flag.valueSpan, buildkit, { flag: flagName, value: flag.value ?? "" });
      return true;
    }
    return false;
  }
}
