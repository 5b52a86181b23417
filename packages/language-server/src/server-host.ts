import type { Facts, LintConfig } from "@plimsoll/core";
import type { PlannedBuild } from "@plimsoll/core/plan";
import type { ProjectConfig } from "@plimsoll/core/config";
import type { FileFacts, FolderEntry } from "./protocol.ts";
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

/** What files say of how a document is linted and built. */
export interface FoundConfig {
  readonly config: LintConfig;
  readonly project: ProjectConfig | undefined;
  /** URI of the file; undefined without one. */
  readonly uri: string | undefined;
  /** What is wrong with it, rendered; the config is then the default one. Lines and columns are 1-based. */
  readonly errors: readonly {
    readonly message: string;
    readonly line: number | undefined;
    readonly column: number | undefined;
  }[];
}

export interface HostConfigs {
  find(documentUri: string, settings: Settings): Promise<FoundConfig>;
  /** What was read is forgotten: a config file has changed. */
  reset(): void;
}

export interface HostBuilds {
  /**
   * The facts about the folder of a build context: its files as the ignore file lets them through, and base images that are known.
   * `contextUri` undefined: whatever Compose files, the config or the Dockerfile's own place say.
   */
  openContext(request: ContextRequest): Promise<OpenedContext | undefined>;
  /** Sizes of the layers of a plan. */
  size(planned: PlannedBuild, request: ContextRequest): Promise<DocumentBuild["layers"]>;
  /** What a build would run again that has run at the last commit; undefined without git. */
  sinceHead(planned: PlannedBuild, request: ContextRequest): Promise<DocumentBuild["sinceHead"]>;
  /** How often each step was rebuilt by the last commits; undefined without git. */
  history(planned: PlannedBuild, request: ContextRequest): Promise<DocumentBuild["history"]>;
  /** Files below a folder have changed. */
  invalidate(uri: string): void;
}

export interface ContextRequest {
  readonly documentUri: string;
  readonly folderUri: string | undefined;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

export interface OpenedContext {
  readonly contextUri: string;
  readonly facts: Facts;
}
