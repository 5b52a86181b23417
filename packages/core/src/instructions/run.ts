import { goQuote } from "../text/go-quote.ts";
import { suggest } from "../text/suggest.ts";
import { splitCsv } from "./csv.ts";
import { checkFlags } from "./flags.ts";
import type { Instruction } from "./instruction.ts";
import { type Mount, type MountOption, readMount } from "./mount.ts";
import { argsOfCommand, commandLine, complete, type Reader, report } from "./reader.ts";
import { networkModes, securityModes } from "./syntax-table.ts";

/** `RUN [flags] command`; a bare `RUN` is accepted and runs the shell. */
export function readRun(reader: Reader): Instruction {
  const command = commandLine(reader);
  const sound = checkFlags(reader);
  if (sound) checkDevices(reader);
  const mounts = readMounts(reader);
  if (sound) {
    checkMode(reader, "network", networkModes, (value) => `invalid network mode ${goQuote(value)}`);
    checkMode(reader, "security", securityModes, (value) => `security ${goQuote(value)} is not valid`);
  }
  return complete(reader.base, { kind: "run", json: command.form === "exec", args: argsOfCommand(command), command, mounts });
}

function readMounts(reader: Reader): readonly Mount[] {
  const mounts: Mount[] = [];
  for (const flag of reader.base.flags) {
    if (flag.name !== "mount" || flag.value === undefined) continue;
    const mount = readMount(flag, reader.base.line);
    if ("error" in mount) {
      report(reader, "invalid-mount", flag.valueSpan, mount.error, { error: mount.error });
      continue;
    }
    mounts.push(mount);
    for (const option of mount.options) checkFrom(reader, option);
  }
  return mounts;
}

function checkFrom(reader: Reader, option: MountOption): void {
  const dollar = option.key === "from" ? (option.value?.indexOf("$") ?? -1) : -1;
  // A lone "$" at the end is no variable.
  if (option.value === undefined || dollar === -1 || dollar === option.value.length - 1) return;
  const buildkit = "'from' doesn't support variable expansion, define alias stage instead";
  report(reader, "invalid-mount", option.valueSpan, buildkit, { error: buildkit });
}

/** `--device=name[,required[=bool]]`. */
function checkDevices(reader: Reader): void {
  for (const flag of reader.base.flags) {
    if (flag.name !== "device" || flag.value === undefined) continue;
    const error = deviceError(flag.value);
    if (error !== undefined) report(reader, "invalid-device", flag.valueSpan, error, { error });
  }
}

function deviceError(value: string): string | undefined {
  const csv = splitCsv(value);
  if ("error" in csv) return `failed to parse csv devices: ${csv.error}`;
  let name = "";
  for (const { text } of csv.fields) {
    const equals = text.indexOf("=");
    const key = (equals === -1 ? text : text.slice(0, equals)).toLowerCase();
    if (key === "required" && equals === -1) continue;
    if (key === "required" && !/^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(text.slice(equals + 1))) {
      return `invalid value for ${key}: ${text.slice(equals + 1)}`;
    }
    if (key === "required") continue;
    if (key === "name" && equals !== -1 && name !== "") return `device name already set to ${name}`;
    if (key === "name" && equals !== -1) name = text.slice(equals + 1);
    else if (name === "") name = text;
    else if (equals === -1) return `invalid field '${text}' must be a key=value pair`;
    else return `unexpected key '${key}' in '${text}'`;
  }
  return undefined;
}

function checkMode(reader: Reader, name: string, modes: readonly string[], message: (value: string) => string): void {
  const flag = reader.base.flags.find((candidate) => candidate.name === name);
  if (flag?.value === undefined || modes.includes(flag.value)) return;
  const code = name === "network" ? "invalid-network" : "invalid-security";
  const params = { value: flag.value, known: modes.join(", "), suggestion: suggest(flag.value, modes) ?? "" };
  report(reader, code, flag.valueSpan, message(flag.value), params);
}
