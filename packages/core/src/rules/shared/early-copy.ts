import { type AddInstruction, type CopyInstruction, flagOf } from "../../instructions/instruction.ts";
import type { BuildStep, ContextSource } from "../../plan/build-plan.ts";
import type { Span } from "../../text/span.ts";
import { absolutePath } from "./absolute-path.ts";
import { couldMatch } from "./lock-files.ts";

/** A COPY or ADD that brings sources of the project in bulk. */
export interface BulkCopy {
  readonly step: BuildStep;
  readonly instruction: CopyInstruction | AddInstruction;
  readonly source: ContextSource;
  /** Where the source stands. */
  readonly span: Span;
  /** The directory of the context that it copies, `""` for the whole context. */
  readonly directory: string;
  /** Absolute; undefined where the base image or a variable decides. */
  readonly destination: string | undefined;
}

/** What a stage has copied from the context so far. */
export class CopiedSources {
  /** The first COPY of the whole context. */
  whole: BulkCopy | undefined;
  private readonly directories: BulkCopy[] = [];
  private readonly files = new Set<string>();

  /** `above`: what the stage below has copied. */
  constructor(above?: CopiedSources) {
    this.whole = above?.whole;
  }

  add(step: BuildStep): void {
    const { instruction, selection } = step;
    if ((instruction.kind !== "copy" && instruction.kind !== "add") || selection === undefined) return;
    const written = instruction.destination.value;
    for (const source of selection.sources) {
      if (source.kind !== "context") continue;
      const directory = directoryOf(source);
      if (directory === undefined) {
        this.files.add(baseName(source.pattern));
        continue;
      }
      const destination = written.includes("$") ? undefined : absolutePath(written, step.state.workingDirectory);
      const copy = { step, instruction, source, span: source.span, directory, destination };
      if (directory !== "") this.directories.push(copy);
      else if (flagOf(instruction, "exclude") === undefined) this.whole ??= copy;
    }
  }

  /**
   * The COPY that brings the files that an install in `workingDirectory` reads, together with others: of the whole context, or
   * of the one directory that can hold them.
   */
  bulkCopyFor(files: readonly string[], workingDirectory: string | undefined): BulkCopy | undefined {
    if (this.whole !== undefined) return this.whole;
    if (workingDirectory === undefined || files.some((file) => this.hasFile(file))) return undefined;
    return this.directories.find(({ destination }) => destination !== undefined && holds(destination, workingDirectory));
  }

  private hasFile(file: string): boolean {
    const name = baseName(file);
    if (this.files.has(name)) return true;
    for (const known of this.files) if (known.includes("*") && couldMatch(known, name)) return true;
    return false;
  }
}

/** The directory that a source surely or most likely is; undefined for a file. */
function directoryOf({ pattern, selected }: ContextSource): string | undefined {
  const path = pattern.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
  if (path === "" || path === "." || path === "*") return "";
  if (/[*?[]/.test(path)) return undefined;
  if (selected !== undefined) return selected.matches.some(({ directory }) => directory) ? path : undefined;
  if (pattern.endsWith("/")) return path;
  return /^[a-z][\w-]*$/.test(baseName(path)) && !commonFiles.has(baseName(path)) ? path : undefined;
}

/** Files without an ending that stand beside manifests. */
const commonFiles = new Set([
  "gradlew",
  "mvnw",
  "makefile",
  "gemfile",
  "dockerfile",
  "entrypoint",
  "requirements",
  "rakefile",
  "configure",
]);

function holds(directory: string, path: string): boolean {
  return directory === path || path.startsWith(directory === "/" ? "/" : `${directory}/`);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
