import type { LessonBlock } from "@plimsoll/plan-view";
import { displayWidth, visibleText } from "../display-width.ts";
import { proseOf } from "../reporters/markdown-text.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";

/** A part of a page that is the same in every form. Texts are sentences in which code stands in backquotes. */
export type Block = Exclude<LessonBlock, { readonly kind: "article" }>;

/** As lines for a terminal. */
export function blockLines(
  blocks: readonly Block[],
  { style, columns }: { readonly style: Style; readonly columns: number },
): string[] {
  const wrap = (text: string, first: string, rest: string): string[] =>
    wrapText(visibleText(text), columns - displayWidth(rest)).map((line, at) => (at === 0 ? first : rest) + style.prose(line));
  return blocks.flatMap((block, at): string[] => {
    const gap = at === 0 || (block.kind === "text" && blocks[at - 1]?.kind === "heading") ? [] : [""];
    switch (block.kind) {
      case "title":
        return [...gap, style.bold(block.text) + (block.aside === undefined ? "" : `  ${style.dim(block.aside)}`)];
      case "heading":
        return [...gap, style.bold(block.text)];
      case "text":
        return [...gap, ...wrap(block.text, "  ", "  ")];
      case "list":
        return block.items.flatMap((item) => wrap(item, "  - ", "    "));
      case "code":
        return [
          ...(blocks[at - 1]?.kind === "heading" ? [] : gap),
          ...codeLines(block.text).map((line) => `    ${line}`.trimEnd()),
        ];
    }
  });
}

export function blockMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case "title":
        return `## ${proseOf(block.text)}${block.aside === undefined ? "" : ` (${proseOf(block.aside)})`}`;
      case "heading":
        return `### ${proseOf(block.text)}`;
      case "text":
        return proseOf(visibleText(block.text));
      case "list":
        return block.items.map((item) => `- ${proseOf(visibleText(item))}`).join("\n");
      case "code":
        return fenced(block.text);
    }
  });
  return `${parts.join("\n\n")}\n`;
}

function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${codeLines(text).join("\n")}\n${fence}`;
}

/** What stands in a file may hold what moves the cursor; its tabs are kept. */
function codeLines(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.split("\t").map(visibleText).join("\t"));
}
