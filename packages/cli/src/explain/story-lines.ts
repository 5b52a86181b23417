import type { Language } from "@plimsoll/core";
import { inWords, type Story, storyWords, type ToldEntry } from "@plimsoll/core/explain";
import { displayWidth, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";

export interface StoryPage {
  readonly language: Language;
  readonly style: Style;
  readonly columns: number;
}

/** A story as lines for a terminal: the file on the left, what is made on the right, sentences below. */
export function storyLines(story: Story, page: StoryPage): readonly string[] {
  const { style } = page;
  const { title, problems, chapters, endings } = inWords(story, page.language);
  const lines = [style.bold(visibleText(title.replaceAll("`", "")))];
  for (const problem of problems) lines.push("", ...wrapped(problem, "  ", page).map((line) => style.severity.error(line)));
  for (const { heading, intro, entries } of chapters) {
    lines.push("", style.bold(visibleText(heading)), ...(intro === undefined ? [] : wrapped(intro, "  ", page)));
    for (const entry of entries) lines.push("", ...entryLines(entry, page));
  }
  for (const { kind, heading, lines: told } of endings) {
    lines.push("", style.bold(heading));
    const sign = kind === "good" ? style.good("+") : "-";
    for (const line of told)
      lines.push(...wrapped(line, "    ", page).map((part, at) => (at === 0 ? `  ${sign} ${part.slice(4)}` : part)));
  }
  return lines;
}

/** One instruction: its line, its sentences, new words, and what is worth a look. */
function entryLines({ entry, mark, sentences, terms, look }: ToldEntry, page: StoryPage): readonly string[] {
  const { style, columns, language } = page;
  const words = storyWords[language];
  const number = String(entry.line).padStart(4);
  const behind = entry.triggered ? `${mark}, ${words.triggered.replaceAll("`", "")}` : mark;
  const room = Math.max(20, columns - number.length - displayWidth(behind) - 4);
  const code = fitText(visibleText(entry.code), room);
  const gap = " ".repeat(Math.max(2, columns - number.length - 2 - displayWidth(code) - displayWidth(behind)));
  const paint = entry.problems.length > 0 || entry.missing !== undefined ? style.severity.error : style.dim;
  const indent = " ".repeat(number.length + 2);
  return [
    `${style.dim(number)}  ${style.bold(code)}${gap}${paint(behind)}`,
    ...wrapped(sentences.join(" "), indent, page),
    ...terms.flatMap(({ id, gist }) =>
      wrapped(`${gist} ${words.more(`plimsoll explain ${id}`)}`, `${indent}| `, page).map((line) => style.dim(line)),
    ),
    ...(look === undefined ? [] : wrapped(look, indent, page)),
  ];
}

function wrapped(text: string, indent: string, { style, columns }: StoryPage): readonly string[] {
  return wrapText(visibleText(text), columns - indent.length).map((line) => indent + style.prose(line));
}
