import { isSpace } from "../text/white-space.ts";
import { parseDuration } from "./duration.ts";
import { checkFlags } from "./flags.ts";
import type { Flag, Instruction } from "./instruction.ts";
import { argsOfCommand, commandLine, invalid, type Reader, report, wordAt } from "./reader.ts";

const millisecond = 1_000_000;

/** `HEALTHCHECK NONE` or `HEALTHCHECK [flags] CMD command`. */
export function readHealthcheck(reader: Reader): Instruction {
  const text = reader.argsToken.value;
  if (text === "") {
    report(reader, "missing-argument", reader.base.keywordSpan, "HEALTHCHECK requires at least one argument");
    return invalid(reader);
  }
  let typeEnd = 0;
  while (typeEnd < text.length && !isSpace(text.charCodeAt(typeEnd))) typeEnd++;
  let commandStart = typeEnd;
  while (commandStart < text.length && isSpace(text.charCodeAt(commandStart))) commandStart++;
  const type = wordAt(reader, { value: text.slice(0, typeEnd), start: 0, end: typeEnd });
  const command = commandLine(reader, commandStart);
  const args = [type.value, ...argsOfCommand(command)];
  const upper = type.value.toUpperCase();
  if (upper === "NONE") {
    if (args.length > 1) {
      report(reader, "healthcheck-none-arguments", reader.base.argumentsSpan, "HEALTHCHECK NONE takes no arguments");
    }
  } else {
    const sound = checkFlags(reader);
    if (upper !== "CMD") {
      const buildkit = `Unknown type ${JSON.stringify(upper)} in HEALTHCHECK (try CMD)`;
      report(reader, "healthcheck-type", type.span, buildkit, { type: type.value });
    } else if (args.length === 1) {
      report(reader, "healthcheck-no-command", type.span, "Missing command after HEALTHCHECK CMD");
    }
    if (sound) checkValues(reader);
  }
  return { ...reader.base, kind: "healthcheck", json: command.form === "exec", args, type, command };
}

function checkValues(reader: Reader): void {
  for (const flag of reader.base.flags) {
    if (flag.value === undefined || flag.value === "") continue;
    if (flag.name === "retries") checkRetries(reader, flag, flag.value);
    else checkDuration(reader, flag, flag.value);
  }
}

function checkDuration(reader: Reader, flag: Flag, value: string): void {
  const duration = parseDuration(value);
  const params = { flag: `--${flag.name}`, value };
  if (typeof duration !== "number") report(reader, "invalid-duration", flag.valueSpan, duration.error, params);
  else if (duration !== 0 && duration < millisecond) {
    report(reader, "invalid-duration", flag.valueSpan, `Interval "${flag.name}" cannot be less than 1ms`, params);
  }
}

function checkRetries(reader: Reader, flag: Flag, value: string): void {
  const params = { value };
  if (!/^[+-]?\d+$/.test(value)) {
    const buildkit = `strconv.ParseInt: parsing ${JSON.stringify(value)}: invalid syntax`;
    report(reader, "invalid-retries", flag.valueSpan, buildkit, params);
  } else if (Math.abs(Number(value)) > 2_147_483_647) {
    const buildkit = `strconv.ParseInt: parsing ${JSON.stringify(value)}: value out of range`;
    report(reader, "invalid-retries", flag.valueSpan, buildkit, params);
  } else if (Number(value) < 0) {
    report(reader, "invalid-retries", flag.valueSpan, `--retries cannot be negative (${Number(value)})`, params);
  }
}
