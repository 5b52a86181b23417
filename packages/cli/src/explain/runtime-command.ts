import { basename, dirname, relative, resolve } from "node:path";
import { lineAt } from "@plimsoll/core";
import {
  type ContainerContract,
  dnsName,
  emitCompose,
  emitKubernetes,
  emitStack,
  type Manifest,
  type ManifestInput,
  readContract,
  viewRuntime,
} from "@plimsoll/core/explain";
import { parseImageReference, planDockerfile, type PlannedBuild } from "@plimsoll/core/plan";
import { describeReason, writeWhole } from "@plimsoll/host";
import { cliText } from "../cli-text.ts";
import { readWord } from "../commands/read-option.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import type { BuildSourceOptions } from "../plan/build-source-options.ts";
import { createImageFinder } from "../plan/known-images.ts";
import { openBuilds, type OpenBuild } from "../plan/open-builds.ts";
import { notesOnPlanned } from "../plan/planned-notes.ts";
import type { CommandContext } from "../program.ts";
import { loadStyle, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { runtimeJson } from "./runtime-json.ts";
import { runtimeLines } from "./runtime-lines.ts";
import type { RuntimeOptions } from "./runtime-options.ts";
import { runtimeMarkdown, runtimePage } from "./runtime-page.ts";
import { type RuntimeText, runtimeText } from "./runtime-text.ts";

export interface RuntimeCommandOptions extends BuildSourceOptions, RuntimeOptions {
  readonly format?: string;
  /** Where it goes; standard output for `-` and without it. */
  readonly output?: string;
}

interface Told {
  readonly open: OpenBuild;
  readonly planned: PlannedBuild;
  readonly contract: ContainerContract;
}

/** `plimsoll explain [path] --runtime …` and `--emit …`: what runs a container of the image, and a manifest for it. */
export async function runtimeCommand(
  paths: readonly string[],
  options: RuntimeCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const runtime = await readWord("--runtime", options.runtime, ["docker", "swarm", "kubernetes"], context.language);
  const emit = await readWord("--emit", options.emit, ["compose", "stack", "kubernetes"], context.language);
  const format = await readWord("--format", options.format, ["text", "json", "markdown", "html"], context.language);
  const refused = [
    ...[runtime, emit, format].filter((word) => typeof word !== "string"),
    ...badOptions(options, runtimeText[context.language]),
  ];
  if (typeof runtime !== "string" || typeof emit !== "string" || typeof format !== "string") return tell(refused, true);
  if (paths.length > 1) refused.push(noteOf(runtimeText[context.language].onePath));
  if (refused.length > 0) return tell(refused, true);
  const opened = await openBuilds(paths[0], options, context, { listContext: false });
  const text = runtimeText[opened.language];
  const finder = createImageFinder({ ...context, language: opened.language });
  const notes: Note[] = [...opened.notes];
  const told: Told[] = [];
  let failed = opened.failed;
  for (const given of opened.builds) {
    const open = await finder.withImages(given);
    const planned = planDockerfile(open);
    const problems = notesOnPlanned(open, planned, opened.language);
    failed ||= problems.length > 0;
    notes.push(...problems);
    const contract = readContract(planned);
    if (contract !== undefined) told.push({ open, planned, contract });
  }
  const exitCode = tell([...notes, ...finder.notes], failed);
  if (told.length === 0) return exitCode;
  if (options.emit !== undefined) {
    const [only] = told;
    if (told.length > 1) return tell([noteOf(text.severalBuilds(told.flatMap(({ open }) => open.names)))], true);
    const { runtimeYaml } = await import("./runtime-yaml.ts");
    return writeTo(runtimeYaml(manifestOf(only!, emit, options, context), opened.language));
  }
  // Programs read English, whatever the language.
  const language = format === "json" ? "en" : opened.language;
  const views = told.map(({ open, planned, contract }) => {
    const lineOf = (offset: number): number => lineAt(planned.syntax.source, offset) + 1;
    return viewRuntime(contract, runtime, { file: nameOf(open), lineOf }, language);
  });
  switch (format) {
    case "json":
      return writeTo(runtimeJson(told.map((each, at) => ({ ...each, view: views[at]! }))));
    case "markdown":
      return writeTo(views.map((view) => runtimeMarkdown(view, text)).join("\n"));
    case "html":
      return writeTo(runtimePage(views, text, language));
    case "text": {
      const toTerminal = options.output === undefined && isTerminal(1);
      const style = await loadStyle(wantsColor(context.environment, toTerminal));
      const blocks = views.map((view) => [...runtimeLines(view, style, terminalColumns(context.environment), text)].join("\n"));
      return writeTo(`${blocks.join("\n\n")}\n`);
    }
  }

  function writeTo(output: string): ExitCode {
    if (options.output === undefined || options.output === "-") {
      writeOutput(output);
      return exitCode;
    }
    const reason = writeWhole(resolve(context.cwd, options.output), output);
    if (reason === undefined) return exitCode;
    const help = cliText[opened.language].outputNotWritten(describeReason(reason, opened.language));
    return tell([{ path: options.output, line: undefined, ...help }], true);
  }
}

function badOptions({ runtime, emit, name, image, format }: RuntimeCommandOptions, text: RuntimeText): readonly Note[] {
  const bad: Note[] = [];
  if (runtime !== undefined && emit !== undefined) bad.push(noteOf(text.bothGiven));
  if (emit === undefined && (name !== undefined || image !== undefined)) bad.push(noteOf(text.onlyWithEmit));
  if (emit !== undefined && format !== undefined) bad.push(noteOf(text.formatWithEmit));
  if (name !== undefined && dnsName(name) !== name) bad.push(noteOf(text.badName(name, dnsName(name))));
  if (image !== undefined && parseImageReference(image) === undefined) bad.push(noteOf(text.badImage(image)));
  return bad;
}

function noteOf(message: { readonly message: string; readonly help: string }): Note {
  return { path: undefined, line: undefined, ...message };
}

function tell(notes: readonly Note[], failed: boolean): ExitCode {
  for (const note of notes) writeError(formatNote(note));
  return failed ? exitCodes.broken : exitCodes.clean;
}

function nameOf({ dockerfile, names }: OpenBuild): string {
  return names.length === 0 ? dockerfile : `${dockerfile} (${names.join(", ")})`;
}

function manifestOf(
  { open, contract }: Told,
  emit: "compose" | "stack" | "kubernetes",
  options: RuntimeCommandOptions,
  { cwd }: CommandContext,
): Manifest {
  const input = manifestInput(open, options, cwd);
  const file = nameOf(open);
  switch (emit) {
    case "compose":
      return emitCompose(contract, input, file);
    case "stack":
      return emitStack(contract, input, file);
    case "kubernetes":
      return emitKubernetes(contract, input, file);
  }
}

/** The manifest is taken to lie in the working directory, where `> compose.yaml` puts it. */
function manifestInput(
  { names, dockerfile, contextFolder, build }: OpenBuild,
  options: RuntimeCommandOptions,
  cwd: string,
): ManifestInput {
  const folder = resolve(cwd, contextFolder ?? (dockerfile === "-" ? "." : dirname(dockerfile)));
  const inContext = dockerfile === "-" || names.length > 0 ? "Dockerfile" : slashed(relative(folder, resolve(cwd, dockerfile)));
  const { image } = options;
  const ofImage = image === undefined ? undefined : parseImageReference(image)?.repository.split("/").at(-1);
  return {
    name: options.name ?? dnsName(names[0] ?? ofImage ?? basename(folder)),
    image,
    build: {
      context: slashed(relative(cwd, folder)) || ".",
      dockerfile: inContext === "Dockerfile" ? undefined : inContext,
      target: build.target,
      args: build.buildArgs ?? {},
    },
  };
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
