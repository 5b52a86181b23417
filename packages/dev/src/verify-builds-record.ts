import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyChange } from "./build-cases/apply-change.ts";
import type { BuildCase } from "./build-cases/build-case.ts";
import type { ObservedCase, ObservedEdit } from "./build-cases/observed-case.ts";
import { baseImageName } from "./build-cases/generate-case.ts";
import { writeBuild } from "./build-cases/write-build.ts";
import type { BuildEngine } from "./verify-builds-engine.ts";

/** What an engine did with a case, or why it could not build it. */
export type Observation =
  | { readonly kind: "observed"; readonly observed: ObservedCase; readonly refusedEdits: readonly Refusal[] }
  | { readonly kind: "refused"; readonly message: string };

export interface Refusal {
  readonly name: string;
  readonly message: string;
}

/**
 * Builds a case and its edits. Each edit meets a cache that holds the original build and nothing else: after one that ran
 * anything, the cache is emptied and filled again.
 */
export function observeCase(engine: BuildEngine, made: BuildCase): Observation {
  engine.forget();
  const first = engine.build(made);
  if (first.kind === "failed") return { kind: "refused", message: first.message };
  const edits: ObservedEdit[] = [];
  const refusedEdits: Refusal[] = [];
  let clean = true;
  for (const edit of made.edits) {
    if (!clean) {
      engine.forget();
      const again = engine.build(made);
      if (again.kind === "failed") return { kind: "refused", message: `built once, but not again: ${again.message}` };
    }
    const outcome = engine.build(applyChange(made, edit.change));
    if (outcome.kind === "failed") refusedEdits.push({ name: edit.name, message: outcome.message });
    else edits.push({ ...edit, steps: outcome.steps });
    clean = outcome.kind === "built" && !outcome.steps.some(({ state }) => state === "executed");
  }
  const { history, config } = first.image;
  const links = made.context.flatMap((item) => (item.kind === "link" ? [[item.path, item.target]] : []));
  const { baseHistory } = engine;
  const onBase = baseHistory.every((text, index) => history[index]?.createdBy === text);
  const observed: ObservedCase = {
    name: made.name,
    base: onBase ? baseImageName : null,
    baseHistory: onBase ? baseHistory.length : 0,
    target: made.target ?? null,
    buildArgs: made.buildArgs,
    steps: first.steps,
    history,
    config,
    edits,
    ...(links.length === 0 ? {} : { links: Object.fromEntries(links) }),
  };
  return { kind: "observed", observed, refusedEdits };
}

/** Writes a case whole or not at all: a reader of `folder` never sees half of one. */
export function writeCase(folder: string, made: BuildCase, observed: ObservedCase): void {
  const part = join(folder, `.${made.name}.part`);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  writeBuild(part, made, { links: false });
  writeFileSync(join(part, "observed.json"), `${JSON.stringify(observed, undefined, 1)}\n`);
  rmSync(join(folder, made.name), { recursive: true, force: true });
  renameSync(part, join(folder, made.name));
}
