import { type Build, optionsOf, type Place } from "@plimsoll/core/builds";
import { type Engine, type Language, suggest } from "@plimsoll/core";
import { namedContextOptions } from "@plimsoll/core/plan";
import { describeReadFailure } from "@plimsoll/host";
import { type BuildDisk, createDisk, dockerfilePath, openBuilds as openBuildFiles, withSlashes } from "@plimsoll/host/builds";
import { dirname } from "node:path";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import type { SourceRequest } from "./read-source-options.ts";
import { readDockerfile, type ReadBuild } from "./read-dockerfile.ts";
import { sourceText } from "./source-text.ts";

interface Told {
  readonly errors: Note[];
  readonly warnings: Note[];
}

/** The builds of a Compose or Bake file. A file that is neither is taken for a Dockerfile. Those that are the same are one. */
export async function readDescribedBuilds(
  { file, engine }: { readonly file: string; readonly engine: Engine },
  request: SourceRequest,
  context: CommandContext,
  told: Told,
): Promise<readonly ReadBuild[]> {
  const { language, environment } = context;
  const text = sourceText[language];
  const disk = createDisk();
  const named = withSlashes(file);
  const known = new Map(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const opened = openBuildFiles([{ path: named, explicit: true }], disk, known);
  if (opened.others.length > 0) {
    const contextFolder = request.context ?? dirname(file);
    return readDockerfile({ kind: "dockerfile", file, contextFolder, engine }, request, context, told.errors);
  }
  for (const { path, failure } of opened.failures) {
    told.errors.push({ path, line: undefined, ...describeReadFailure(failure, language) });
  }
  for (const { place, format, detail } of opened.unreadable) {
    told.errors.push({ ...lineOf(place, opened.texts), ...text.unreadableBuilds(format, detail) });
  }
  const chosen = choose(opened.builds, request.target, named, language, told);
  if (opened.builds.length === 0 && told.errors.length === 0) {
    told.errors.push({ path: file, line: undefined, ...text.noBuilds });
  }
  const builds = new Map<string, ReadBuild & { readonly names: string[] }>();
  for (const build of chosen) {
    const read = readOne(build, request, disk, language, told, opened.texts);
    if (read === undefined) continue;
    const { names, text: dockerfileText, ...rest } = read;
    const key = JSON.stringify([rest, build.dockerfile.kind === "inline" ? dockerfileText : ""]);
    const same = builds.get(key);
    if (same === undefined) builds.set(key, { ...read, names: [...names] });
    else same.names.push(...names);
  }
  return [...builds.values()];
}

/** `--target` names one of them. */
function choose(
  builds: readonly Build[],
  name: string | undefined,
  path: string,
  language: Language,
  { errors }: Told,
): readonly Build[] {
  if (name === undefined || builds.length === 0) return builds;
  const chosen = builds.filter((build) => build.name === name);
  if (chosen.length > 0) return chosen;
  const names = builds.map((build) => build.name);
  errors.push({ path, line: undefined, ...sourceText[language].unknownBuild(name, suggest(name, names), names) });
  return [];
}

function readOne(
  build: Build,
  request: SourceRequest,
  disk: BuildDisk,
  language: Language,
  { errors, warnings }: Told,
  texts: ReadonlyMap<string, string>,
): ReadBuild | undefined {
  const { name, dockerfile, context } = build;
  const path = dockerfilePath(build, disk);
  if (dockerfile.kind === "elsewhere" || (dockerfile.kind === "file" && path === undefined)) {
    errors.push({ ...lineOf(dockerfile.place, texts), ...sourceText[language].buildElsewhere(name) });
    return undefined;
  }
  const read = dockerfile.kind === "inline" ? { kind: "text" as const, text: dockerfile.text } : disk.read(path ?? "");
  if (read.kind === "failure") {
    const { message, help } = describeReadFailure(read.failure, language);
    const place = lineOf(dockerfile.place, texts);
    const named = sourceText[language].dockerfileOf(name, dockerfile.place.file, place.line);
    errors.push({ path, line: undefined, message, help: `${help} ${named}` });
    return undefined;
  }
  const contextFolder = request.context ?? (context.kind === "folder" ? context.path : undefined);
  if (contextFolder === undefined) {
    warnings.push({ ...lineOf(context.place, texts), ...sourceText[language].contextElsewhere(name) });
  }
  const given = new Set(request.contexts.map((each) => each.name));
  const own = build.contexts.filter((each) => !given.has(each.name));
  const contexts = [
    ...own.map(({ name: each, folder, source }) => ({ name: each, source, folder: folder?.value })),
    ...request.contexts,
  ];
  const options = optionsOf(build);
  return {
    names: [name],
    dockerfile: path ?? dockerfile.place.file,
    text: read.text,
    contextFolder,
    contexts,
    build: {
      ...options,
      platform: request.platform ?? options.platform,
      buildArgs: { ...options.buildArgs, ...request.buildArgs },
      ...namedContextOptions(contexts),
    },
    ignoreBeside: path,
  };
}

/** Where a note belongs: the file and the line, 1-based. */
function lineOf({ file, span }: Place, texts: ReadonlyMap<string, string>): Pick<Note, "path" | "line"> {
  const before = texts.get(file)?.slice(0, span.start);
  return { path: file, line: before === undefined ? undefined : before.split("\n").length };
}
