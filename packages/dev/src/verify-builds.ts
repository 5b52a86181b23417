import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { BuildCase } from "./build-cases/build-case.ts";
import { generateCase } from "./build-cases/generate-case.ts";
import { readBases } from "./build-cases/read-bases.ts";
import { readCase } from "./build-cases/read-case.ts";
import { bundleForNode, cliBundle } from "./bundle.ts";
import { fromRoot } from "./repository.ts";
import { type BaseKind, makeBases, missingForBases } from "./verify-builds-base.ts";
import { type CheckedCase, checkCase, type CheckOptions } from "./verify-builds-check.ts";
import { type BuildEngine, type EngineName, engineNames, type EngineRequest, type OpenedEngine } from "./verify-builds-engine.ts";
import { unmountBelow } from "./verify-builds-programs.ts";
import { observeCase, writeCase } from "./verify-builds-record.ts";
import { type CheckedGroup, countWrong, formatGroups } from "./verify-builds-report.ts";

export interface VerifyOptions {
  /** Undefined: the first that is there. */
  readonly engine: EngineName | undefined;
  /** Of a buildkitd whose cache may be emptied. */
  readonly disposableDaemon: string | undefined;
  /** Number of generated cases. */
  readonly cases: number;
  readonly seed: number;
  readonly editsPerCase: number;
  readonly base: BaseKind;
  /** Folder for what the engine did with the generated cases. */
  readonly record: string | undefined;
  /** Folder of cases that an engine has built already: then none is needed. */
  readonly recorded: string | undefined;
}

/**
 * Compares plimsoll's plans and what it says of changes with what an engine really does, prints a table and gives the exit code:
 * 1 when plimsoll is wrong, 2 when there is no engine. All that was started is stopped and all folders are removed, but for those
 * of cases that are wrong.
 */
export async function verifyBuilds(options: VerifyOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-verify-"));
  const keptFolder = `${folder}-wrong`;
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort(new Error("verify-builds: interrupted"));
  // Without a handler node would end at once, and leave daemons and folders behind.
  for (const signal of signals) process.once(signal, interrupt);
  try {
    // A bundle of its own: nobody makes it anew while builds go on.
    const program = join(folder, "plimsoll.js");
    const folders = {
      interruption: interruption.signal,
      program,
      images: "whole" as const,
      baseConfigs: new Map(),
      keptFolder,
      temporaryFolder: folder,
    };
    if (options.recorded !== undefined) {
      await bundleForNode({ ...cliBundle, outfile: program });
      return report([checkRecorded(options.recorded, { ...folders, again: undefined })], true);
    }
    const missingBase = missingForBases(options.base);
    if (missingBase.length > 0) return complain(`no base image can be made: ${missingBase.join(", ")} is missing`);
    const opened = await openEngine(options, { folder, bases: makeBases(options.base, folder) });
    if (opened.kind === "missing") return complain(`no engine to compare with: missing ${opened.programs.join(", ")}`);
    const { engine } = opened;
    try {
      await bundleForNode({ ...cliBundle, outfile: program });
      return report(await checkWithEngine(engine, options, { ...folders, images: comparedImages(engine) }), engine.isBuildKit);
    } finally {
      await engine.close();
    }
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
    unmountBelow(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function comparedImages({ isBuildKit, dialect }: BuildEngine): CheckOptions["images"] {
  if (!isBuildKit) return "none";
  return dialect === "current" ? "whole" : "keywords";
}

const signals = ["SIGINT", "SIGTERM"] as const;

/** The engine that is asked for, else the first that is there; else what each of them lacks. */
async function openEngine({ engine, disposableDaemon }: VerifyOptions, request: EngineRequest): Promise<OpenedEngine> {
  const missing: string[] = [];
  for (const name of engine === undefined ? engineNames : [engine]) {
    const opened = await openNamed(name, disposableDaemon, request);
    if (opened.kind === "open") return opened;
    missing.push(`for ${name} ${opened.programs.join(", ")}`);
  }
  return { kind: "missing", programs: missing };
}

async function openNamed(name: EngineName, daemon: string | undefined, request: EngineRequest): Promise<OpenedEngine> {
  const folder = join(request.folder, name);
  mkdirSync(folder);
  switch (name) {
    case "buildkit":
      return await (await import("./verify-builds-buildkit.ts")).openBuildkit({ ...request, folder }, daemon);
    case "dockerd":
      return await (await import("./verify-builds-dockerd.ts")).openDockerd({ ...request, folder });
    case "buildah":
      return (await import("./verify-builds-buildah.ts")).openBuildah({ ...request, folder });
  }
}

async function checkWithEngine(
  engine: BuildEngine,
  options: VerifyOptions,
  folders: Omit<CheckOptions, "again">,
): Promise<readonly CheckedGroup[]> {
  process.stdout.write(`${engine.title}\n\n`);
  const again: CheckOptions["again"] = (made, edit) => {
    const seen = observeCase(engine, { ...made, edits: [edit] });
    return seen.kind === "observed" ? seen.observed.edits[0] : undefined;
  };
  const numbers = Array.from({ length: options.cases }, (_, index) => options.seed + index);
  const made = numbers.map((number) => generateCase(`seed${number}`, number, options.editsPerCase, engine.dialect));
  const truth = truthFolder();
  const groups: CheckedGroup[] = [await checkBuilt("generated", made, engine, options.record, { ...folders, again })];
  if (truth !== undefined) {
    const cases = caseFolders(truth).map((folder) => readCase(folder).made);
    groups.push(await checkBuilt("recorded before, built again here", cases, engine, undefined, { ...folders, again }));
    groups.push({
      ...checkRecorded(truth, { ...folders, images: "whole", again: undefined }),
      title: "as it was recorded before",
    });
  }
  return groups;
}

async function checkBuilt(
  title: string,
  cases: readonly BuildCase[],
  engine: BuildEngine,
  record: string | undefined,
  options: CheckOptions,
): Promise<CheckedGroup> {
  const checked: CheckedCase[] = [];
  const refused: string[] = [];
  for (const [index, made] of cases.entries()) {
    // Builds block; without a pause an interruption would wait for all of them.
    await nextTurn();
    options.interruption.throwIfAborted();
    const seen = observeCase(engine, made);
    if (seen.kind === "refused") {
      refused.push(seen.message);
      continue;
    }
    refused.push(...seen.refusedEdits.map(({ message }) => message));
    if (record !== undefined) {
      mkdirSync(record, { recursive: true });
      writeCase(record, made, seen.observed);
    }
    checked.push(checkCase(made, seen.observed, options));
    if (process.stderr.isTTY) process.stderr.write(`\r${title}: ${index + 1} of ${cases.length}`);
  }
  if (process.stderr.isTTY) process.stderr.write("\n");
  return { title, checked, refused };
}

/** `folder` holds a folder per case; beside it, `bases` may say what base images brought along. */
function checkRecorded(folder: string, options: CheckOptions): CheckedGroup {
  const baseConfigs = readBases(join(folder, "..", "bases"));
  const cases = caseFolders(folder).map((one) => readCase(one));
  const checked = cases.map(({ made, observed }) => checkCase(made, observed, { ...options, baseConfigs }));
  return { title: folder, checked, refused: [] };
}

function caseFolders(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "observed.json")));
  return names.sort().map((name) => join(folder, name));
}

function truthFolder(): string | undefined {
  const folder = join(process.env.PLIMSOLL_SHARED ?? fromRoot("../shared"), "truth", "cases");
  return existsSync(folder) ? folder : undefined;
}

function report(groups: readonly CheckedGroup[], isBuildKit: boolean): number {
  process.stdout.write(formatGroups(groups));
  if (!isBuildKit) process.stdout.write("\nThis engine has its own rules: differences tell of it, not of plimsoll.\n");
  return isBuildKit && countWrong(groups) > 0 ? 1 : 0;
}

function complain(text: string): number {
  process.stderr.write(`verify-builds: ${text}\n`);
  return 2;
}
