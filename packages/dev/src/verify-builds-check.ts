import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyChange } from "./build-cases/apply-change.ts";
import type { BuildCase } from "./build-cases/build-case.ts";
import type { ObservedCase, ObservedEdit } from "./build-cases/observed-case.ts";
import { writeBuild } from "./build-cases/write-build.ts";
import { baseConfig } from "./verify-builds-base.ts";
import { compareImage, compareStates, type Verdict } from "./verify-builds-compare.ts";
import { askPlan, askRebuild, type WrittenBuild } from "./verify-builds-plimsoll.ts";

/** What comparing one case came to. */
export interface CheckedCase {
  readonly verdicts: readonly Verdict[];
  /** Edits whose states plimsoll was asked for. */
  readonly edits: number;
  /** Edits that the engine built otherwise when asked again: nobody can predict those. */
  readonly unsteady: number;
  readonly failures: readonly CheckFailure[];
}

export interface CheckFailure {
  readonly case: string;
  readonly edit: string | undefined;
  readonly details: readonly string[];
  /** Where the build before and after lies, for looking at it. */
  readonly folder: string;
}

export interface CheckOptions {
  /** Ends the run between two cases. */
  readonly interruption: AbortSignal;
  /** Path of a bundle of plimsoll. */
  readonly program: string;
  /**
   * How much of the image is compared: all of it, all but the texts of the history, of which only the keywords count (they had
   * fewer flags in older BuildKits), or nothing.
   */
  readonly images: "whole" | "keywords" | "none";
  /** What is known of base images, by name; any other is taken to be one of ours. */
  readonly baseConfigs: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Cases that are wrong are written here and stay. */
  readonly keptFolder: string;
  /** Everything else; may be removed afterwards. */
  readonly temporaryFolder: string;
  /** Builds an edit again, on a cache that holds the original alone; undefined where there is no engine, or when it fails. */
  readonly again: ((made: BuildCase, edit: ObservedEdit) => ObservedEdit | undefined) | undefined;
}

/** Asks plimsoll the same that an engine was asked, and compares the answers. */
export function checkCase(made: BuildCase, observed: ObservedCase, options: CheckOptions): CheckedCase {
  const folder = mkdtempSync(join(options.temporaryFolder, "check-"));
  try {
    const before = write(join(folder, "before"), made);
    const verdicts: Verdict[] = [];
    const failures: CheckFailure[] = [];
    const note = (edit: string | undefined, found: readonly Verdict[]): void => {
      verdicts.push(...found);
      const details = found.flatMap(({ result, detail }) => (result === "wrong" ? [detail] : []));
      if (details.length > 0)
        failures.push({ case: made.name, edit, details, folder: keep(made, edit, options.keptFolder, details) });
    };
    const base = options.baseConfigs.get(observed.base ?? "") ?? baseConfig;
    if (options.images !== "none")
      note(
        undefined,
        attempt("history", () => compareImage(observed, askPlan(options.program, before), base, options.images === "whole")),
      );
    let [edits, unsteady] = [0, 0];
    for (const edit of observed.edits) {
      const after = write(join(folder, `after${edits++}`), applyChange(made, edit.change));
      // A build of another target is another build: what it finds in the cache is no question that `rebuild` answers.
      if (after.input.target !== before.input.target) continue;
      const found = attempt("state", () => compareAgain(made, edit, before, after, options));
      if (found === "unsteady") unsteady += 1;
      else note(edit.name, found);
    }
    return { verdicts, edits, unsteady, failures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the two differ, the engine is asked twice more: a cache that two operations race for gives now this, now that. */
function compareAgain(
  made: BuildCase,
  edit: ObservedEdit,
  before: WrittenBuild,
  after: WrittenBuild,
  { program, again }: CheckOptions,
): readonly Verdict[] | "unsteady" {
  const predicted = askRebuild(program, before, after);
  const found = compareStates(edit, predicted);
  if (again === undefined || !found.some(({ result }) => result === "wrong")) return found;
  for (let tries = 0; tries < 2; tries++) {
    const other = again(made, edit);
    if (other !== undefined && JSON.stringify(other.steps) !== JSON.stringify(edit.steps)) return "unsteady";
  }
  return found;
}

/** An answer that cannot be had is a wrong one, and said so. */
function attempt<Answer>(about: Verdict["about"], ask: () => Answer): Answer | readonly Verdict[] {
  try {
    return ask();
  } catch (error) {
    return [{ about, result: "wrong", detail: `plimsoll failed: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function write(folder: string, input: WrittenBuild["input"]): WrittenBuild {
  mkdirSync(folder, { recursive: true });
  writeBuild(folder, input, { links: true });
  return { folder, input };
}

function keep(made: BuildCase, edit: string | undefined, keptFolder: string, details: readonly string[]): string {
  const folder = join(keptFolder, edit === undefined ? made.name : `${made.name}-${edit}`);
  const change = made.edits.find(({ name }) => name === edit)?.change ?? {};
  rmSync(folder, { recursive: true, force: true });
  write(join(folder, "before"), made);
  if (edit !== undefined) write(join(folder, "after"), applyChange(made, change));
  const { buildArgs, target } = made;
  writeFileSync(join(folder, "wrong.json"), `${JSON.stringify({ buildArgs, target, change, details }, undefined, 1)}\n`);
  return folder;
}
