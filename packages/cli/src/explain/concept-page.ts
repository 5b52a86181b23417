import type { Language } from "@plimsoll/core";
import { type Concept, conceptChapters, conceptWords } from "@plimsoll/core/explain";
import { padTo } from "../display-width.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";

/** How a page is printed. */
export interface ConceptPage {
  readonly language: Language;
  readonly style: Style;
  readonly columns: number;
}

/** The lines of a concept in a terminal. */
export function* conceptPage(concept: Concept, page: ConceptPage): Generator<string> {
  const { language, style } = page;
  const { title, names, gist, body, picture, tryIt } = concept.text[language];
  const words = conceptWords[language];
  yield `${style.bold(title)}  ${style.dim(concept.id)}`;
  yield* paragraph(gist, page);
  for (const text of body) {
    yield "";
    yield* paragraph(text, page);
  }
  yield* ["", ...picture.split("\n").map((line) => (line === "" ? "" : `    ${line}`)), ""];
  if (concept.shownBy !== undefined) yield* [style.dim(words.onAnExample), `    plimsoll ${concept.shownBy}`];
  yield style.dim(words.tryIt);
  yield* paragraph(tryIt.text, page);
  yield `    plimsoll ${tryIt.command}`;
  yield `${style.dim(words.readOn)}  ${concept.see.join(", ")}`;
  // The reader may know it by another name: last, where it does not stand in the way.
  if (names.length > 0)
    for (const line of wrapText(`${words.alsoCalled}: ${names.join(", ")}`, page.columns)) yield style.dim(line);
}

/** The lines of the list of all concepts, chapter by chapter. */
export function* conceptList({ language, style, columns }: ConceptPage): Generator<string> {
  const words = conceptWords[language];
  const width = Math.max(...conceptChapters.flatMap(({ concepts }) => concepts.map(({ id }) => id.length)));
  for (const { title, concepts } of conceptChapters) {
    yield style.bold(title[language]);
    for (const { id, text } of concepts) {
      const [first = "", ...rest] = wrapText(text[language].gist, columns - width - 4);
      yield `  ${padTo(id, width)}  ${style.prose(first)}`;
      for (const line of rest) yield `${" ".repeat(width + 4)}${style.prose(line)}`;
    }
    yield "";
  }
  yield style.prose(words.howToRead);
}

function* paragraph(text: string, { style, columns }: ConceptPage): Generator<string> {
  for (const line of wrapText(text, columns - 2)) yield `  ${style.prose(line)}`;
}
