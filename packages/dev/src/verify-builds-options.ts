import { parseArgs } from "node:util";
import type { VerifyOptions } from "./verify-builds.ts";
import type { BaseKind } from "./verify-builds-base.ts";
import { engineNames } from "./verify-builds-engine.ts";

const bases: readonly BaseKind[] = ["busybox", "debootstrap"];

/** Reads the command line of `verify-builds`; a text says what is wrong with it. */
export function readVerifyOptions(args: readonly string[]): VerifyOptions | string {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const engine = engineNames.find((name) => name === values.engine);
  if (values.engine !== undefined && engine === undefined) return `--engine takes ${engineNames.join(", ")}`;
  const base = bases.find((name) => name === values.base);
  if (base === undefined) return `--base takes ${bases.join(", ")}`;
  const [cases, seed, editsPerCase] = [Number(values.cases), Number(values.seed), Number(values.edits)];
  if (![cases, seed, editsPerCase].every((number) => Number.isInteger(number) && number >= 0))
    return "--cases, --seed and --edits take whole numbers";
  const daemon = values["disposable-daemon"];
  if (daemon !== undefined && engine !== undefined && engine !== "buildkit")
    return "--disposable-daemon is for the engine buildkit";
  return { engine, base, cases, seed, editsPerCase, disposableDaemon: daemon, record: values.record, recorded: values.recorded };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      engine: { type: "string" },
      "disposable-daemon": { type: "string" },
      cases: { type: "string", default: "40" },
      seed: { type: "string", default: "1" },
      edits: { type: "string", default: "6" },
      base: { type: "string", default: "busybox" },
      record: { type: "string" },
      recorded: { type: "string" },
    },
  }).values;
}
