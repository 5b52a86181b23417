import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Language } from "@plimsoll/core";
import { notesOnBudget } from "../budget/budget-report.ts";
import { budgetText } from "../budget/budget-text.ts";
import { judgeBuild } from "../budget/build-budget.ts";
import { type BudgetRequest, readBudget, splitBudget } from "../budget/read-budget.ts";
import type { ComparedImage } from "../diff/compared-image.ts";
import { compareImages } from "../diff/compared-layers.ts";
import { diffBuild } from "../diff/diff-build.ts";
import { type DiffFormat, diffFormats, type DiffOptions } from "../diff/diff-options.ts";
import { diffText } from "../diff/diff-text.ts";
import { diffWith } from "../diff/diff-with.ts";
import { type GrowthLimit, judgeGrowth, readGrowthLimit } from "../diff/growth-limit.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import { createImageFinder } from "../plan/known-images.ts";
import { openBuilds } from "../plan/open-builds.ts";
import { createSizer } from "../plan/size-builds.ts";
import { notesOnUnusedArgs } from "../plan/unused-args.ts";
import type { CommandContext } from "../program.ts";
import { createRepositories } from "@plimsoll/host/git";
import { loadStyle, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { readWord } from "./read-option.ts";

/** `plimsoll diff`: by how much each layer of an image grows. `word`: a revision or a folder to compare with. */
export async function diffCommand(
  word: string | undefined,
  given: string | undefined,
  options: DiffOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { path, budget } = splitBudget(given, options.budget);
  const request = await readRequest(options, budget, context.language);
  if (!("format" in request)) return tell(request, exitCodes.broken);
  const named = path ?? options.file ?? ".";
  const home = isFolder(named) ? named : dirname(named);
  const repositories = createRepositories();
  try {
    const against = await diffWith(word, { home, repositories, language: context.language });
    if (against.kind === "refused") return tell([against.note], exitCodes.broken);
    // With a revision the files are those that git knows, on both sides.
    const opened = await openBuilds(path, options, context, { listContext: against.kind === "folder" });
    const { language } = opened;
    const around = { ...context, language };
    const finder = createImageFinder(around);
    const sizer = opened.request && (await createSizer(opened.request, around, { compress: true }));
    const errors: Note[] = [...opened.notes, ...(sizer?.errors ?? [])];
    const warnings: Note[] = against.kind === "revision" ? [...against.notes] : [];
    let failed = opened.failed || (sizer?.errors ?? []).length > 0;
    const images: ComparedImage[] = [];
    for (const open of sizer === undefined ? [] : opened.builds) {
      const made = await diffBuild(open, { against, home, repositories, finder, sizer: sizer!, language });
      errors.push(...made.errors);
      warnings.push(...made.warnings);
      failed ||= made.errors.length > 0;
      if (made.sides === undefined) continue;
      const { before, after } = made.sides;
      images.push({
        diff: compareImages(before, after),
        comparison: made.comparison,
        judged: judgeBuild(after, request.budget.limits),
      });
    }
    const planned = images.flatMap(({ diff }) => [diff.before.planned, diff.after.planned]);
    warnings.push(...finder.notes, ...(sizer?.notes ?? []), ...notesOnUnusedArgs(options.buildArg ?? [], planned, language));
    const judged = judge(images, request, language);
    failed ||= judged.refused.length > 0;
    tell(once([...errors, ...judged.refused, ...warnings, ...judged.doubts, ...judged.over]), exitCodes.clean);
    if (images.length > 0) await write(images, judged.remarks, { format: request.format, language }, context);
    return failed ? exitCodes.broken : judged.over.length > 0 ? exitCodes.findings : exitCodes.clean;
  } finally {
    repositories.close();
  }
}

interface DiffRequest {
  readonly format: DiffFormat;
  readonly limit: GrowthLimit | undefined;
  readonly budget: BudgetRequest;
}

/** Gives everything that is wrong with the options at once. */
async function readRequest(
  options: DiffOptions,
  limits: DiffOptions["budget"],
  language: Language,
): Promise<DiffRequest | readonly Note[]> {
  const notes: Note[] = [];
  const typed = options.format === "md" ? "markdown" : options.format;
  const format = await readWord<DiffFormat>("--format", typed, [...diffFormats], language);
  if (typeof format !== "string") notes.push(format);
  const limit = options.failOver === undefined ? undefined : readGrowthLimit(options.failOver);
  if (options.failOver !== undefined && limit === undefined) {
    notes.push({ path: undefined, line: undefined, ...diffText[language].problems.badLimit(options.failOver) });
  }
  const budget = readBudget(limits, language);
  if ("message" in budget) notes.push(budget);
  return typeof format !== "string" || "message" in budget || notes.length > 0 ? notes : { format, limit, budget };
}

interface Judged {
  /** What ends the command with 1. */
  readonly over: readonly Note[];
  /** What was asked and cannot be checked at all. */
  readonly refused: readonly Note[];
  readonly doubts: readonly Note[];
  /** What is said of an image besides its growth. */
  readonly remarks: ReadonlyMap<ComparedImage, string>;
}

function judge(images: readonly ComparedImage[], { limit, budget }: DiffRequest, language: Language): Judged {
  const over: Note[] = [];
  const doubts: Note[] = [];
  const refused: Note[] = [];
  const remarks = new Map<ComparedImage, string>();
  for (const image of images) {
    const at = { path: image.diff.after.open.dockerfile, line: undefined };
    const growth = limit && judgeGrowth(image.diff, limit, diffText[language]);
    if (growth?.kind === "over") {
      over.push({ ...at, message: growth.message, help: growth.help });
      remarks.set(image, growth.message);
    }
    if (growth?.kind === "unknown") doubts.push({ ...at, message: growth.message, help: growth.help });
    if (budget.checked) over.push(...notesOnBudget(at.path, image.judged, language));
  }
  if (budget.checked && images.length > 0 && images.every(({ judged }) => judged.length === 0)) {
    refused.push({ path: undefined, line: undefined, ...budgetText[language].noBudget });
  }
  return { over, refused, doubts, remarks };
}

async function write(
  images: readonly ComparedImage[],
  remarks: ReadonlyMap<ComparedImage, string>,
  { format, language }: { readonly format: DiffFormat; readonly language: Language },
  { environment }: CommandContext,
): Promise<void> {
  switch (format) {
    case "json":
      writeOutput((await import("../diff/json-report.ts")).jsonReport(images));
      return;
    case "markdown":
      writeOutput((await import("../diff/markdown-report.ts")).markdownReport(images, language, remarks));
      return;
    case "table": {
      const { textReport } = await import("../diff/text-report.ts");
      const style = await loadStyle(wantsColor(environment, isTerminal(1)));
      writeOutput(textReport(images, { style, language, columns: terminalColumns(environment) }));
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return existsSync(path) && statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What concerns both sides is told once. */
function once(notes: readonly Note[]): readonly Note[] {
  return [...new Map(notes.map((note) => [formatNote(note), note])).values()];
}

function tell(notes: readonly Note[], exitCode: ExitCode): ExitCode {
  for (const note of notes) writeError(formatNote(note));
  return exitCode;
}
