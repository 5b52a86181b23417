import type { Instruction } from "../../instructions/instruction.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { TextMemo } from "../../text/text-memo.ts";
import { apt } from "./apt.ts";
import { aptLists } from "./apt-cache.ts";
import type { BuildScript } from "./build-scripts.ts";
import { isMounted, mountTargets } from "./mounts.ts";
import { isOfficialDebian } from "./official-images.ts";
import { packageCommand, type PackageCommand } from "./package-command.ts";

/**
 * Where the package lists that an install reads come from. "kept": an earlier RUN that installs too has left them; "removed": the
 * last that had them removed them; "none": nothing has fetched any, and the base image has none.
 */
export type ListState = "kept" | "removed" | "none" | "unknown";

/** An install, the lists that it reads, and the update that fetched or the RUN that removed them. */
export interface ListUse {
  readonly install: PackageCommand;
  readonly state: ListState;
  readonly since: ShellCommand | undefined;
}

/** The package lists of a stage, from RUN to RUN. */
export class AptListHistory {
  private state: ListState;
  private since: ShellCommand | undefined;

  /** `above`: that of the stage below. */
  constructor(stage: Stage | undefined, above: AptListHistory | undefined) {
    this.state = above?.state ?? (stage?.base.kind === "image" && isOfficialDebian(stage.base.text) ? "none" : "unknown");
    this.since = above?.since;
  }

  /** Files may bring lists, or a configuration that knows where some are. */
  addOther(instruction: Instruction): void {
    if (instruction.kind !== "copy" && instruction.kind !== "add") return;
    if (/^\/(?:$|var|etc)/.test(instruction.destination.value)) this.state = "unknown";
  }

  /** The first install of a RUN that no update in the same RUN stands before; undefined when there is none. */
  addRun(run: BuildScript, graph: StageGraph): ListUse | undefined {
    const { commands } = run.script;
    if (isMounted(mountTargets(run.instruction, graph), aptLists.directory)) {
      this.state = "unknown";
      return undefined;
    }
    let use: ListUse | undefined;
    let updated: ShellCommand | undefined;
    let installs = false;
    for (const command of commands) {
      if (mayUpdate(command)) this.state = "unknown";
      const found = packageCommand(command, apt);
      if (found?.verb.text === "update") {
        updated = command;
        this.state = "unknown";
      } else if (found?.verb.text === "install" && isByName(found)) {
        installs = true;
        if (updated === undefined) use ??= { install: found, state: this.state, since: this.since };
      } else if (aptLists.empties(command) && (updated !== undefined || this.state === "kept")) {
        this.state = "removed";
        this.since = command;
        updated = undefined;
      }
    }
    // An update alone in its RUN has a rule of its own.
    if (updated !== undefined && this.state === "unknown" && installs) {
      this.state = "kept";
      this.since = updated;
    }
    return use;
  }
}

/** Something that is not a file. */
function isByName({ command, operands }: PackageCommand): boolean {
  if (command.args.some(({ text }) => /^(?:-s|--simulate|--dry-run|--no-download|-h|--help|--version)$/.test(text))) return false;
  return operands.some(({ text }) => !/^\.{0,2}\//.test(text) && !text.endsWith(".deb"));
}

/** Scripts, and tools that update by themselves. */
function mayUpdate({ name, program }: ShellCommand): boolean {
  if (program === undefined) return false;
  if (name === undefined || updating.get(name, isScript)) return true;
  return program.text.includes("/") && !/^\/(?:usr\/)?(?:local\/)?s?bin\//.test(program.text);
}

/** By name: a file runs the same few programs again and again. */
const updating = new TextMemo<boolean>(2_000);

function isScript(name: string): boolean {
  return scripts.test(name);
}

const scripts = new RegExp(
  `^(?:(?:ba|da|z|k|a)?sh|source|\\.|eval|make|ansible.*|puppet|salt-call|chef.*|(?:add-apt|apt-add)-repository|install.*|su|gosu|` +
    `apt-install|clean-install|nala|extrepo|setup.*|npx|playwright|python[\\d.]*|perl|ruby|node)$|\\.(?:sh|bash|py|pl|rb)$`,
);
