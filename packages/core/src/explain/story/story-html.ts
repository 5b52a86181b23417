import type { Language } from "../../text/language.ts";
import type { Story } from "./story.ts";
import { inWords, type ToldEntry, type ToldTerm } from "./story-told.ts";
import { storyWords } from "./story-words.ts";
import type { StoryLinks } from "./story-markdown.ts";

/**
 * A story as the markup of one `<article>`, without script or style of its own, so that a page puts it where it wants. What comes from the
 * file is text in it and never markup. `prefix`: stands before its ids, where a page holds several.
 */
export function storyHtml(story: Story, language: Language, links: StoryLinks = {}, prefix = ""): string {
  const { title, problems, chapters, endings } = inWords(story, language);
  const terms = chapters.flatMap(({ entries }) => entries.flatMap((entry) => entry.terms));
  const parts = chapters.map(({ heading, intro, entries }, at) => {
    const lines = entries.map((entry) => entryHtml(entry, language, prefix)).join("");
    const lead = intro === undefined ? "" : `<p class="lead">${prose(intro)}</p>`;
    const list = entries.length === 0 ? "" : `<ol class="told">${lines}</ol>`;
    return section(`${prefix}part-${at}`, heading, lead + list);
  });
  const ends = endings.map(({ kind, heading, lines }) =>
    section(
      `${prefix}${kind}`,
      heading,
      `<ul class="points ${kind}">${lines.map((line) => `<li>${prose(line)}</li>`).join("")}</ul>`,
    ),
  );
  const glossary =
    terms.length === 0
      ? ""
      : section(
          `${prefix}terms`,
          storyWords[language].headings.terms,
          `<dl class="glossary">${terms.map((term) => termHtml(term, language, links, prefix)).join("")}</dl>`,
        );
  const wrong = problems.map((problem) => `<p class="failure">${prose(problem)}</p>`).join("");
  return `<article class="story"><h1>${prose(title)}</h1>${wrong}${parts.join("")}${ends.join("")}${glossary}</article>`;
}

function section(id: string, heading: string, content: string): string {
  return `<section aria-labelledby="${escape(id)}"><h2 id="${escape(id)}">${escape(heading)}</h2>${content}</section>`;
}

function entryHtml({ entry, mark, sentences, terms, look }: ToldEntry, language: Language, prefix: string): string {
  const words = storyWords[language];
  const looks = ["entry", entry.makes, ...(entry.built ? [] : ["off"]), ...(entry.missing === undefined ? [] : ["fails"])];
  const met = terms.map(
    ({ id, title, gist }) =>
      `<p class="term"><a href="#${escape(`${prefix}term-${id}`)}">${escape(title)}</a>: ${prose(gist)}</p>`,
  );
  const line = `<span class="unseen">${escape(words.line(entry.line))}</span><span aria-hidden="true">${entry.line}</span>`;
  return (
    `<li class="${looks.join(" ")}"><p class="code"><span class="no">${line}</span><code>${escape(entry.code)}</code> ` +
    `<span class="makes">${escape(mark)}</span></p><p>${sentences.map(prose).join(" ")}</p>${met.join("")}` +
    `${look === undefined ? "" : `<p class="look">${prose(look)}</p>`}</li>`
  );
}

function termHtml({ id, title, gist }: ToldTerm, language: Language, { concept }: StoryLinks, prefix: string): string {
  const link = concept?.(id);
  const name = link === undefined ? escape(title) : `<a href="${escape(link)}">${escape(title)}</a>`;
  const more = link === undefined ? ` ${prose(storyWords[language].more(`plimsoll explain ${id}`))}` : "";
  return `<dt id="${escape(`${prefix}term-${id}`)}">${name}</dt><dd>${prose(gist)}${more}</dd>`;
}

/** A sentence in which code stands in backquotes. */
function prose(sentence: string): string {
  return sentence
    .split(/`([^`]*)`/)
    .map((part, at) => (at % 2 === 1 ? `<code>${escape(part)}</code>` : escape(part)))
    .join("");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** What HTML does not allow in text becomes U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (letter) => entities[letter]!)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}|[\ufdd0-\ufdef\ufffe\uffff]/gu, "\ufffd");
}
