import { type BuildOptions, type Language, rules as builtInRules } from "@plimsoll/core";
import type { LoadSurroundings, OpenDocuments } from "./documents/open-documents.ts";
import type { Surroundings } from "./documents/snapshot.ts";
import type { FoundConfig, ServerHost } from "./server-host.ts";
import type { SettingsReader } from "./settings/read-settings.ts";
import { builtInIndex, mergeBuildOptions, mergeLintConfig, unknownRules } from "./settings/merge-config.ts";
import { defaultSettings, type Settings } from "./settings/settings.ts";

/** What the loader needs of the server, as it is at the time. */
export interface SurroundingsNeeds {
  readonly host: ServerHost;
  readonly settings: SettingsReader;
  readonly trusted: boolean;
  language(): Language;
  /** The open folder that a document lies in. */
  folderOf(uri: string): string | undefined;
  /** What was found on the way to the config of a document. */
  foundConfig(found: FoundConfig): void;
  log(message: string): void;
}

export interface SurroundingsLoader {
  /** Settings and config files. Never throws. */
  readonly load: LoadSurroundings;
  /** Replaces what holds for an open document by the same with more or other facts. */
  addFacts(documents: OpenDocuments, uri: string, change: Partial<Pick<Surroundings, "facts" | "contextUri">>): void;
}

/** Puts together what holds for a document: the editor's settings, the config file, and what is known of the build. */
export function createSurroundings(needs: SurroundingsNeeds): SurroundingsLoader {
  let generation = 0;
  const { host, settings } = needs;
  const told = new Set<string>();
  const tellOnce = (fault: string): void => {
    if (!told.has(fault)) needs.log(fault);
    told.add(fault);
  };

  async function loadFor(uri: string, before: Surroundings | undefined): Promise<Omit<Surroundings, "generation">> {
    await settings.load();
    const forDocument = await settings.of(uri);
    await host.prepare?.(needs.language());
    const found = await host.configs.find({
      documentUri: uri,
      folderUri: needs.folderOf(uri),
      settings: forDocument,
      language: needs.language(),
      trusted: needs.trusted,
    });
    needs.foundConfig(found);
    for (const fault of unknownRules(forDocument, builtInIndex)) tellOnce(fault);
    const program = shellcheckOf(forDocument, found, needs.trusted);
    const asks = program !== undefined && host.shellcheck !== undefined;
    return {
      settings: forDocument,
      config: found.config,
      configUri: found.uri,
      rules: found.rules,
      linted: forDocument.enable && !found.excluded,
      build: mergeBuildOptions(forDocument, found.project),
      format: found.project?.format ?? {},
      // What was known stays until more is known, so that findings do not come and go.
      facts: { ...before?.facts, shellcheck: asks ? (before?.facts.shellcheck ?? new Map()) : undefined },
      shellcheck: program,
      contextUri: before?.contextUri,
    };
  }

  return {
    async load(uri, _text, before) {
      generation += 1;
      const own = generation;
      try {
        return { generation: own, ...(await loadFor(uri, before)) };
      } catch (error) {
        // A bug of ours: the document is served all the same.
        needs.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { generation: own, ...nothingKnown };
      }
    },
    addFacts(documents, uri, change) {
      const before = documents.current(uri)?.surroundings;
      if (before === undefined) return;
      generation += 1;
      documents.surround(uri, { ...before, ...change, generation });
    },
  };
}

const noBuild: BuildOptions = {};

const nothingKnown: Omit<Surroundings, "generation"> = {
  settings: defaultSettings,
  config: mergeLintConfig(defaultSettings, undefined, builtInIndex),
  configUri: undefined,
  rules: builtInRules,
  linted: true,
  build: noBuild,
  format: {},
  facts: {},
  shellcheck: undefined,
  contextUri: undefined,
};

/** The program that is asked, if any. */
function shellcheckOf(settings: Settings, found: FoundConfig, trusted: boolean): string | undefined {
  if (!trusted) return undefined;
  const named = settings.shellcheckPath === "" ? "shellcheck" : settings.shellcheckPath;
  if (found.shellcheck !== undefined && settings.configurationPreference === "filesystemFirst") {
    return found.shellcheck === "auto" ? named : found.shellcheck;
  }
  if (settings.shellcheck === "auto") return named;
  return found.shellcheck === "auto" ? named : found.shellcheck;
}
