import type { ShellCheckComment, ShellCheckRange, ShellCheckReplacement } from "@plimsoll/core";

/**
 * The comments of ShellCheck's format `json1` by the file that they are about; undefined when it is anything else. Everything is
 * checked, since it comes from a program that only a setting vouches for.
 */
export function readShellCheckComments(
  output: string,
  files: readonly string[],
): ReadonlyMap<string, readonly ShellCheckComment[]> | undefined {
  const list = commentsIn(output);
  if (list === undefined) return undefined;
  const byFile = new Map<string, ShellCheckComment[]>(files.map((file) => [file, []]));
  for (const item of list) {
    const comment = readComment(item);
    const own = isObject(item) && typeof item.file === "string" ? byFile.get(item.file) : undefined;
    if (comment === undefined || own === undefined) return undefined;
    own.push(comment);
  }
  return byFile;
}

function commentsIn(output: string): readonly unknown[] | undefined {
  try {
    const data: unknown = JSON.parse(output);
    return isObject(data) && Array.isArray(data.comments) ? data.comments : undefined;
  } catch {
    return undefined;
  }
}

const levels = ["error", "warning", "info", "style"] as const;

function readComment(item: unknown): ShellCheckComment | undefined {
  const range = readRange(item);
  if (range === undefined || !isObject(item)) return undefined;
  const { code, message, fix } = item;
  const level = levels.find((known) => known === item.level);
  if (level === undefined || typeof code !== "number" || !/^\d{4}$/.test(String(code)) || typeof message !== "string")
    return undefined;
  if (fix === undefined || fix === null) return { ...range, level, code, message, fix: null };
  const given: unknown = isObject(fix) ? fix.replacements : undefined;
  if (!Array.isArray(given)) return undefined;
  const replacements = given.map(readReplacement).filter((replacement) => replacement !== undefined);
  // A fix of which a part is not understood is no fix.
  return { ...range, level, code, message, fix: replacements.length === given.length ? { replacements } : null };
}

function readReplacement(item: unknown): ShellCheckReplacement | undefined {
  const range = readRange(item);
  if (range === undefined || !isObject(item) || typeof item.replacement !== "string") return undefined;
  const { insertionPoint, replacement } = item;
  if (insertionPoint !== "beforeStart" && insertionPoint !== "afterEnd") return undefined;
  return { ...range, replacement, insertionPoint };
}

function readRange(item: unknown): ShellCheckRange | undefined {
  if (!isObject(item)) return undefined;
  const { line, column, endLine, endColumn } = item;
  return isPlace(line) && isPlace(column) && isPlace(endLine) && isPlace(endColumn)
    ? { line, column, endLine, endColumn }
    : undefined;
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
