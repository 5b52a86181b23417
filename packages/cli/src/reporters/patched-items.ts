import { visibleText } from "../display-width.ts";
import { plainStyle, type Style } from "../style.ts";
import { createUnifiedDiff } from "../unified-diff.ts";
import { wrapText } from "../wrap-text.ts";
import { fencedDiff, summaryOf } from "./markdown-details.ts";
import { proseOf } from "./markdown-text.ts";

/** Something to do about a line, with the patches that do it. */
export interface PatchedItem {
  /** 1-based, in the Dockerfile. */
  readonly line: number;
  /** Code stands in backquotes. */
  readonly message: string;
  /** What may differ in the image; undefined when nothing does. */
  readonly caution: string | undefined;
  /** Files before and after. */
  readonly patches: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

export interface PatchedItemOptions {
  readonly style: Style;
  /** Of the terminal. */
  readonly columns: number;
  /** With cautions and patches. */
  readonly full: boolean;
}

/** For a terminal. */
export function patchedItemLines(item: PatchedItem, { style, columns, full }: PatchedItemOptions): readonly string[] {
  const lines = paragraph(`${item.line}: ${item.message}`, 1, columns).map(style.prose);
  if (!full) return lines;
  const caution = item.caution === undefined ? [] : paragraph(item.caution, 4, columns).map(style.dim);
  return [...lines, ...caution, ...diffLines(item, style), ""];
}

/** For a pull request or a page: each with its patch folded in. */
export function patchedItemsMarkdown(items: readonly PatchedItem[]): readonly string[] {
  const diff = createUnifiedDiff(plainStyle);
  return items.flatMap(({ line, message, caution, patches }) => [
    "<details>",
    summaryOf(`${line}: ${message}`),
    "",
    ...(caution === undefined ? [] : [proseOf(caution), ""]),
    ...patches.flatMap(({ path, before, after }) => fencedDiff(diff(path, before, after).trimEnd())),
    "</details>",
  ]);
}

/** Words in lines of a terminal, those behind the first further in. */
export function paragraph(words: string, indent: number, columns: number): readonly string[] {
  const hanging = " ".repeat(indent + 3);
  return wrapText(visibleText(words), Math.max(30, columns - indent - 3)).map((line, at) =>
    at === 0 ? `${" ".repeat(indent)}${line}` : `${hanging}${line}`,
  );
}

function diffLines({ patches }: PatchedItem, style: Style): readonly string[] {
  const diff = createUnifiedDiff(style);
  return patches.flatMap(({ path, before, after }) =>
    diff(path, before, after)
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`),
  );
}
