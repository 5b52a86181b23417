import type { Connection } from "vscode-languageserver";
import type { ClientFacts } from "../server.ts";
import { checkSettings } from "./check-settings.ts";
import { defaultSettings, type Settings } from "./settings.ts";

export interface SettingsReader {
  /** Those that hold for a document or folder. Asks the client once, until `reset`. */
  of(uri: string): Promise<Settings>;
  /** Those that hold where no document is meant, as far as they are known: after `load` they are. */
  global(): Settings;
  load(): Promise<void>;
  /** What is known is out of date. `pushed` is what the notification carried: clients that cannot be asked send all of it. */
  reset(pushed: unknown): void;
}

/** The name before the dot of every setting. */
export const settingsSection = "plimsoll";

/** So long a client may take to say what its settings are. In milliseconds. */
const patience = 5_000;

/** Reads settings from the client, which need not have any. What is odd about them is logged, once for each oddity. */
export function createSettingsReader(
  connection: Connection,
  client: ClientFacts,
  log: (message: string) => void,
): SettingsReader {
  const canBeAsked = client.capabilities.workspace?.configuration === true;
  const told = new Set<string>();
  const check = (given: unknown): Settings =>
    checkSettings(given, (fault) => {
      if (!told.has(fault)) log(fault);
      told.add(fault);
    });
  const known = new Map<string, Promise<Settings>>();
  let everywhere = client.options.settings === undefined ? defaultSettings : check(sectionOf(client.options.settings));
  let loading: Promise<Settings> | undefined;

  async function ask(scopeUri: string | undefined): Promise<Settings> {
    try {
      const item = scopeUri === undefined ? { section: settingsSection } : { scopeUri, section: settingsSection };
      return check(await orLate(connection.workspace.getConfiguration(item)));
    } catch (error) {
      log(`the client does not say its settings: ${error instanceof Error ? error.message : String(error)}`);
      return everywhere;
    }
  }

  return {
    async of(uri) {
      if (!canBeAsked) return everywhere;
      const asked = known.get(uri) ?? ask(uri);
      known.set(uri, asked);
      return await asked;
    },
    global: () => everywhere,
    async load() {
      if (!canBeAsked) return;
      loading ??= ask(undefined);
      everywhere = await loading;
    },
    reset(pushed) {
      known.clear();
      loading = undefined;
      if (!canBeAsked) everywhere = check(sectionOf(pushed));
    },
  };
}

/** Clients send the section inside of its name, or what is in it. */
function sectionOf(pushed: unknown): unknown {
  const isMapping = typeof pushed === "object" && pushed !== null;
  return isMapping && settingsSection in pushed ? (pushed as Readonly<Record<string, unknown>>)[settingsSection] : pushed;
}

async function orLate<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), patience);
  });
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
