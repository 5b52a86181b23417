import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, buildRuleFacts, type Language, languages, resolveLintConfig, rules } from "@plimsoll/core";
import type { Option } from "commander";
import { formats, reportFormats } from "../reporters/reporter.ts";
import { shells } from "./completion-text.ts";
import { conceptWords } from "./concept-words.ts";
import type { Candidate, SuggestInput, Suggestions } from "./suggest-words.ts";

const nothing: Suggestions = { words: [], files: false };
const files: Suggestions = { words: [], files: true };

/** What may stand behind an option. `begun` is what is typed of it, `before` all words before. */
export async function valuesFor(
  command: string,
  option: Option,
  begun: string,
  before: readonly string[],
  { english, context }: SuggestInput,
): Promise<Suggestions> {
  const name = option.long ?? "";
  switch (name) {
    case "--lang":
      return plain(languages);
    case "--select":
    case "--ignore":
      return { words: behindComma(begun, ruleWords(context.language)), files: false };
    case "--severity":
      return { words: severityWords(begun, context.language), files: false };
    case "--target":
      return plain(stagesOf(before, context.cwd));
    case "--build-arg":
    case "--shard":
    case "--jobs":
    case "--line":
      return nothing;
    case "--format":
      if (command === "lint") return plain(formats);
      if (command === "merge") return plain(reportFormats);
  }
  const own = english.commands.find((each) => each.name() === command)?.options.find(({ long }) => long === option.long);
  const listed = wordsIn(own?.description ?? "");
  if (listed.length === 0) return takesPath(own ?? option) ? files : nothing;
  return { words: behindComma(begun, listed.map(withoutAbout)), files: false };
}

/** What may stand where a command takes its arguments. */
export async function subjectsFor(command: string, { context, english }: SuggestInput): Promise<Suggestions> {
  switch (command) {
    case "explain":
      return { words: [...ruleWords(context.language), ...(await conceptWords(context.language))], files: true };
    case "completion":
      return plain(shells);
    default: {
      const takesAny = english.commands.find((each) => each.name() === command)?.registeredArguments.length !== 0;
      return takesAny ? files : nothing;
    }
  }
}

/**
 * The words of `table, json or markdown (default: table)`: a description that begins with a list of words, or has it behind a colon. A list without
 * an `or` is one of which several can be given: `docker, swarm (several: a,b)`.
 */
function wordsIn(description: string): readonly string[] {
  const several = /: ((?:[a-z][a-z0-9-]*, )+[a-z][a-z0-9-]*) \(several/.exec(description)?.[1];
  if (several !== undefined) return several.split(", ");
  const list = /^((?:[a-z][a-z0-9-]*, )*[a-z][a-z0-9-]*),? or ([a-z][a-z0-9-]*)(?:[:,]| \(|$)/;
  const match = list.exec(description) ?? list.exec(description.replace(/^[^:(]*: /, ""));
  return match === null ? [] : [...(match[1] ?? "").split(", "), match[2] ?? ""];
}

function takesPath({ flags }: Option): boolean {
  return /[<[](?:file|folder|path|module|program|image|archive|dockerfile)[^>\]]*[>\]]/.test(flags);
}

function ruleWords(language: Language): readonly Candidate[] {
  return [
    ...rules.map(({ id, text }) => ({ word: id, about: text[language].title })),
    ...buildRuleFacts.map(({ id }) => withoutAbout(id)),
  ];
}

/** Several words with commas between them: the last one is completed. */
function behindComma(begun: string, words: readonly Candidate[]): readonly Candidate[] {
  const done = begun.slice(0, begun.lastIndexOf(",") + 1);
  return words.map(({ word, about }) => ({ word: done + word, about }));
}

function severityWords(begun: string, language: Language): readonly Candidate[] {
  const equals = begun.indexOf("=");
  if (equals === -1) return ruleWords(language).map(({ word, about }) => ({ word: `${word}=`, about }));
  return ["error", "warning", "info", "style", "off"].map((level) => withoutAbout(begun.slice(0, equals + 1) + level));
}

/** The stages of the Dockerfile that the command names, else of the one in this folder. */
function stagesOf(before: readonly string[], cwd: string): readonly string[] {
  const path = [...before.slice(1).filter((word) => !word.startsWith("-")), "Dockerfile", "Containerfile"]
    .flatMap((word) => [join(cwd, word), join(cwd, word, "Dockerfile")])
    .find(isFile);
  if (path === undefined) return [];
  const { stages } = analyze({ text: readFileSync(path, "utf8"), config: resolveLintConfig({}) }, []);
  return stages.stages.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

function isFile(path: string): boolean {
  try {
    return existsSync(path) && readFileSync(path).length < 2 ** 20;
  } catch {
    return false;
  }
}

function plain(words: readonly string[]): Suggestions {
  return { words: words.map(withoutAbout), files: false };
}

function withoutAbout(word: string): Candidate {
  return { word, about: "" };
}
