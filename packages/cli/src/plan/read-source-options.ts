import { type Engine, engineNames } from "@plimsoll/core";
import { parsePlatform } from "@plimsoll/core/plan";
import { readBuildArg, readWord } from "../commands/read-option.ts";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import type { BuildSourceOptions } from "./build-source-options.ts";
import { sourceText } from "./source-text.ts";

/** The options, read and checked. */
export interface SourceRequest {
  readonly target: string | undefined;
  readonly platform: string | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly contexts: readonly NamedContextSource[];
  readonly bases: readonly BaseImageSource[];
  /** Paths of lists of packages. */
  readonly packageIndexes: readonly string[];
  /** An image that was built, on disk or by its name; undefined when none is named. */
  readonly measured: string | undefined;
  readonly context: string | undefined;
  readonly engine: Engine | undefined;
  /** Whether the network may be asked; undefined when the command line does not say. */
  readonly online: boolean | undefined;
}

/** A named context, as `--build-context` or a build file gives it. */
export interface NamedContextSource {
  readonly name: string;
  /** As written: a folder, `docker-image://…`, an address. Undefined where a build file says something that is not known here. */
  readonly source: string | undefined;
  /** The folder, when it is one on this disk. */
  readonly folder: string | undefined;
}

/** A base image and where it lies on disk. */
export interface BaseImageSource {
  /** As FROM names it. */
  readonly image: string;
  readonly path: string;
}

/** Gives everything that is wrong with the options at once. */
export async function readSourceOptions(
  options: BuildSourceOptions,
  { language, environment }: Pick<CommandContext, "language" | "environment">,
): Promise<
  { readonly kind: "request"; readonly request: SourceRequest } | { readonly kind: "refused"; readonly notes: readonly Note[] }
> {
  const text = sourceText[language];
  const notes: Note[] = [];
  const tell = (told: Pick<Note, "message" | "help">): void => void notes.push({ path: undefined, line: undefined, ...told });
  const buildArgs: Record<string, string> = {};
  for (const argument of options.buildArg ?? []) {
    const read = readBuildArg(argument, environment);
    if (read === undefined) tell(text.badBuildArg(argument));
    else if (read[1] !== undefined) buildArgs[read[0]] = read[1];
  }
  const contexts: NamedContextSource[] = [];
  for (const argument of options.buildContext ?? []) {
    const read = readNamedContext(argument);
    if (read === undefined) tell(text.badBuildContext(argument));
    else contexts.push(read);
  }
  const bases: BaseImageSource[] = [];
  for (const argument of options.base ?? []) {
    // An image's name has no `=`, a path may have one.
    const [, image, path] = /^([^=]+)=(.+)$/s.exec(argument) ?? [];
    if (image === undefined || path === undefined) tell(text.badBase(argument));
    else bases.push({ image, path });
  }
  const { platform, target, context, measured, packageIndex: packageIndexes = [] } = options;
  if (platform?.includes(",") === true) tell(text.severalPlatforms);
  else if (platform !== undefined && parsePlatform(platform, linux) === undefined) tell(text.badPlatform(platform));
  const engine = await readEngine(options.engine, language);
  if (typeof engine === "object") notes.push(engine);
  if (notes.length > 0 || typeof engine === "object") return { kind: "refused", notes };
  return {
    kind: "request",
    request: { target, platform, buildArgs, contexts, bases, packageIndexes, measured, context, engine, online: options.online },
  };
}

const linux = { os: "linux", architecture: "amd64", variant: "" };

async function readEngine(value: string | undefined, language: CommandContext["language"]): Promise<Engine | Note | undefined> {
  return value === undefined ? undefined : readWord("--engine", value, engineNames, language);
}

/** `name=source`. A source without a scheme is a folder. */
function readNamedContext(argument: string): NamedContextSource | undefined {
  const equals = argument.indexOf("=");
  const name = argument.slice(0, Math.max(equals, 0)).trim();
  const source = argument.slice(equals + 1).trim();
  if (name === "" || source === "") return undefined;
  return { name, source, folder: isAddress(source) ? undefined : source };
}

/** Something that docker fetches, or that another build makes. */
export function isAddress(source: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|target:|service:)/i.test(source);
}
