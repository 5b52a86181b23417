import { type AnyRule, type Language, syntaxTable } from "@plimsoll/core";
import {
  type Concept,
  conceptWords,
  findConcept,
  type InstructionLesson,
  lessonSummary,
  lessonWords,
} from "@plimsoll/core/explain";
import { readExample } from "@plimsoll/core/testing";
import { sampleText } from "../sample-text.ts";
import type { Block } from "./block.ts";
import { explainText } from "./explain-text.ts";

/** The page of an instruction. */
export function instructionBlocks(instruction: InstructionLesson, language: Language): readonly Block[] {
  const { title, keyword, text, example, see } = instruction;
  const heads = lessonWords[language];
  const lesson = text[language];
  const what = lessonSummary(instruction, language);
  const flags = Object.entries(keyword === undefined ? {} : syntaxTable[keyword].flags).map(
    ([name, flag]) => `\`--${name}\`: ${flag.text[language]}`,
  );
  const others = see.flatMap((id) => {
    const concept = findConcept(id);
    return concept === undefined ? [] : [`${concept.text[language].title}: \`plimsoll explain ${id}\``];
  });
  return [
    { kind: "title", text: title },
    ...(what === "" ? [] : [{ kind: "text", text: what } as const]),
    { kind: "heading", text: heads.when },
    { kind: "text", text: lesson.when },
    { kind: "heading", text: heads.makes },
    { kind: "text", text: lesson.makes },
    { kind: "heading", text: heads.cache },
    { kind: "text", text: lesson.cache },
    { kind: "heading", text: heads.mistake },
    { kind: "text", text: lesson.mistake },
    { kind: "heading", text: heads.example },
    { kind: "code", text: example },
    ...(flags.length === 0
      ? []
      : ([
          { kind: "heading", text: heads.flags },
          { kind: "list", items: flags },
        ] as const)),
    ...(others.length === 0
      ? []
      : ([
          { kind: "heading", text: heads.see },
          { kind: "list", items: others },
        ] as const)),
  ];
}

export function conceptBlocks({ text, see, id, shownBy }: Concept, language: Language): readonly Block[] {
  const { title, names, gist, body, picture, tryIt } = text[language];
  const words = conceptWords[language];
  return [
    { kind: "title", text: title, aside: id },
    { kind: "text", text: gist },
    ...body.map((paragraph): Block => ({ kind: "text", text: paragraph })),
    { kind: "code", text: picture },
    ...(shownBy === undefined
      ? []
      : ([
          { kind: "heading", text: words.onAnExample },
          { kind: "code", text: `plimsoll ${shownBy}` },
          { kind: "text", text: words.whereExamplesAre },
        ] as const)),
    { kind: "heading", text: words.tryIt },
    { kind: "text", text: tryIt.text },
    { kind: "code", text: `plimsoll ${tryIt.command}` },
    { kind: "heading", text: words.readOn },
    {
      kind: "list",
      items: see.map((other) => `${findConcept(other)?.text[language].title ?? other}: \`plimsoll explain ${other}\``),
    },
    // The reader may know it by another name: last, where it does not stand in the way.
    ...(names.length === 0 ? [] : [{ kind: "text", text: `${words.alsoCalled}: ${names.join(", ")}` } as const]),
  ];
}

/** A rule in forms other than the terminal's, which marks what is found in its example. */
export function ruleBlocks(rule: AnyRule, language: Language): readonly Block[] {
  const { title, why, how } = sampleText(rule, language);
  const text = explainText[language];
  const [example] = rule.examples;
  return [
    { kind: "title", text: rule.id },
    { kind: "text", text: title },
    { kind: "heading", text: text.why },
    { kind: "text", text: why },
    { kind: "heading", text: text.how },
    { kind: "text", text: how },
    ...(example === undefined
      ? []
      : ([
          { kind: "heading", text: text.bad },
          { kind: "code", text: readExample(example.bad).text.trimEnd() },
          { kind: "heading", text: text.good },
          { kind: "code", text: (example.fixed ?? example.good).trimEnd() },
        ] as const)),
  ];
}
