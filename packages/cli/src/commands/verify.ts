import type { Language } from "@plimsoll/core";
import type { BaseImage } from "@plimsoll/core";
import { verifyLayers } from "@plimsoll/core/measured";
import { planDockerfile } from "@plimsoll/core/plan";
import { visibleText } from "../display-width.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import type { BuildSourceOptions } from "../plan/build-source-options.ts";
import { createImageFinder } from "../plan/known-images.ts";
import { openMeasuredImage, rememberMeasures } from "../plan/measured-sizes.ts";
import { type OpenBuild, openBuilds, type OpenedBuilds } from "../plan/open-builds.ts";
import { notesOnPlanned } from "../plan/planned-notes.ts";
import { createSizer } from "../plan/size-builds.ts";
import { notesOnUnusedArgs } from "../plan/unused-args.ts";
import type { CommandContext } from "../program.ts";
import { loadStyle, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { notesOverLimit, readPercent } from "../verify/over-percent.ts";
import { type VerifyText, verifyText } from "../verify/verify-text.ts";
import { viewVerified, type VerifyView } from "../verify/verify-view.ts";
import { readWord } from "./read-option.ts";

/** What commander makes of the options of `verify`. */
export interface VerifyOptions extends BuildSourceOptions {
  readonly format?: string;
  readonly failOver?: string;
}

const formats = ["table", "json", "markdown"] as const;

/** `plimsoll verify`: predicted sizes beside those of an image that was built. */
export async function verifyCommand(
  name: string,
  path: string | undefined,
  options: VerifyOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const format = await readWord("--format", options.format, [...formats], context.language);
  const limit = readPercent(options.failOver);
  const wrong = typeof format === "string" ? [] : [format];
  if (limit === "bad") wrong.push(noteOf(verifyText[context.language].badPercent(options.failOver ?? "")));
  if (typeof format !== "string" || limit === "bad") return tell(wrong, exitCodes.broken);
  const opened = await openBuilds(path, options, context, { listContext: true });
  const { language } = opened;
  const around = { ...context, language };
  const text = verifyText[language];
  const build = onlyBuild(opened, text);
  if (!("dockerfile" in build)) return tell([...opened.notes, ...build], exitCodes.broken);
  const { platform } = build.build;
  const image = await openMeasuredImage(name, { platform, online: build.online }, around);
  if ("message" in image) return tell([...opened.notes, image], exitCodes.broken);
  const made = await compare(build, { name, image }, { opened, options, context: around });
  if (made.view === undefined) return tell([...opened.notes, ...made.notes], exitCodes.broken);
  const over = limit === undefined ? [] : notesOverLimit(made.view, limit, text);
  const failed = opened.failed || made.failed;
  const exitCode = failed ? exitCodes.broken : over.length > 0 ? exitCodes.findings : exitCodes.clean;
  tell([...opened.notes, ...made.notes, ...over], exitCode);
  await write(made.view, format, language, context);
  return exitCode;
}

/** The one build that the image can be of. */
function onlyBuild({ builds }: OpenedBuilds, text: VerifyText): OpenBuild | readonly Note[] {
  const [first, second] = builds;
  if (first !== undefined && second === undefined) return first;
  return second === undefined ? [] : [noteOf(text.severalBuilds(builds.flatMap(({ names }) => names)))];
}

interface Compared {
  /** Undefined where there is nothing to compare. */
  readonly view: VerifyView | undefined;
  readonly notes: readonly Note[];
  readonly failed: boolean;
}

async function compare(
  build: OpenBuild,
  { name, image }: { readonly name: string; readonly image: BaseImage },
  {
    opened,
    options,
    context,
  }: { readonly opened: OpenedBuilds; readonly options: VerifyOptions; readonly context: CommandContext },
): Promise<Compared> {
  const { language, environment } = context;
  const text = verifyText[language];
  const finder = createImageFinder(context);
  const open = await finder.withImages(build);
  const planned = planDockerfile(open);
  const sizer = await createSizer(opened.request ?? { packageIndexes: [] }, context, { compress: true, measured: false });
  const refused = [...sizer.errors, ...notesOnPlanned(open, planned, language)];
  if (planned.graph.target === undefined) return { view: undefined, notes: refused, failed: true };
  const verified = verifyLayers(planned, await sizer.size(open, planned), image);
  const notes = [...refused, ...finder.notes, ...sizer.notes, ...notesOnUnusedArgs(options.buildArg ?? [], [planned], language)];
  const at = { path: name, line: undefined };
  const { kind } = verified.image;
  const isOther =
    kind === "whole" &&
    verified.layers.length > 0 &&
    verified.layers.every(({ match }) => match === "missing" || match === "extra");
  if (isOther) return { view: undefined, notes: [...notes, { ...at, ...text.otherFile(open.dockerfile) }], failed: true };
  if (kind !== "whole") notes.push({ ...at, ...text.merged(open.dockerfile) });
  await rememberMeasures(open, planned, verified, image, environment);
  return { view: viewVerified(open, planned, verified, { name, image }), notes, failed: refused.length > 0 };
}

async function write(
  view: VerifyView,
  format: (typeof formats)[number],
  language: Language,
  { environment }: CommandContext,
): Promise<void> {
  const text = verifyText[language];
  switch (format) {
    case "json": {
      const { verifyJson } = await import("../verify/verify-json.ts");
      const { shownJson } = await import("../shown-json.ts");
      writeOutput(shownJson(verifyJson(view, new Date().toISOString())));
      return;
    }
    case "markdown":
      writeOutput(`${(await import("../verify/verify-markdown.ts")).verifyMarkdown(view, text)}\n`);
      return;
    case "table": {
      const { verifyTable } = await import("../verify/verify-table.ts");
      const style = await loadStyle(wantsColor(environment, isTerminal(1)));
      const title = style.path(visibleText(`${view.open.dockerfile} · ${view.name}`));
      const lines = [title, "", ...verifyTable(view, { style, text, columns: terminalColumns(environment) })];
      writeOutput(lines.map((line) => `${line}\n`).join(""));
    }
  }
}

function noteOf(told: Pick<Note, "message" | "help">): Note {
  return { path: undefined, line: undefined, ...told };
}

function tell(notes: readonly Note[], exitCode: ExitCode): ExitCode {
  for (const note of notes) writeError(formatNote(note));
  return exitCode;
}
