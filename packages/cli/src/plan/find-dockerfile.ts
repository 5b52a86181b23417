import { readdirSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Engine, engineFiles, type Language } from "@plimsoll/core";
import { describeReadFailure, mayBeBuildFile, errorCode } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { BuildSourceOptions } from "./build-source-options.ts";
import { isAddress } from "./read-source-options.ts";
import { sourceText } from "./source-text.ts";

export type FoundDockerfile =
  | FoundPlainDockerfile
  /** It may turn out to be a Dockerfile all the same. */
  | { readonly kind: "build-file"; readonly file: string; readonly engine: Engine }
  | { readonly kind: "note"; readonly note: Note };

export interface FoundPlainDockerfile {
  readonly kind: "dockerfile";
  /** `-` for standard input. */
  readonly file: string;
  readonly contextFolder: string | undefined;
  /** What is meant when nobody names an engine. */
  readonly engine: Engine;
}

/**
 * What the arguments mean, as `docker build` takes them: a folder is the context and holds the Dockerfile, `-f` names another one, from the
 * working directory. A Dockerfile that is named itself has its folder as context.
 */
export function findDockerfile(
  path: string | undefined,
  options: BuildSourceOptions,
  asked: Engine | undefined,
  language: Language,
): FoundDockerfile {
  const text = sourceText[language];
  const { file, context } = options;
  if (file !== undefined && file !== "-" && path === undefined && mayBeBuildFile(basename(file)))
    return findDockerfile(file, { ...options, file: undefined }, asked, language);
  const named = path ?? ".";
  if (named === "-") return { kind: "dockerfile", file: "-", contextFolder: context, engine: asked ?? "docker" };
  if (isAddress(named)) return refuse(named, text.remoteContext);
  const stats = look(named);
  if (typeof stats === "string") {
    const help = describeReadFailure({ kind: "unreadable", reason: stats }, language);
    return refuse(named, stats === "ENOENT" || stats === "ENOTDIR" ? text.missingPath : help);
  }
  if (stats.isDirectory()) {
    return file === undefined ? inFolder(named, context, asked, language) : besides(file, context ?? named, asked, language);
  }
  const isBuildFile = mayBeBuildFile(basename(named));
  if (file !== undefined) return refuse(named, isBuildFile ? text.fileWithBuilds : text.fileAndDockerfile);
  const engine = asked ?? engineOf(named);
  if (isBuildFile) return { kind: "build-file", file: named, engine };
  return { kind: "dockerfile", file: named, contextFolder: context ?? dirname(named), engine };
}

function inFolder(folder: string, context: string | undefined, asked: Engine | undefined, language: Language): FoundDockerfile {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const reason = errorCode(error);
    return refuse(folder, describeReadFailure({ kind: "unreadable", reason }, language));
  }
  // Who has a Containerfile alone builds with podman, without saying so.
  const wanted = asked === undefined ? [...engineFiles("docker").dockerfiles, "Containerfile"] : engineFiles(asked).dockerfiles;
  const found = wanted.find((name) => names.includes(name));
  if (found === undefined) {
    const others = names.filter((name) => /^(?:(?:docker-)?compose\.ya?ml|docker-bake\.(?:hcl|json))$/.test(name));
    return refuse(
      folder,
      sourceText[language].noDockerfile(
        wanted.filter((name) => name !== "dockerfile"),
        others.map((name) => join(folder, name)),
      ),
    );
  }
  return { kind: "dockerfile", file: join(folder, found), contextFolder: context ?? folder, engine: asked ?? engineOf(found) };
}

function engineOf(file: string): Engine {
  return /^Containerfile\b/.test(basename(file)) ? "podman" : "docker";
}

function besides(file: string, contextFolder: string, asked: Engine | undefined, language: Language): FoundDockerfile {
  const engine = asked ?? engineOf(file);
  if (file === "-" || typeof look(file) !== "string") return { kind: "dockerfile", file, contextFolder, engine };
  const inContext = join(contextFolder, file);
  return refuse(file, sourceText[language].missingDockerfile(typeof look(inContext) === "string" ? undefined : inContext));
}

/** What is there, or the system's word for why not. */
function look(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return errorCode(error);
  }
}

function refuse(path: string, { message, help }: Pick<Note, "message" | "help">): FoundDockerfile {
  return { kind: "note", note: { path, line: undefined, message, help } };
}
