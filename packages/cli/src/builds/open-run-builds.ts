import { resolve } from "node:path";
import type { BuildOptions, ContextListing, Language } from "@plimsoll/core";
import { type Build, type BuildRuleContext, optionsOf } from "@plimsoll/core/builds";
import { describeReadFailure, type DiscoveredFile, type DiscoveredFiles, mayBeBuildFile } from "@plimsoll/host";
import {
  type BuildDisk,
  buildRuleContext,
  createDisk,
  dockerfilePath,
  findBuildFiles,
  type NamedFile,
  openBuilds,
  type OpenedBuilds,
  withSlashes,
} from "@plimsoll/host/builds";
import { formatNote, type Note } from "../note.ts";
import { openContext } from "../open-context.ts";
import { writeError } from "../output.ts";
import type { TaskBuild } from "./task-build.ts";

export interface BuildsRequest {
  readonly found: DiscoveredFiles;
  /** The arguments of the command. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  /** `--builds`: folders are searched for files of Compose and Bake too. */
  readonly search: boolean;
  /** `--context`: it goes before the contexts that the files name. */
  readonly contextGiven: boolean;
}

/** The builds of a run. */
export interface RunBuilds {
  /** The Dockerfiles to lint: those of the run, and those that are built. */
  readonly dockerfiles: readonly DiscoveredFile[];
  readonly problems: DiscoveredFiles["problems"];
  /** How a Dockerfile is built; undefined when no file describes that. `given` is what the command line says of all builds. */
  buildsOf(path: string, given: BuildOptions): readonly TaskBuild[] | undefined;
  readonly opened: OpenedBuilds;
  /** What the rules look at, read anew: a fix may have changed the Dockerfiles. */
  ruleContext(): BuildRuleContext;
  readonly notes: readonly Note[];
}

/** Reads the Compose, Bake and Kubernetes files of a run. Undefined when it has none. */
export async function openRunBuilds(request: BuildsRequest): Promise<RunBuilds | undefined> {
  const { found, cwd, environment, language } = request;
  const files = await namedFiles(request);
  if (files.length === 0) return undefined;
  const disk = createDisk();
  const opened = openBuilds(
    files,
    disk,
    new Map(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  );
  const isOther = new Set(opened.others);
  for (const debug of debugNotes(opened, environment)) writeError(formatNote(debug));
  const named = new Set(files.filter(({ path }) => !isOther.has(path)).map(({ path }) => resolve(cwd, path)));
  if (named.size === 0) return undefined;
  const rest = found.files.filter(({ path }) => !named.has(resolve(cwd, path)));
  const byDockerfile = groupByDockerfile(opened.builds, disk, cwd);
  const known = new Set(rest.map(({ path }) => resolve(cwd, path)));
  const built = [...byDockerfile].flatMap(([absolute, { path }]) => {
    return known.has(absolute) || disk.read(path).kind === "failure" ? [] : [{ path, explicit: false }];
  });
  const contexts = request.contextGiven ? emptyContexts : await openContexts(opened.builds, disk, language);
  const manifestFolders = files.filter(({ explicit }) => !explicit).map(({ path }) => resolve(cwd, path));
  return {
    dockerfiles: [...rest, ...built],
    // A folder of manifests needs no Dockerfile.
    problems: found.problems.filter(
      ({ code, path }) => code !== "no-dockerfile" || !manifestFolders.some((file) => file.startsWith(resolve(cwd, path))),
    ),
    buildsOf: (path, given) => {
      const builds = byDockerfile.get(resolve(cwd, path))?.builds;
      return builds === undefined ? undefined : taskBuilds(builds, given, contexts.listingFor);
    },
    opened,
    ruleContext: () => buildRuleContext(opened, createDisk(), commandLineBuilds(rest, opened.builds, byDockerfile, cwd)),
    notes: [...failureNotes(opened, language), ...contexts.notes],
  };
}

async function namedFiles({ found, paths, cwd, search }: BuildsRequest): Promise<readonly NamedFile[]> {
  const named = found.files.filter(({ path }) => path !== "-" && mayBeBuildFile(baseNameOf(path)));
  const explicit = named.map((file) => ({ path: withSlashes(file.path), explicit: true }));
  const empty = found.problems.filter(({ code }) => code === "no-dockerfile").map(({ path }) => path);
  const given = paths.length === 0 ? ["."] : paths;
  const folders = explicit.length > 0 || search ? given.filter((path) => createDisk().isFolder(path) && path !== "-") : empty;
  const below = folders.length === 0 ? [] : await findBuildFiles(folders, { cwd, wellKnown: search });
  const known = new Set(explicit.map(({ path }) => resolve(cwd, path)));
  return [...explicit, ...below.filter((path) => !known.has(resolve(cwd, path))).map((path) => ({ path, explicit: false }))];
}

function baseNameOf(path: string): string {
  return withSlashes(path).slice(withSlashes(path).lastIndexOf("/") + 1);
}

interface DockerfileBuilds {
  readonly path: string;
  readonly builds: Build[];
}

/** By absolute path, in the order in which they are described. */
function groupByDockerfile(builds: readonly Build[], disk: BuildDisk, cwd: string): ReadonlyMap<string, DockerfileBuilds> {
  const groups = new Map<string, DockerfileBuilds>();
  for (const build of builds) {
    const path = dockerfilePath(build, disk);
    if (path === undefined) continue;
    const group = groups.get(resolve(cwd, path)) ?? { path, builds: [] };
    group.builds.push(build);
    groups.set(resolve(cwd, path), group);
  }
  return groups;
}

/** Builds that differ in nothing are one. What the command line says of arguments holds for all. */
export function taskBuilds(
  builds: readonly Build[],
  given: BuildOptions,
  listingFor: (build: Build) => ContextListing | undefined,
): readonly TaskBuild[] {
  const distinct = new Map<string, TaskBuild & { readonly names: string[] }>();
  const names = new Set(builds.map(({ name }) => name));
  for (const build of builds) {
    const own = optionsOf(build);
    const options: BuildOptions = {
      ...own,
      buildArgs: { ...own.buildArgs, ...given.buildArgs },
      platform: own.platform ?? given.platform,
    };
    const folder = build.context.kind === "folder" ? build.context.path : "";
    const key = JSON.stringify([options, folder]);
    // The same name in two files needs the file too.
    const name = names.size === builds.length ? build.name : `${build.name} (${build.place.file})`;
    const known = distinct.get(key);
    if (known === undefined) distinct.set(key, { names: [name], build: options, context: listingFor(build) });
    else known.names.push(name);
  }
  return [...distinct.values()];
}

interface OpenContexts {
  listingFor(build: Build): ContextListing | undefined;
  readonly notes: readonly Note[];
}

const emptyContexts: OpenContexts = { listingFor: () => undefined, notes: [] };

/** The contexts that builds name, each folder read once. */
async function openContexts(builds: readonly Build[], disk: BuildDisk, language: Language): Promise<OpenContexts> {
  const dockerfiles = new Map<string, string[]>();
  for (const build of builds) {
    const path = dockerfilePath(build, disk);
    if (build.context.kind !== "folder" || !disk.isFolder(build.context.path)) continue;
    const known = dockerfiles.get(build.context.path) ?? [];
    dockerfiles.set(build.context.path, path === undefined ? known : [...known, path]);
  }
  const opened = new Map<string, Awaited<ReturnType<typeof openContext>>>();
  for (const [folder, paths] of dockerfiles) opened.set(folder, await openContext(folder, [...new Set(paths)], language));
  return {
    listingFor: (build) => {
      if (build.context.kind !== "folder") return undefined;
      return opened.get(build.context.path)?.listingFor(dockerfilePath(build, disk) ?? "");
    },
    notes: [...opened.values()].flatMap(({ notes }) => notes),
  };
}

/** A Dockerfile that is named beside manifests, and that no file builds, is a build of its own. */
function commandLineBuilds(
  files: readonly DiscoveredFile[],
  builds: readonly Build[],
  described: ReadonlyMap<string, unknown>,
  cwd: string,
): readonly Build[] {
  if (builds.length > 0) return [];
  return files.flatMap(({ path }) => {
    if (described.has(resolve(cwd, path)) || path === "-") return [];
    const place = { file: withSlashes(path), span: { start: 0, end: 0 } };
    return [
      {
        kind: "command-line" as const,
        name: path,
        place,
        dockerfile: { kind: "file" as const, path: withSlashes(path), place },
        context: { kind: "elsewhere" as const, place },
        target: undefined,
        args: [],
        contexts: [],
        platforms: [],
        images: [],
        unknownBuilds: [],
      },
    ];
  });
}

function failureNotes({ failures }: OpenedBuilds, language: Language): readonly Note[] {
  return failures.map(({ path, failure }) => ({ path, line: undefined, ...describeReadFailure(failure, language) }));
}

/** For whoever wonders why a file has no findings; never in a usual run. */
function debugNotes({ skipped }: OpenedBuilds, environment: BuildsRequest["environment"]): readonly Note[] {
  if (!environment["PLIMSOLL_DEBUG"]) return [];
  const reasons = { template: "a template, not YAML yet: passed over", broken: "not valid YAML: passed over" };
  return skipped.map(({ path, reason }) => ({ path, line: undefined, message: reasons[reason], help: "" }));
}
