import type { Language } from "../../text/language.ts";
import type { Story } from "./story.ts";
import { inWords, type ToldEntry } from "./story-told.ts";
import { storyWords } from "./story-words.ts";
import { visible } from "./words.ts";

export interface StoryLinks {
  /** Where the page of a concept is; undefined for none, then the command that shows it is named. */
  readonly concept?: ((id: string) => string | undefined) | undefined;
}

/** A story as Markdown, for a page or a pull request. `level`: of its topmost heading. */
export function storyMarkdown(story: Story, language: Language, { concept }: StoryLinks = {}, level = 2): string {
  const { title, problems, chapters, endings } = inWords(story, language);
  const head = (text: string, deeper: number): string => `${"#".repeat(level + deeper)} ${text}`;
  const blocks = [
    head(title, 0),
    ...problems.map((problem) => `**${problem}**`),
    ...chapters.flatMap(({ heading, intro, entries }) => [
      head(plain(heading), 1),
      ...(intro === undefined ? [] : [intro]),
      ...entries.map((entry) => entryMarkdown(entry, language, concept)),
    ]),
    ...endings.flatMap(({ heading, lines }) => [head(heading, 1), lines.map((line) => `- ${line}`).join("\n")]),
  ];
  return visible(`${blocks.join("\n\n")}\n`);
}

function entryMarkdown(
  { entry, mark, sentences, terms, look }: ToldEntry,
  language: Language,
  concept: StoryLinks["concept"],
): string {
  const words = storyWords[language];
  const told = terms.map(({ id, title, gist }) => {
    const link = concept?.(id);
    return link === undefined
      ? `> **${title}**: ${gist} ${words.more(`plimsoll explain ${id}`)}`
      : `> **[${title}](${link})**: ${gist}`;
  });
  return [
    `**${words.line(entry.line)}** ${inCode(entry.code)} (${mark})  `,
    sentences.join(" "),
    ...(told.length === 0 ? [] : ["", told.join("\n>\n")]),
    ...(look === undefined ? [] : ["", look]),
  ].join("\n");
}

/** A name in a heading may hold what Markdown takes for its own. */
function plain(text: string): string {
  return text.replace(/[\\*_[\]<>#`|]/g, "\\$&");
}

/** Code that may hold backquotes stands between more of them. */
function inCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? fence + text + fence : `${fence} ${text} ${fence}`;
}
