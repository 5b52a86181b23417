import { statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { engineFiles, type Language } from "@plimsoll/core";
import { readWord } from "../commands/read-option.ts";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { loadStyle, type Style, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { wrapText } from "../wrap-text.ts";
import { checkCaches } from "./check-caches.ts";
import { checkConfig } from "./check-config.ts";
import { checkProgram } from "./check-program.ts";
import { checkRegistries } from "./check-registries.ts";
import { checkDaemon, checkEditors, checkFolder, checkTools } from "./check-tools.ts";
import { type DoctorPlace, shownPath } from "./doctor-place.ts";
import { adviceText, check, type DoctorCheck, type DoctorSection, doctorWords, findingText } from "./doctor-text.ts";

export interface DoctorOptions {
  readonly format?: string;
  readonly online?: boolean;
}

/** `plimsoll doctor [path]`: what is configured, from where, and what can be reached. */
export async function doctorCommand(
  path: string | undefined,
  options: DoctorOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const format = await readWord("--format", options.format, ["text", "json"], context.language);
  if (typeof format !== "string") {
    writeError(formatNote(format));
    return exitCodes.broken;
  }
  const place = placeOf(path, context);
  if (place === undefined) {
    const { noPath, noPathHelp } = doctorWords[context.language];
    writeError(formatNote({ path, line: undefined, message: noPath, help: noPathHelp }));
    return exitCodes.broken;
  }
  // Programs read English, whatever the language.
  const inEnglish: DoctorPlace = { ...place, language: "en" };
  const { checks, language } = await examine(format === "json" ? inEnglish : place, options.online === true);
  if (format === "json") writeOutput(doctorJson(checks));
  else writeOutput(await doctorReport(checks, language, context));
  return checks.some(({ state }) => state === "error") ? exitCodes.findings : exitCodes.clean;
}

function placeOf(path: string | undefined, context: CommandContext): DoctorPlace | undefined {
  const named = resolve(context.cwd, path ?? ".");
  let isFolder: boolean;
  try {
    isFolder = statSync(named).isDirectory();
  } catch {
    return undefined;
  }
  const folder = isFolder ? named : dirname(named);
  const names = engineFiles("docker").dockerfiles.map((name) => join(folder, name));
  const dockerfile = isFolder ? (names.find((name) => statSync(name, { throwIfNoEntry: false })?.isFile()) ?? names[0]!) : named;
  return { ...context, folder, dockerfile, home: context.environment["HOME"] ?? homedir() };
}

/** All checks, in the order in which they are told; and the language that the config asks for. */
async function examine(
  given: DoctorPlace,
  online: boolean,
): Promise<{ readonly checks: readonly DoctorCheck[]; readonly language: Language }> {
  const { checks: first, config } = await checkConfig(given);
  const configured = config.kind === "config" ? config.project.language : undefined;
  const isForced = given.askedLanguage !== undefined || configured === undefined;
  const language = isForced ? given.language : configured;
  const place: DoctorPlace = { ...given, language };
  const origin = isForced || config.kind !== "config" ? undefined : { language: configured, file: shownPath(config.file, given) };
  const reached = online
    ? await (await import("./check-reachable.ts")).checkReachable(place)
    : [check("registries", "offline", {}, { advice: "offline" })];
  const tools = checkTools(place, config);
  const checks = [
    ...checkProgram(place, origin),
    // What is wrong with a config is told in words: those of its own language.
    ...(language === given.language ? first : (await checkConfig(place)).checks),
    ...checkCaches(place, Date.now()),
    ...tools,
    ...checkFolder(place),
    ...checkDaemon(place),
    ...checkRegistries(place),
    ...reached,
    ...checkEditors(place),
  ];
  return { checks, language };
}

function doctorJson(checks: readonly DoctorCheck[]): string {
  const shown = checks.map((each) => {
    const { section, state, key, params } = each;
    const advice = adviceText(each, "en");
    return { section, state, id: key, params, message: findingText(each, "en"), ...(advice !== "" && { advice }) };
  });
  return `${JSON.stringify({ version: 1, ok: !checks.some(({ state }) => state === "error"), checks: shown }, undefined, 2)}\n`;
}

const marks = { ok: "✓", off: "·", warning: "!", error: "✗" } as const;

async function doctorReport(
  checks: readonly DoctorCheck[],
  language: Language,
  { environment }: CommandContext,
): Promise<string> {
  const style = await loadStyle(wantsColor(environment, isTerminal(1)));
  const columns = terminalColumns(environment);
  const words = doctorWords[language];
  // The keys are those of the type.
  const sections = Object.keys(words.sections) as DoctorSection[];
  const blocks = sections.flatMap((section) => {
    const own = checks.filter((each) => each.section === section);
    if (own.length === 0) return [];
    return [
      [style.bold(words.sections[section]), ...own.flatMap((each) => checkLines(each, language, style, columns))].join("\n"),
    ];
  });
  const count = (state: DoctorCheck["state"]): number => checks.filter((each) => each.state === state).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const sum = errors > 0 ? words.errors(errors) : warnings > 0 ? words.warnings(warnings) : words.ok;
  return `${[...blocks, sum].join("\n\n")}\n`;
}

function checkLines(each: DoctorCheck, language: Language, style: Style, columns: number): readonly string[] {
  const paint = { ok: style.good, off: style.dim, warning: style.severity.warning, error: style.severity.error }[each.state];
  const mark = marks[each.state];
  const indent = displayWidth(mark) + 3;
  const told = wrapText(visibleText(findingText(each, language)), columns - indent);
  const help = wrapText(adviceText(each, language), columns - indent);
  return [
    ...told.map((line, at) => (at === 0 ? `  ${paint(mark)} ` : padTo("", indent)) + style.prose(line)),
    ...help.map((line) => padTo("", indent) + style.dim(line)),
  ];
}
