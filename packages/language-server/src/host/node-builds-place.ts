import { readdirSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Engine } from "@plimsoll/core";
import type { Build } from "@plimsoll/core/builds";
import type { BuildOnDisk } from "@plimsoll/host/git";
import type { ContextRequest } from "../server-host.ts";

/** Where the build of a document lies on this disk, and what a Compose or Bake file says of it. Paths are absolute. */
export interface BuildPlace extends BuildOnDisk {
  readonly dockerfile: string;
  readonly contextFolder: string;
  readonly ignoreBeside: string;
  readonly engine: Engine;
  readonly contexts: readonly { readonly name: string; readonly folder: string | undefined }[];
  readonly build: BuildOptions;
  /** The Compose or Bake file. */
  readonly describedBy: string | undefined;
}

/** The setting goes first, then Compose and Bake files around the Dockerfile, then what it copies. Undefined without a path. */
export async function findBuildPlace({
  documentUri,
  folderUri,
  settings,
  sources = [],
}: ContextRequest): Promise<BuildPlace | undefined> {
  const dockerfile = pathOf(documentUri);
  if (dockerfile === undefined) return undefined;
  const workspace = folderUri === undefined ? undefined : pathOf(folderUri);
  const engine: Engine = /^Containerfile\b/i.test(basename(dockerfile)) ? "podman" : "docker";
  const own = { dockerfile, ignoreBeside: dockerfile, engine };
  const described = await describedBuild(dockerfile, workspace);
  const named = described === undefined ? { contexts: [], build: {}, describedBy: undefined } : described;
  const given = settings.context === "" ? undefined : resolve(workspace ?? dirname(dockerfile), settings.context);
  const contextFolder = given ?? described?.contextFolder ?? likelyContext(dockerfile, workspace, sources);
  return { ...own, ...named, contextFolder };
}

/** Where nothing names the context (`docker build -f app/Dockerfile .`): the nearest folder that has most of what is copied. */
function likelyContext(dockerfile: string, workspace: string | undefined, sources: readonly string[]): string {
  let [best, most] = [dirname(dockerfile), -1];
  for (const folder of foldersAbove(dirname(dockerfile), workspace)) {
    const there = sources.filter((source) => isThere(join(folder, source))).length;
    if (there > most) [best, most] = [folder, there];
    if (there === sources.length) break;
  }
  return best;
}

/** Undefined for what is no file of this machine. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

interface DescribedBuild extends Pick<BuildPlace, "contexts" | "build" | "describedBy"> {
  readonly contextFolder: string | undefined;
}

async function describedBuild(dockerfile: string, workspace: string | undefined): Promise<DescribedBuild | undefined> {
  for (const folder of foldersAbove(dirname(dockerfile), workspace)) {
    const found = await describedIn(folder, dockerfile);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A file in the folder of the Dockerfile or above describes its build, as far up as the project goes. */
function foldersAbove(folder: string, workspace: string | undefined): readonly string[] {
  const folders = [folder];
  const isInside =
    workspace !== undefined && !/^\.\.(?:$|[\\/])/.test(relative(workspace, folder)) && !isAbsolute(relative(workspace, folder));
  for (let at = folder; folders.length < mostFolders;) {
    if (isInside ? at === workspace : isThere(join(at, ".git"))) return folders;
    const above = dirname(at);
    if (above === at) break;
    folders.push(above);
    at = above;
  }
  // Without an end above, nothing says that what lies there has to do with it.
  return isInside ? folders : [folder];
}

const mostFolders = 12;

async function describedIn(folder: string, dockerfile: string): Promise<DescribedBuild | undefined> {
  const names = namesIn(folder).filter((name) => /\.(?:ya?ml|hcl|json)$/i.test(name));
  if (names.length === 0) return undefined;
  const { isWellKnownBuildFile, kindByName } = await import("@plimsoll/host/builds");
  // Compose itself looks for the well-known names; the others are variants for other occasions.
  const others = names.filter((name) => !isWellKnownBuildFile(name) && kindByName(name) !== undefined);
  const ordered = [...names.filter(isWellKnownBuildFile), ...others];
  if (ordered.length === 0) return undefined;
  const { createDisk, dockerfilePath, openBuilds, withSlashes } = await import("@plimsoll/host/builds");
  const disk = createDisk();
  const environment = new Map(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  for (const name of ordered) {
    const file = join(folder, name);
    const { builds } = openBuilds([{ path: withSlashes(file), explicit: true }], disk, environment);
    const own = builds.filter((build) => {
      const path = dockerfilePath(build, disk);
      return path !== undefined && resolve(folder, path) === dockerfile;
    });
    if (own.length > 0) return summaryOf(own, file, await optionsReader());
  }
  return undefined;
}

async function optionsReader(): Promise<(build: Build) => BuildOptions> {
  const { optionsOf } = await import("@plimsoll/core/builds");
  return optionsOf;
}

/** Of several builds of one Dockerfile the first says where the context is; of the rest only counts what all of them say. */
function summaryOf(builds: readonly Build[], file: string, optionsOf: (build: Build) => BuildOptions): DescribedBuild {
  const [first] = builds;
  const options = builds.map(optionsOf);
  const common = <Value>(pick: (build: BuildOptions) => Value): Value | undefined => {
    const values = options.map(pick);
    return values.every((value) => value === values[0]) ? values[0] : undefined;
  };
  const args = Object.keys(options[0]?.buildArgs ?? {}).flatMap((name) => {
    const value = common(({ buildArgs }) => buildArgs?.[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  const contexts = (first?.contexts ?? []).map(({ name, folder }) => ({
    name,
    folder: folder === undefined ? undefined : resolve(dirname(file), folder.value),
  }));
  const context = first?.context.kind === "folder" ? resolve(dirname(file), first.context.path) : undefined;
  return {
    contextFolder: context,
    contexts,
    describedBy: file,
    build: {
      target: common(({ target }) => target),
      platform: common(({ platform }) => platform),
      buildArgs: Object.fromEntries(args),
      namedContexts: contexts.map(({ name }) => name),
      contextSources: options[0]?.contextSources,
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
