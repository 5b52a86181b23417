import type { BuildOptions, Engine, Facts, Language } from "@plimsoll/core";
import type { ProjectBudget } from "@plimsoll/core/plan";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import type { BuildSourceOptions } from "./build-source-options.ts";
import { findDockerfile } from "./find-dockerfile.ts";
import { createListings } from "./open-listings.ts";
import { createPlanSettings } from "./plan-settings.ts";
import { readBaseImages } from "./read-base-images.ts";
import { readDockerfile, type ReadBuild } from "./read-dockerfile.ts";
import { readSourceOptions, type SourceRequest } from "./read-source-options.ts";

/** One image build that is to be planned. */
export interface OpenBuild extends ReadBuild {
  readonly engine: Engine;
  readonly facts: Facts;
  /** Whether the network may be asked for what is not known. */
  readonly online?: boolean;
  /** How large the config lets the image be. */
  readonly budget?: ProjectBudget | undefined;
}

export interface OpenedBuilds {
  readonly builds: readonly OpenBuild[];
  /** Errors and warnings to print. */
  readonly notes: readonly Note[];
  /** Whether one of them is an error: then the exit code is 2. */
  readonly failed: boolean;
  /** Undefined when the options were refused. */
  readonly request: SourceRequest | undefined;
  /** `--lang`, else the config's, else the environment's. */
  readonly language: Language;
}

export interface OpenHow {
  /** Whether the files of contexts are wanted. */
  readonly listContext: boolean;
  /** Also those in folders that the ignore file leaves out whole, which can be huge. */
  readonly listIgnored?: boolean;
}

/**
 * Finds and reads what is to be built. `path` is what `docker build` takes (a folder, `-`), or a Dockerfile, or a Compose or Bake file;
 * undefined for the working directory. Never throws for what it finds on the disk.
 */
export async function openBuilds(
  path: string | undefined,
  options: BuildSourceOptions,
  context: CommandContext,
  how: OpenHow,
): Promise<OpenedBuilds> {
  const settings = createPlanSettings(context);
  const project = await settings.near(path, options);
  const language = context.askedLanguage ?? project?.language ?? context.language;
  const errors: Note[] = [];
  const refuse = async (notes: readonly Note[]): Promise<OpenedBuilds> => {
    const config = await settings.problems(language);
    return { builds: [], notes: [...config.errors, ...config.warnings, ...notes], failed: true, request: undefined, language };
  };
  const asked = await readSourceOptions(options, { ...context, language });
  if (asked.kind === "refused") return refuse(asked.notes);
  const { request } = asked;
  const found = findDockerfile(path, options, request.engine ?? project?.engine, language);
  if (found.kind === "note") return refuse([found.note]);
  const warnings: Note[] = [];
  const given = await readBaseImages(request.bases, request.platform, language);
  const { images } = given;
  errors.push(...given.errors);
  warnings.push(...given.warnings);
  const read = await readBuilds(found, request, { ...context, language }, { errors, warnings });
  const listings = createListings(how, language);
  const builds: OpenBuild[] = [];
  for (const each of read) {
    const { dockerfile, contextFolder, contexts, ignoreBeside } = each;
    const own = await settings.of(dockerfile);
    const engine = request.engine ?? own?.engine ?? found.engine;
    const listed = await listings.factsOf({ folder: contextFolder, ignoreBeside, contexts, engine });
    const facts: Facts = request.bases.length === 0 ? listed : { ...listed, images };
    builds.push({
      ...each,
      build: withDefaults(each, own?.build),
      engine,
      facts,
      online: request.online ?? own?.online ?? false,
      budget: own?.budget,
    });
  }
  const config = await settings.problems(language);
  errors.unshift(...config.errors);
  warnings.unshift(...config.warnings);
  errors.push(...listings.notes);
  return { builds, notes: [...errors, ...warnings], failed: errors.length > 0, request, language };
}

async function readBuilds(
  found: Exclude<ReturnType<typeof findDockerfile>, { readonly kind: "note" }>,
  request: SourceRequest,
  context: CommandContext,
  told: { readonly errors: Note[]; readonly warnings: Note[] },
): Promise<readonly ReadBuild[]> {
  if (found.kind === "dockerfile") return readDockerfile(found, request, context, told.errors);
  const { readDescribedBuilds } = await import("./read-described-builds.ts");
  return readDescribedBuilds(found, request, context, told);
}

/** What the config says of builds counts where neither the command line nor a build file says anything. */
function withDefaults({ names, build }: ReadBuild, defaults: BuildOptions | undefined): BuildOptions {
  if (defaults === undefined) return build;
  return {
    ...build,
    // A service or target without one means the last stage.
    target: build.target ?? (names.length === 0 ? defaults.target : undefined),
    platform: build.platform ?? defaults.platform,
    buildArgs: { ...defaults.buildArgs, ...build.buildArgs },
  };
}
