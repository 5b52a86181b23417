import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import type { BuildSourceOption } from "./build-source-options.ts";
import { englishSourceText } from "./source-text-en.ts";
import { koreanSourceText } from "./source-text-ko.ts";

/** What is said about the options that name a build, and what can be wrong with them. Code stands in backquotes. */
export interface SourceText {
  readonly options: Readonly<Record<BuildSourceOption, string>>;
  /** Of the argument that all these commands have. */
  readonly argument: string;
  /** Above those options in the help. */
  readonly heading: string;

  badBuildArg(value: string): MessageWithHelp;
  /** No ARG declares it. `option`: with its dashes. */
  unusedBuildArg(option: string, name: string, suggestion: string | undefined): MessageWithHelp;
  badBuildContext(value: string): MessageWithHelp;
  badBase(value: string): MessageWithHelp;
  /** Of a file that `--package-index` names. */
  badPackageIndex(reason: "format" | "too-large" | "not-a-file"): MessageWithHelp;
  badPlatform(value: string): MessageWithHelp;
  readonly severalPlatforms: MessageWithHelp;
  /** `others`: files in the folder that describe builds. */
  noDockerfile(names: readonly string[], others: readonly string[]): MessageWithHelp;
  /** `inContext`: the same name does exist in the folder of the context. */
  missingDockerfile(inContext: string | undefined): MessageWithHelp;
  readonly missingPath: MessageWithHelp;
  readonly remoteContext: MessageWithHelp;
  /** A file was named, and `-f` besides. */
  readonly fileAndDockerfile: MessageWithHelp;
  readonly fileWithBuilds: MessageWithHelp;
  readonly noBuilds: MessageWithHelp;
  unknownBuild(name: string, suggestion: string | undefined, known: readonly string[]): MessageWithHelp;
  buildElsewhere(name: string): MessageWithHelp;
  contextElsewhere(name: string): MessageWithHelp;
  /** Who names a Dockerfile that cannot be read. `line` is 1-based. */
  dockerfileOf(name: string, file: string, line: number | undefined): string;
  /** A submodule that steps take and that is not checked out. */
  emptySubmodule(path: string): MessageWithHelp;
  unreadableBuilds(format: string, detail: string): MessageWithHelp;
  brokenIgnoreFile(buildkit: string): MessageWithHelp;
  /** `buildkit`: its words, with the nearest name. */
  unknownTarget(buildkit: string, known: readonly string[]): MessageWithHelp;
  /** `text` is what is left of the name once variables are filled in, `unset` the variables that have no value. */
  invalidBase(text: string, unset: readonly string[]): MessageWithHelp;
  /** Of `COPY --from` or `RUN --mount=from`. */
  invalidSource(name: string, reason: InvalidSource, via: "from" | "copy" | "mount"): MessageWithHelp;
  readonly refused: string;
}

type InvalidSource = "variable" | "bad-index" | "later-stage" | "own-stage" | "no-image";

export const sourceText: Readonly<Record<Language, SourceText>> = { en: englishSourceText, ko: koreanSourceText };
