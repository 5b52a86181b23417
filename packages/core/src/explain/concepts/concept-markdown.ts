import type { Language } from "../../text/language.ts";
import type { Concept } from "../concept.ts";
import { conceptWords } from "./concept-words.ts";
import { findConcept } from "./find-concept.ts";

export interface ConceptMarkdownOptions {
  /** What stands below the title, such as links to other pages. */
  readonly head?: string | undefined;
  /** What the command of `shownBy` prints, as Markdown; the part is left out without it. */
  readonly shown?: string | undefined;
  /** Where the page of another concept lies; without it they are named and not linked. */
  readonly pageOf?: ((id: string) => string) | undefined;
}

/** A concept as a page of Markdown, with a line break at its end. */
export function conceptMarkdown(concept: Concept, language: Language, options: ConceptMarkdownOptions = {}): string {
  const { title, names, gist, body, picture, tryIt } = concept.text[language];
  const words = conceptWords[language];
  const { head, shown, pageOf } = options;
  const others = concept.see.map((id) => {
    const name = findConcept(id)?.text[language].title ?? id;
    return pageOf === undefined ? `${name} (\`${id}\`)` : `[${name}](${pageOf(id)})`;
  });
  const parts = [
    `# ${title}`,
    ...(head === undefined ? [] : [head]),
    `**${gist}**`,
    ...(names.length === 0 ? [] : [`${words.alsoCalled}: ${names.join(", ")}`]),
    ...body,
    `\`\`\`text\n${picture}\n\`\`\``,
    ...(shown === undefined ? [] : [`## ${words.onAnExample}`, shown]),
    `## ${words.tryIt}`,
    tryIt.text,
    `\`\`\`sh\nplimsoll ${tryIt.command}\n\`\`\``,
    `## ${words.readOn}`,
    others.map((other) => `- ${other}`).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
