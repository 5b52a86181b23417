import { dirname, resolve } from "node:path";
import type { Language } from "@plimsoll/core";
import type { FileConfig } from "@plimsoll/host";
import type { ShellCheckFailure } from "@plimsoll/host/shellcheck";
import type { Note } from "./note.ts";

/** Which ShellCheck the files of a run are checked with. */
export interface ChosenShellCheck {
  /** Its program; undefined where it is not asked. */
  programFor(config: FileConfig): string | undefined;
  /** Undefined when it is asked for no file. */
  readonly version: string | undefined;
  /** Why one that was named cannot be used. */
  readonly notes: readonly Note[];
}

export interface ShellCheckChoice {
  /** `--shellcheck`. */
  readonly option: string | undefined;
  readonly configs: readonly FileConfig[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `--trust-plugins`: what a config names is run without asking. */
  readonly trustAll: boolean;
  readonly language: Language;
}

/** The option's word, else that of each config; without one ShellCheck is not asked. */
export async function chooseShellCheck(choice: ShellCheckChoice): Promise<ChosenShellCheck> {
  const wanted = new Map(choice.configs.map((config) => [config, settingFor(choice, config)]));
  const settings = new Map([...wanted.values()].flatMap((setting) => (setting === undefined ? [] : [[setting.name, setting]])));
  const found = new Map<string, FoundProgram>();
  const notes: Note[] = [];
  for (const setting of settings.values()) {
    const program = await findFor(setting, choice);
    if (program === undefined) continue;
    if ("version" in program) found.set(setting.name, program);
    else {
      const { describeShellCheckFailure } = await import("@plimsoll/host/shellcheck");
      notes.push({ path: undefined, line: undefined, ...describeShellCheckFailure(program, choice.language) });
    }
  }
  const versions = new Set([...found.values()].map(({ version }) => version));
  return {
    programFor: (config) => found.get(wanted.get(config)?.name ?? "")?.program,
    version: versions.size === 0 ? undefined : [...versions].join(", "),
    notes,
  };
}

interface Setting {
  /** `auto`, a name to look for, or an absolute path. */
  readonly name: string;
  /** The config that names a program by its path. */
  readonly config: string | undefined;
}

function settingFor({ option, cwd }: ShellCheckChoice, config: FileConfig): Setting | undefined {
  const own = config.kind === "config" ? config.project.shellcheck : undefined;
  const word = option ?? own ?? "off";
  if (word === "off") return undefined;
  if (!isPath(word)) return { name: word, config: undefined };
  if (option !== undefined || config.kind !== "config") return { name: resolve(cwd, word), config: undefined };
  return { name: resolve(dirname(config.file), word), config: config.file };
}

/** Whether a setting is no name to look for in PATH. */
function isPath(setting: string): boolean {
  return /[/\\]/.test(setting);
}

interface FoundProgram {
  readonly program: string;
  readonly version: string;
}

/** Undefined when nothing is there and nobody insists. */
async function findFor(
  { name, config }: Setting,
  { environment, trustAll }: ShellCheckChoice,
): Promise<FoundProgram | ShellCheckFailure | undefined> {
  const { findProgram, probeShellCheck } = await import("@plimsoll/host/shellcheck");
  const program = isPath(name) ? name : findProgram(name === "auto" ? "shellcheck" : name, environment["PATH"]);
  if (program === undefined) return name === "auto" ? undefined : { kind: "not-found", program: name };
  if (config !== undefined && !trustAll && environment["PLIMSOLL_TRUST_PLUGINS"] !== "1") {
    const { trustIn } = await import("@plimsoll/host/plugins");
    const trust = trustIn(environment, config, program);
    // Whoever lints a folder need not want to run what lies in it.
    if (trust !== "trusted") return { kind: "untrusted", program, changed: trust === "changed" };
  }
  const probed = probeShellCheck(program);
  return probed.kind === "version" ? { program, version: probed.version } : probed.failure;
}
