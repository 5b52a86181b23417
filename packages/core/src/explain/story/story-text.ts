import type { Language } from "../../text/language.ts";
import type { Story } from "./story.ts";
import { inWords, type ToldEntry } from "./story-told.ts";
import { storyWords } from "./story-words.ts";

/** A story as plain text, a sentence to a line, for who has no width to keep. */
export function storyText(story: Story, language: Language): string {
  const { title, problems, chapters, endings } = inWords(story, language);
  const parts = [
    [title.replaceAll("`", "")],
    ...(problems.length === 0 ? [] : [problems]),
    ...chapters.flatMap(({ heading, intro, entries }) => [
      [heading, ...(intro === undefined ? [] : [intro])],
      ...entries.map((entry) => entryText(entry, language)),
    ]),
    ...endings.map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)]),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function entryText({ entry, mark, sentences, terms, look }: ToldEntry, language: Language): readonly string[] {
  const words = storyWords[language];
  return [
    `${entry.line}: ${entry.code} (${mark})`,
    ...sentences.map((sentence) => `   ${sentence}`),
    ...terms.map(({ id, gist }) => `   * ${gist} ${words.more(`plimsoll explain ${id}`)}`),
    ...(look === undefined ? [] : [`   ${look}`]),
  ];
}
