import { goQuote } from "../text/go-quote.ts";
import { isSpaceInBytes } from "../text/white-space.ts";
import { parseDuration } from "./duration.ts";
import { checkFlags } from "./flags.ts";
import { type Flag, flagOf, type Instruction } from "./instruction.ts";
import { argsOfCommand, commandLine, complete, invalid, type Reader, report, wordAt } from "./reader.ts";
import { syntaxTable } from "./syntax-table.ts";

const millisecond = 1_000_000;
const maxInt32 = 2_147_483_647;
const maxUint32 = 4_294_967_295;

/** `HEALTHCHECK NONE` or `HEALTHCHECK [flags] CMD command`. */
export function readHealthcheck(reader: Reader): Instruction {
  const text = reader.argsToken.value;
  if (text === "") {
    report(reader, "missing-argument", reader.base.keywordSpan, "HEALTHCHECK requires at least one argument");
    return invalid(reader);
  }
  let typeEnd = 0;
  while (typeEnd < text.length && !isSpaceInBytes(text.codePointAt(typeEnd)!)) typeEnd++;
  // A letter that ends the word in its midst makes the type unknown; it stays a part of it.
  if (text.charCodeAt(typeEnd) >= 0x80) typeEnd++;
  let commandStart = typeEnd;
  while (commandStart < text.length && isAsciiSpace(text.charCodeAt(commandStart))) commandStart++;
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
      const buildkit = `Unknown type ${goQuote(upper)} in HEALTHCHECK (try CMD)`;
      report(reader, "healthcheck-type", type.span, buildkit, { type: type.value });
    } else if (args.length === 1) {
      report(reader, "healthcheck-no-command", type.span, "Missing command after HEALTHCHECK CMD");
    }
    if (sound) checkValues(reader);
  }
  return complete(reader.base, { kind: "healthcheck", json: command.form === "exec", args, type, command });
}

/** In BuildKit's order, which is not that of the file. */
function checkValues(reader: Reader): void {
  for (const name of Object.keys(syntaxTable.HEALTHCHECK.flags)) {
    const flag = flagOf(reader.base, name);
    if (flag?.value === undefined || flag.value === "") continue;
    if (name === "retries") checkRetries(reader, flag, flag.value);
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

/** Go's `strconv.ParseInt` for 32 bits stops at the first digit too many, before it sees what follows. */
function checkRetries(reader: Reader, flag: Flag, value: string): void {
  const digits = Number(/^[+-]?(\d*)/.exec(value)?.[1]);
  const number = value.startsWith("-") ? -digits : digits;
  const params = { value };
  const failure = `strconv.ParseInt: parsing ${goQuote(value)}`;
  if (digits <= maxUint32 && !/^[+-]?\d+$/.test(value)) {
    report(reader, "invalid-retries", flag.valueSpan, `${failure}: invalid syntax`, params);
  } else if (number > maxInt32 || number < -maxInt32 - 1) {
    report(reader, "invalid-retries", flag.valueSpan, `${failure}: value out of range`, params);
  } else if (number < 0) {
    report(reader, "invalid-retries", flag.valueSpan, `--retries cannot be negative (${number})`, params);
  }
}

function isAsciiSpace(code: number): boolean {
  return code < 0x80 && isSpaceInBytes(code);
}
