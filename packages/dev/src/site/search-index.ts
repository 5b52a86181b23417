import type { Language } from "@plimsoll/core";
import type MarkdownIt from "markdown-it";
import { isLinksOnly, outlineOf } from "./site-markdown.ts";
import type { SitePage } from "./site-page.ts";

/** What the search of the site knows of a page. site/src/page/search.ts reads it. */
interface SearchEntry {
  readonly url: string;
  readonly title: string;
  /** Ids and names that readers type: of a rule its codes, of a page its headings. */
  readonly names: string;
  readonly text: string;
}

/**
 * A script that leaves the index where the search looks for it: a page that was opened from a disk may load scripts and no other data. Words are
 * found inside of others, so that Korean needs no list of its endings.
 */
export function searchScript(markdown: MarkdownIt, pages: readonly SitePage[], language: Language): string {
  const own = pages.filter((page) => page.language === language && page.textLanguage === language);
  return `plimsollSearch=${JSON.stringify(own.map((page) => entryOf(markdown, page)))};\n`;
}

function entryOf(markdown: MarkdownIt, page: SitePage): SearchEntry {
  const headings = outlineOf(markdown, page.markdown).headings.slice(1);
  const names = headings.map(({ text }) => text).filter((heading) => !/\d$/.test(heading));
  const id = /(?:rules|concepts|instructions)\/(?!index\.html$)([\w-]+)\.html$/.exec(page.url)?.[1] ?? "";
  const codes = id === "" ? [] : (page.markdown.match(/\b(?:DL|SC)\d{4}\b/g) ?? []);
  const text = wordsOf(markdown, page, id !== "")
    .replaceAll(/\s+/g, " ")
    .slice(0, most);
  // A list of pages has the words of all of them, and is none of the answers.
  const isList = page.layout === "page" && page.url.endsWith("/index.html");
  return {
    url: page.url,
    title: page.title,
    text: isList ? "" : text,
    names: [...new Set([id, ...codes, ...names])].join(" ").trim(),
  };
}

/** Letters of a page that are looked through: more than any page has that is not a table. */
const most = 6000;

/** The sentences of a page. The table of a rule says the same for all of them. */
function wordsOf(markdown: MarkdownIt, { markdown: text }: SitePage, withoutTables: boolean): string {
  const words: string[] = [];
  let inside = "";
  for (const { type, children } of markdown.parse(text, {})) {
    if (/^(?:heading|table)_(?:open|close)$/.test(type)) inside = type.endsWith("open") ? type.replace("_open", "") : "";
    if (type !== "inline" || children === null || isLinksOnly(children)) continue;
    if (inside === "heading" || (inside === "table" && withoutTables)) continue;
    for (const { type: kind, content } of children) if (kind === "text" || kind === "code_inline") words.push(content);
    words.push(" ");
  }
  return words.join("");
}
