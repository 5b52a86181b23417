import { resolve } from "node:path";
import type { Language } from "@plimsoll/core";
import { describeReason, writeWhole } from "@plimsoll/host";
import type { LessonBlock } from "@plimsoll/plan-view";
import { cliText } from "../cli-text.ts";
import { readWord } from "../commands/read-option.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import type { BuildSourceOptions } from "../plan/build-source-options.ts";
import type { PluginOptions } from "../plugins.ts";
import type { CommandContext } from "../program.ts";
import { shownJson } from "../shown-json.ts";
import { loadStyle, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { version } from "../version.ts";
import { type Block, blockLines, blockMarkdown } from "./block.ts";
import { explainText } from "./explain-text.ts";
import { findSubjects, type Subject } from "./find-subject.ts";
import { conceptBlocks, instructionBlocks, ruleBlocks } from "./lesson-blocks.ts";
import type { Page } from "./rule-page.ts";

export interface ExplainOptions extends BuildSourceOptions, PluginOptions {
  readonly line?: string;
  readonly list?: boolean;
  readonly format?: string;
  readonly output?: string;
}

/** Something that is explained, in every form. */
export interface Explained {
  /** Lines for a terminal. */
  lines(page: Page): readonly string[];
  markdown(): string;
  blocks(): readonly LessonBlock[];
  /** Of a list one for each item. */
  json(): unknown;
  readonly title: string;
}

/** `plimsoll explain`: a Dockerfile, rules, instructions, concepts. */
export async function explainCommand(
  names: readonly string[],
  options: ExplainOptions,
  context: CommandContext,
): Promise<ExitCode> {
  let { language } = context;
  const text = explainText[language];
  const format = await readWord("--format", options.format, ["text", "json", "markdown", "html"], language);
  const line = options.line === undefined ? undefined : Number(options.line);
  const wrong: Note[] = typeof format === "string" ? [] : [format];
  if (line !== undefined && !(Number.isInteger(line) && line > 0 && /^\d+$/.test(options.line ?? "")))
    wrong.push(note(text.badLine(options.line ?? "")));
  if (typeof format !== "string" || wrong.length > 0) return tell(wrong, true);
  const isList = options.list === true;
  const subjects = isList ? [] : await findSubjects(names, options, context);
  if (line !== undefined && (isList || subjects.some(({ kind }) => kind !== "path"))) return tell([note(text.lineAlone)], true);
  const notes: Note[] = [];
  const told: Explained[] = isList ? [(await import("./list-concepts.ts")).explainList(language)] : [];
  let failed = false;
  const wanted: readonly (Subject | undefined)[] = subjects.length === 0 && !isList ? [undefined] : subjects;
  const seen = new Set<string>();
  for (const subject of wanted) {
    if (subject === undefined || subject.kind === "path") {
      const { explainFile } = await import("./explain-file.ts");
      const found = await explainFile(subject?.path, options, context, line);
      language = found.language;
      notes.push(...found.notes);
      failed ||= found.failed;
      told.push(...found.told);
    } else if (subject.kind === "unknown") {
      notes.push(note(text.unknownSubject(subject.name, subject.suggestion)));
      failed = true;
    } else {
      // The names of other tools may stand for several rules, and several of them for one.
      const fresh = explain(subject, context.language).filter(({ title }) => !seen.has(title));
      for (const { title } of fresh) seen.add(title);
      told.push(...fresh);
    }
  }
  const output = await render(told, format, language, context);
  const exitCode = tell(notes, failed);
  if (told.length === 0) return exitCode;
  if (options.output === undefined || options.output === "-") writeOutput(output);
  else {
    const reason = writeWhole(resolve(context.cwd, options.output), output);
    if (reason !== undefined) {
      const help = cliText[language].outputNotWritten(describeReason(reason, language));
      return tell([{ path: options.output, line: undefined, ...help }], true);
    }
  }
  return exitCode;
}

async function render(
  told: readonly Explained[],
  format: "text" | "json" | "markdown" | "html",
  language: Language,
  { environment }: CommandContext,
): Promise<string> {
  switch (format) {
    case "json":
      return shownJson({ version: 1, explained: told.flatMap((each) => each.json()) });
    case "markdown":
      return told.map((each) => each.markdown()).join("\n");
    case "html": {
      const { renderLessonPage } = await import("@plimsoll/plan-view");
      const footer = explainText[language].madeBy(`plimsoll ${version}`);
      const title = told.map((each) => each.title).join(", ");
      return renderLessonPage({ title, blocks: told.flatMap((each) => each.blocks()), footer }, language);
    }
    case "text": {
      const style = await loadStyle(wantsColor(environment, isTerminal(1)));
      const page = { language, style, columns: terminalColumns(environment) };
      return told.map((each) => `${each.lines(page).join("\n")}\n`).join("\n");
    }
  }
}

function explain(subject: Exclude<Subject, { readonly kind: "path" | "unknown" }>, language: Language): readonly Explained[] {
  switch (subject.kind) {
    case "rules":
      return subject.rules.map((rule) => {
        const { title, why, how } = rule.text[language];
        const data = { kind: "rule", id: rule.id, title, why, how, severity: rule.severity, category: rule.category };
        return { ...fromBlocks(rule.id, ruleBlocks(rule, language), data), lines: (page) => subject.shelf.page(rule, page) };
      });
    case "instruction": {
      const { id, title, text, example, see } = subject.lesson;
      const data = { kind: "instruction", id, title, ...text[language], example, see };
      return [fromBlocks(title, instructionBlocks(subject.lesson, language), data)];
    }
    case "concept": {
      const { concept } = subject;
      const data = { kind: "concept", id: concept.id, ...concept.text[language], see: concept.see };
      return [fromBlocks(concept.text[language].title, conceptBlocks(concept, language), data)];
    }
  }
}

/** What has no form of its own but its parts. */
export function fromBlocks(title: string, blocks: readonly Block[], data: unknown): Explained {
  return {
    title,
    lines: (page) => blockLines(blocks, page),
    markdown: () => blockMarkdown(blocks),
    blocks: () => blocks,
    json: () => data,
  };
}

function note(told: Pick<Note, "message" | "help">): Note {
  return { path: undefined, line: undefined, ...told };
}

function tell(notes: readonly Note[], failed: boolean): ExitCode {
  for (const each of notes) writeError(formatNote(each));
  return failed ? exitCodes.broken : exitCodes.clean;
}
