import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleForNode, cliBundle } from "./bundle.ts";
import { fromRoot } from "./repository.ts";

/** A layer of a build that was really made, beside its prediction. */
export interface MeasuredError {
  readonly build: string;
  readonly instruction: string;
  /** On one line. */
  readonly text: string;
  readonly bytes: ErrorOfSize;
  readonly transfer: ErrorOfSize;
}

export interface ErrorOfSize {
  /** In percent of the real size, without its sign; undefined where nothing was predicted. */
  readonly error: number | undefined;
  readonly isInside: boolean;
  /** Half of the range, in percent of the likely number; undefined where nothing was predicted. */
  readonly width: number | undefined;
}

/**
 * "offline": what plimsoll has in itself. "recorded": with the lists and answers of registries, as `--online` gets them. "online": what
 * registries say today.
 */
export type KnownFacts = "offline" | "recorded" | "online";

/** The folder of the recorded builds; undefined where it is absent. */
export function truthFolder(): string | undefined {
  const folder = join(process.env.PLIMSOLL_SHARED ?? fromRoot("../shared"), "truth");
  return existsSync(join(folder, "cases")) ? folder : undefined;
}

/** What `plimsoll verify` says of every recorded build. Throws when it cannot compare one. */
export async function measureErrors(truth: string, known: KnownFacts): Promise<readonly MeasuredError[]> {
  const work = mkdtempSync(join(tmpdir(), "plimsoll-size-errors-"));
  try {
    const program = join(work, "plimsoll.js");
    await bundleForNode({ ...cliBundle, outfile: program });
    const common = [...baseOptions(truth), ...factOptions(known, truth, work)];
    const builds = readdirSync(join(truth, "cases")).sort();
    const results: MeasuredError[][] = builds.map(() => []);
    let next = 0;
    // As many at a time as a small machine has processors.
    const worker = async (): Promise<void> => {
      while (next < builds.length) {
        const at = next++;
        results[at] = await measureBuild(truth, builds[at]!, { work, program, common });
      }
    };
    await Promise.all([worker(), worker()]);
    return results.flat();
  } finally {
    rmSync(work, { recursive: true });
  }
}

function baseOptions(truth: string): readonly string[] {
  return readdirSync(join(truth, "bases")).flatMap((name) => {
    const folder = join(truth, "bases", name);
    const { image } = readJson(join(folder, "config.json")) as { readonly image: string };
    return ["--base", `${image}=${folder}`];
  });
}

function factOptions(known: KnownFacts, truth: string, work: string): readonly string[] {
  switch (known) {
    case "offline":
      return [];
    case "recorded":
      return indexOptions(truth, work);
    case "online":
      // Where the recorded base images get their packages from is not recorded.
      return ["--online", "--package-index", join(truth, "bookworm-packages")];
  }
}

function indexOptions(truth: string, work: string): readonly string[] {
  const lines = join(work, "pip-facts.jsonl");
  const facts = readJson(fromRoot("test", "fixtures", "pip-facts.json")) as readonly unknown[];
  writeFileSync(lines, facts.map((fact) => `${JSON.stringify(fact)}\n`).join(""));
  const indexes = [join(truth, "bookworm-packages"), lines, fromRoot("test", "fixtures", "npm-facts.jsonl")];
  return indexes.flatMap((index) => ["--package-index", index]);
}

interface Around {
  readonly work: string;
  readonly program: string;
  readonly common: readonly string[];
}

async function measureBuild(truth: string, build: string, { work, program, common }: Around): Promise<MeasuredError[]> {
  const folder = join(truth, "cases", build);
  const observed = readJson(join(folder, "observed.json")) as Observed;
  const context = join(work, build);
  mkdirSync(context);
  if (existsSync(join(folder, "context"))) cpSync(join(folder, "context"), context, { recursive: true, verbatimSymlinks: true });
  for (const [path, target] of Object.entries(observed.links ?? {})) {
    mkdirSync(dirname(join(context, path)), { recursive: true });
    symlinkSync(target, join(context, path));
  }
  setTimes(context);
  const image = join(work, `${build}.json`);
  writeFileSync(image, JSON.stringify(factsOf(observed)));
  const options = [
    ...(observed.target === null ? [] : ["--target", observed.target]),
    ...Object.entries(observed.buildArgs).flatMap(([name, value]) => ["--build-arg", `${name}=${value}`]),
  ];
  const args = ["verify", image, context, "-f", join(folder, "Dockerfile"), "--format", "json", ...common, ...options];
  const { steps } = JSON.parse(await outputOf(program, args)) as { readonly steps: readonly VerifiedStep[] };
  return steps.map((step) => {
    if (step.match !== "same") throw new Error(`${build}: line ${step.line ?? 0} is not in the image: ${step.match}`);
    const instruction = /^\w+/.exec(step.text)?.[0].toUpperCase() ?? "";
    return { build, instruction, text: step.text, bytes: errorOf(step.bytes), transfer: errorOf(step.transfer) };
  });
}

/** Times go into the tar, and so into what it compresses to: the figures shall not depend on when the files were copied. */
function setTimes(folder: string): void {
  const time = new Date("2026-11-21T12:34:56Z");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const path of ["", ...names]) lutimesSync(join(folder, path), time, time);
}

/** As much of `observed.json` as is needed; its README describes it. */
interface Observed {
  readonly target: string | null;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly history: readonly {
    readonly createdBy: string;
    readonly empty: boolean;
    readonly layer?: {
      readonly contentBytes: number;
      readonly tarBytes: number;
      readonly gzipBytes: number;
      readonly files: number;
    };
  }[];
}

/** The image as a facts file has it. */
function factsOf({ history }: Observed): unknown {
  return {
    version: 1,
    platform: "linux/amd64",
    history: history.map(({ createdBy, empty }) => ({ createdBy, empty })),
    layers: history.flatMap(({ layer }) =>
      layer === undefined
        ? []
        : [{ bytes: layer.contentBytes, tar: layer.tarBytes, transfer: layer.gzipBytes, files: layer.files }],
    ),
  };
}

interface VerifiedStep {
  readonly line: number | null;
  readonly text: string;
  readonly match: string;
  readonly bytes: VerifiedSize;
  readonly transfer: VerifiedSize;
}

interface VerifiedSize {
  readonly predicted: { readonly low: number; readonly likely: number | null; readonly high: number | null } | null;
  readonly real: number | null;
  readonly error: number | null;
  readonly inside: boolean | null;
}

function errorOf({ predicted, real, error, inside }: VerifiedSize): ErrorOfSize {
  const { low = 0, likely = null, high = null } = predicted ?? {};
  if (likely === null || high === null) return { error: undefined, isInside: inside !== false, width: undefined };
  // Of nothing there is no share: whatever is predicted there is all wrong.
  const share = error ?? (real === likely ? 0 : 100);
  return {
    error: Math.abs(share),
    isInside: inside === true,
    width: likely === 0 ? 0 : (Math.max(high - likely, likely - low) / likely) * 100,
  };
}

function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PLIMSOLL_CACHE: "0", PLIMSOLL_CODE_CACHE: "0", LC_ALL: "C.UTF-8" };
    const child = spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(stdout) : reject(new Error(`plimsoll ${args.slice(0, 5).join(" ")}: ${code}: ${stderr}`)),
    );
  });
}

/** Files that this repository or its truth has; one of another shape makes the caller fail. */
function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
