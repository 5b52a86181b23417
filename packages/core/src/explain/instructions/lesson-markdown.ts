import { syntaxTable } from "../../instructions/syntax-table.ts";
import type { Language } from "../../text/language.ts";
import { findConcept } from "../concepts/find-concept.ts";
import type { InstructionLesson } from "./instruction-lesson.ts";
import { lessonSentences } from "./lesson-sentences.ts";
import { lessonWords } from "./lesson-words.ts";

/** What an instruction is, in a sentence or two; "" for what belongs to no instruction alone. */
export function lessonSummary({ keyword }: InstructionLesson, language: Language): string {
  if (keyword === undefined) return "";
  return [syntaxTable[keyword].text[language], lessonSentences[language][keyword]].join(" ").trim();
}

/** The page of an instruction as Markdown, with a line break at its end. `head`: below the title. */
export function lessonMarkdown(
  lesson: InstructionLesson,
  language: Language,
  { head, pageOf }: { readonly head?: string; readonly pageOf?: (concept: string) => string } = {},
): string {
  const { title, keyword, text, example, see } = lesson;
  const words = lessonWords[language];
  const { when, makes, cache, mistake } = text[language];
  const summary = lessonSummary(lesson, language);
  const flags = Object.entries(keyword === undefined ? {} : syntaxTable[keyword].flags);
  const others = see.map((id) => {
    const name = findConcept(id)?.text[language].title ?? id;
    return pageOf === undefined ? `- ${name}: \`plimsoll explain ${id}\`` : `- [${name}](${pageOf(id)})`;
  });
  const section = (heading: string, content: string): readonly string[] => [`## ${heading}`, content];
  const parts = [
    `# ${title}`,
    ...(head === undefined ? [] : [head]),
    ...(summary === "" ? [] : [summary]),
    ...section(words.when, when),
    ...section(words.makes, makes),
    ...section(words.cache, cache),
    ...section(words.mistake, mistake),
    ...section(words.example, `\`\`\`dockerfile\n${example}\n\`\`\``),
    ...(flags.length === 0
      ? []
      : section(words.flags, flags.map(([name, flag]) => `- \`--${name}\`: ${flag.text[language]}`).join("\n"))),
    ...section(words.see, others.join("\n")),
  ];
  return `${parts.join("\n\n")}\n`;
}
