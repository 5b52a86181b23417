import type { AnyRule, BuildOptions, Facts, Language, LintConfig, ShellCheckAnswers } from "@plimsoll/core";
import type { PlanInput, PlannedBuild } from "@plimsoll/core/plan";
import type { ProjectConfig } from "@plimsoll/core/config";
import type { FileFacts, FolderEntry, InitializationOptions } from "./protocol.ts";
import type { DocumentBuild } from "./builds/document-build.ts";
import type { Settings } from "./settings/settings.ts";

/**
 * What the server needs of the world outside. `node.ts` gives it disks and git; `browser.ts` what the client lets through. Nothing here
 * throws for what it finds: a file that cannot be read is undefined.
 */
export interface ServerHost {
  readonly kind: "node" | "browser";
  readonly files: HostFiles;
  /** The config of a document, from files beside and above it. */
  readonly configs: HostConfigs;
  /** Build contexts, sizes and what git knows; undefined where none of it is at hand. */
  readonly builds: HostBuilds | undefined;
  readonly shellcheck: HostShellCheck | undefined;
  /** Tags of images; undefined where no registry can be asked. Only used when the setting `online` says so. */
  readonly tags?: HostTags;
  /** Rule pages as files; undefined where there are none, or nobody could open them. */
  rulePageUri(rule: string, language: Language): string | undefined;
  /** Waits until the texts of rules in this language are there, and for pages their examples, where they are no part of the server. */
  prepare?(language: Language, use?: "texts" | "pages"): Promise<void>;
  /** Called once, with what the client said when it started the server. */
  start?(options: InitializationOptions): void;
}

export interface HostTags {
  /** Tags of a repository, such as `docker.io/library/node`; undefined when the registry gives none. Takes a few seconds at most. */
  list(image: string): Promise<readonly string[] | undefined>;
}

export interface HostFiles {
  /** As UTF-8. */
  readText(uri: string): Promise<string | undefined>;
  /** In no particular order. */
  list(uri: string): Promise<readonly FolderEntry[] | undefined>;
  stat(uri: string): Promise<FileFacts | undefined>;
  /** Dockerfiles below a folder, as the command line finds them (ignored folders left out). URIs. */
  findDockerfiles(folderUri: string): Promise<readonly string[]>;
}

/** What files say of how a document is linted and built, with the editor's settings put together with it. */
export interface FoundConfig {
  readonly config: LintConfig;
  readonly project: ProjectConfig | undefined;
  /** URI of the file; undefined without one. */
  readonly uri: string | undefined;
  /** Whether it says that the document is to be left alone. */
  readonly excluded: boolean;
  /** Plimsoll's own rules and those of its plugins; the same list for the same plugins. */
  readonly rules: readonly AnyRule[];
  /** The ShellCheck that it names, when that may be run; `auto` is any that is installed. */
  readonly shellcheck: string | undefined;
  /** What is wrong with it, rendered; the config is then that of the settings alone. */
  readonly errors: readonly ConfigFault[];
}

/** Lines and columns are 1-based, columns in UTF-16 code units; undefined when the file as a whole is meant. */
export interface ConfigFault {
  readonly message: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

export interface ConfigRequest {
  readonly documentUri: string;
  /** The open folder that the document lies in: what paths in settings start from. */
  readonly folderUri: string | undefined;
  readonly settings: Settings;
  /** Of `errors`. */
  readonly language: Language;
  /** Whether modules that the config names may be run. */
  readonly trusted: boolean;
}

export interface HostConfigs {
  find(request: ConfigRequest): Promise<FoundConfig>;
  /** What was read is forgotten: a config file has changed. */
  reset(): void;
}

/** ShellCheck, where programs can be run. */
export interface HostShellCheck {
  /** Answers about texts; undefined when it is not installed, was aborted, or has failed before. `failure`: why it does not work. */
  ask(
    program: string,
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<{ readonly answers: ShellCheckAnswers } | { readonly failure: string } | undefined>;
}

export interface HostBuilds {
  /**
   * The facts about the folder of a build context: its files as the ignore file lets them through. `folderUri` is the workspace folder of the
   * document; the setting `context`, Compose and Bake files, the sources, and the Dockerfile's own place say which folder is meant. Undefined for a document
   * that has no path. Kept for 30 s, or until `invalidate`.
   */
  openContext(request: ContextRequest): Promise<OpenedContext | undefined>;
  /** The facts with what is known of the base images. `online`: registries are asked, too. */
  images(input: PlanInput, request: ContextRequest, online: boolean): Promise<Facts>;
  /** Sizes of the layers of a plan. `online`: package indexes are asked, too. */
  size(planned: PlannedBuild, request: ContextRequest, online: boolean): Promise<DocumentBuild["layers"]>;
  /** The same layers with what their files weigh compressed, counted beside all other work. */
  compress(layers: DocumentBuild["layers"], planned: PlannedBuild, request: ContextRequest): Promise<DocumentBuild["layers"]>;
  /** What a build would run again that has run at the last commit; undefined without git. */
  sinceHead(planned: PlannedBuild, request: ContextRequest): Promise<DocumentBuild["sinceHead"]>;
  /** How often each step was rebuilt by the last commits; undefined without git. */
  history(planned: PlannedBuild, request: ContextRequest): Promise<DocumentBuild["history"]>;
  /** A file or a folder has changed: what was read of it is read again when it is asked for. */
  invalidate(uri: string): void;
}

export interface ContextRequest {
  readonly documentUri: string;
  /** The workspace folder that the document lies in; undefined without one. */
  readonly folderUri: string | undefined;
  readonly settings: Settings;
  /** Plain paths that the document takes from the context: where nothing names the context, it is the nearest folder that has most of them. */
  readonly sources?: readonly string[];
  readonly signal: AbortSignal;
}

export interface OpenedContext {
  readonly contextUri: string;
  /** Without `context` when the folder holds more than can be listed in a few seconds. */
  readonly facts: Facts;
  /** What a Compose or Bake file says of the build: target, arguments, platform, named contexts. */
  readonly build: BuildOptions;
  /** URI of that file; undefined without one. */
  readonly describedBy: string | undefined;
}
