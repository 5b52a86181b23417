import { existsSync } from "node:fs";
import { join } from "node:path";
import type { HostBuilds, ServerHost } from "../server-host.ts";
import { uriOfPath } from "./file-path.ts";
import type { BuildsEnvironment } from "./node-builds.ts";
import type { StartBuilder } from "./node-builds-thread.ts";
import { createNodeConfigs } from "./node-configs.ts";
import { nodeFiles } from "./node-files.ts";
import { createNodeShellCheck } from "./node-shellcheck.ts";
import { createNodeTags } from "./node-tags.ts";
import { writtenRulePages } from "./written-rule-pages.ts";

export interface NodeHostOptions {
  /** Absolute path of the folder with the pages of rules: `en/latest-tag.md`. Need not exist. */
  readonly rulePages?: string;
  /** Absolute path of a folder of the user's where pages are written when they are needed. */
  readonly ownPages?: string;
  /** Starts a thread that works out builds; without one this thread does, and compresses nothing. */
  readonly startBuilder?: StartBuilder;
}

/** A host with a disk. */
export function createNodeHost({ rulePages, ownPages, startBuilder }: NodeHostOptions = {}): ServerHost {
  return {
    kind: "node",
    files: nodeFiles,
    configs: createNodeConfigs(process.env),
    builds: createLateBuilds({ environment: process.env }, startBuilder),
    shellcheck: createNodeShellCheck(),
    tags: createNodeTags(process.env),
    rulePageUri: pagesIn(rulePages, ownPages),
  };
}

function pagesIn(folder: string | undefined, ownPages: string | undefined): ServerHost["rulePageUri"] {
  if (folder !== undefined && existsSync(folder)) return (rule, language) => uriOfPath(join(folder, language, `${rule}.md`));
  return ownPages === undefined ? () => undefined : writtenRulePages(ownPages);
}

/** What works builds out is a third of the program: it is read when the first document is open. */
function createLateBuilds(around: BuildsEnvironment, startBuilder: StartBuilder | undefined): HostBuilds {
  let loading: Promise<HostBuilds> | undefined;
  let loaded: HostBuilds | undefined;
  const read = async (): Promise<HostBuilds> => {
    const { createNodeBuilds } = await import("./node-builds.ts");
    const { createThreadBuilds } = await import("./node-builds-thread.ts");
    const local = createNodeBuilds(around);
    return (loaded = startBuilder === undefined ? local : createThreadBuilds(local, startBuilder));
  };
  const load = (): Promise<HostBuilds> => (loading ??= read());
  return {
    openContext: async (request) => (await load()).openContext(request),
    images: async (...given) => (await load()).images(...given),
    size: async (...given) => (await load()).size(...given),
    compress: async (...given) => (await load()).compress(...given),
    sinceHead: async (...given) => (await load()).sinceHead(...given),
    history: async (...given) => (await load()).history(...given),
    // What was never read need not be forgotten.
    invalidate: (uri) => loaded?.invalidate(uri),
  };
}
