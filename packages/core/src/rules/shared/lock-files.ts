import { flagOf, type RunInstruction } from "../../instructions/instruction.ts";
import { mountOption } from "../../instructions/mount.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import { javascriptLocks } from "./javascript-managers.ts";
import type { ManagerId } from "./project-manager.ts";
import { pythonLocks } from "./python-managers.ts";

const locks: Readonly<Partial<Record<ManagerId, readonly string[]>>> = { ...javascriptLocks, ...pythonLocks };
const manifests: Readonly<Partial<Record<ManagerId, string>>> = {
  npm: "package.json",
  yarn: "package.json",
  pnpm: "package.json",
  bun: "package.json",
  uv: "pyproject.toml",
  poetry: "pyproject.toml",
  pipenv: "Pipfile",
};
const names: readonly string[] = [...new Set([...Object.values(locks).flat(), ...Object.values(manifests)])];

/** Whether an install finds a lock file: one is copied, it cannot be known, or only the manifest is copied without one. */
type LockState = "copied" | "unknown" | "missing";

/** Which manifests and lock files a stage has, as far as its COPY and ADD tell. */
export class LockFiles {
  private readonly copied: Set<string>;
  /** Files come from where their names are not known. */
  private others: boolean;
  /** Whole directories of the context are copied. */
  private directories: boolean;

  /** `above`: those of the stage below. */
  constructor(above?: LockFiles) {
    this.copied = new Set(above?.copied);
    this.others = above?.others ?? false;
    this.directories = above?.directories ?? false;
  }

  add({ instruction, selection }: BuildStep): void {
    if (instruction.kind !== "copy" && instruction.kind !== "add") return;
    if (flagOf(instruction, "from") !== undefined || selection === undefined) this.others = true;
    for (const source of selection?.sources ?? []) {
      if (source.kind !== "context") this.others ||= source.kind !== "heredoc";
      else if (source.selected !== undefined) {
        for (const { path, entries } of source.selected.matches)
          for (const file of [path, ...entries.map((entry) => entry.path)]) this.copy(file);
      } else this.addPattern(source.pattern);
    }
  }

  /** What a RUN brings by itself: files of the context through a bind mount. */
  addMounts(run: RunInstruction): void {
    for (const mount of run.mounts) {
      if (mount.type !== "bind") continue;
      const name = baseName(mountOption(mount, "target")?.value ?? "");
      if (names.includes(name)) this.copied.add(name);
      else this.others = true;
    }
  }

  /** Files of a download or a checkout. */
  addUnknown(): void {
    this.others = true;
  }

  stateFor(manager: ManagerId): LockState | undefined {
    const wanted = locks[manager];
    const manifest = manifests[manager];
    if (wanted === undefined || manifest === undefined) return undefined;
    if (wanted.some((name) => this.copied.has(name))) return "copied";
    if (this.directories) return "unknown";
    return this.others || !this.copied.has(manifest) ? undefined : "missing";
  }

  /** Whether the files of Yarn 2 or later are there. */
  get hasModernYarn(): boolean {
    return this.copied.has(".yarnrc.yml");
  }

  private addPattern(pattern: string): void {
    const name = baseName(pattern.replace(/\/+$/, ""));
    if (name === "" || name === "." || name === "*" || pattern.endsWith("/")) this.directories = true;
    else if (/[*?[]/.test(name)) {
      for (const known of names) if (couldMatch(name, known)) this.copied.add(known);
    } else if (name.startsWith(".yarn")) this.copied.add(".yarnrc.yml");
    else if (names.includes(name)) this.copied.add(name);
    else if (!name.includes(".")) this.directories = true;
  }

  private copy(path: string): void {
    const name = baseName(path);
    if (names.includes(name) || name === ".yarnrc.yml") this.copied.add(name);
  }
}

/** Whether a pattern of one level may match, taking everything from its first wildcard to its last for any text. */
export function couldMatch(pattern: string, name: string): boolean {
  const start = pattern.slice(0, pattern.search(/[*?[]|$/));
  const end = /[^*?\]]*$/.exec(pattern)?.[0] ?? "";
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
