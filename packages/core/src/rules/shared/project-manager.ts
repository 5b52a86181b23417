import { positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";

/** The package managers whose installs can be told from other commands. */
export type ManagerId =
  | "npm"
  | "yarn"
  | "pnpm"
  | "bun"
  | "pip"
  | "uv"
  | "poetry"
  | "pipenv"
  | "conda"
  | "go"
  | "composer"
  | "bundler"
  | "maven"
  | "dotnet";

/** A command that installs what the files of a project list, and not packages that it names. */
export interface ProjectInstall {
  readonly manager: ManagerId;
  /** With `python -m` taken off. */
  readonly command: ShellCommand;
  /** The word behind which options may be added; undefined where the install is the program without a word (`yarn`). */
  readonly verb: ShellWord | undefined;
  /** The word that says that this is an install. */
  readonly span: Span;
  /** `npm ci`, `pip install -r requirements.txt`. */
  readonly name: string;
  /** The files that it reads, for people: `package.json`. */
  readonly files: readonly string[];
  /**
   * The same as sources of a COPY; those that need not exist have a wildcard. Undefined when the install needs more of the
   * project, or when it is not known what.
   */
  readonly sources: readonly string[] | undefined;
}

/** How the installs of one package manager look. */
export interface ProjectManager {
  readonly id: ManagerId;
  /** Undefined for a command that installs nothing, or only packages that it names. */
  read(command: ShellCommand): ProjectInstall | undefined;
}

/** The first word that is no option when it is one of `verbs`; undefined for any other command. */
export function verbAmong(command: ShellCommand, verbs: ReadonlySet<string>): ShellWord | undefined {
  const verb = positionals(command)[0];
  return verb !== undefined && verbs.has(verb.text) ? verb : undefined;
}

/** An install that its subcommand names. */
export function installBy(
  manager: ManagerId,
  command: ShellCommand,
  verb: ShellWord,
  needs: Pick<ProjectInstall, "files" | "sources">,
): ProjectInstall {
  return { manager, command, verb, span: verb.span, name: `${command.name ?? ""} ${verb.text}`, ...needs };
}
