import { type Language, syntaxTable } from "@plimsoll/core";
import { conceptChapters, conceptWords, instructionLessons, lessonWords } from "@plimsoll/core/explain";
import { padTo } from "../display-width.ts";
import { wrapText } from "../wrap-text.ts";
import { type Block, blockMarkdown } from "./block.ts";
import type { Explained } from "./explain-command.ts";
import { explainText } from "./explain-text.ts";
import type { Page } from "./rule-page.ts";

/** `plimsoll explain --list`: what can be asked for by name, but for rules. */
export function explainList(language: Language): Explained {
  const groups = groupsOf(language);
  const { title } = explainText[language].list;
  const blocks = blocksOf(groups, language);
  return {
    title,
    lines: (page) => [...listLines(groups, page)],
    markdown: () => blockMarkdown(blocks),
    blocks: () => blocks,
    json: () =>
      groups.flatMap(({ kind, chapter, items }) =>
        items.map(({ id, title: name, gist }) => ({ kind, id, title: name, gist, chapter: chapter ?? null })),
      ),
  };
}

interface Group {
  readonly kind: "concept" | "instruction";
  readonly heading: string;
  /** Id of the concepts' chapter. */
  readonly chapter: string | undefined;
  readonly items: readonly ListItem[];
}

interface ListItem {
  readonly id: string;
  readonly title: string;
  /** As one would type it. */
  readonly name: string;
  readonly gist: string;
}

function groupsOf(language: Language): readonly Group[] {
  const instructions = instructionLessons.map(({ id, title, keyword, text }): ListItem => ({
    id,
    title,
    name: keyword ?? id,
    gist: keyword === undefined ? text[language].when : syntaxTable[keyword].text[language],
  }));
  return [
    ...conceptChapters.map(({ id, title, concepts }): Group => ({
      kind: "concept",
      heading: title[language],
      chapter: id,
      items: concepts.map((concept) => {
        const { title: name, gist } = concept.text[language];
        return { id: concept.id, title: name, name: concept.id, gist };
      }),
    })),
    { kind: "instruction", heading: lessonWords[language].all, chapter: undefined, items: instructions },
  ];
}

function* listLines(groups: readonly Group[], { language, style, columns }: Page): Generator<string> {
  const width = Math.max(...groups.flatMap(({ items }) => items.map(({ name }) => name.length)));
  for (const { heading, items } of groups) {
    yield style.bold(heading);
    for (const { name, gist } of items) {
      const [first = "", ...rest] = wrapText(gist, columns - width - 4);
      yield `  ${padTo(name, width)}  ${style.prose(first)}`;
      for (const line of rest) yield `${" ".repeat(width + 4)}${style.prose(line)}`;
    }
    yield "";
  }
  for (const text of endOf(language)) for (const line of wrapText(text, columns)) yield style.prose(line);
}

function blocksOf(groups: readonly Group[], language: Language): readonly Block[] {
  return [
    { kind: "title", text: explainText[language].list.title },
    ...groups.flatMap(({ heading, items }): readonly Block[] => [
      { kind: "heading", text: heading },
      { kind: "list", items: items.map(({ name, gist }) => `\`${name}\`: ${gist}`) },
    ]),
    ...endOf(language).map((text): Block => ({ kind: "text", text })),
  ];
}

function endOf(language: Language): readonly string[] {
  return [conceptWords[language].howToRead, explainText[language].list.rules];
}
