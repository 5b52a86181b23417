import { satisfies, valid, validRange } from "@renovatebot/pep440";
import { projectName } from "./requirement.ts";

/** What markers (PEP 508) can ask about the Python that packages are installed for. */
export interface MarkerEnvironment {
  /** `3.11`. */
  readonly python: string;
  /** As `uname -m` says it: `x86_64`. */
  readonly machine: string;
  /** Extras that were asked for, normalised. */
  readonly extras: ReadonlySet<string>;
}

/** Whether a marker holds on Linux with CPython. One that cannot be read holds. */
export function markerHolds(marker: string | undefined, environment: MarkerEnvironment): boolean {
  if (marker === undefined || marker === "") return true;
  const tokens = [...marker.matchAll(tokenPattern)].map(([token]) => token);
  const reader: MarkerReader = { tokens, at: 0, environment };
  const holds = readAny(reader);
  return reader.at === tokens.length ? holds : true;
}

const tokenPattern = /"[^"]*"|'[^']*'|not\s+in\b|[\w.]+|~=|===?|!=|<=?|>=?|[()]|\S/g;

interface MarkerReader {
  readonly tokens: readonly string[];
  at: number;
  readonly environment: MarkerEnvironment;
}

function readAny(reader: MarkerReader): boolean {
  let holds = readAll(reader);
  while (reader.tokens[reader.at] === "or") {
    reader.at++;
    // Both sides are read, whatever the first says.
    const next = readAll(reader);
    holds ||= next;
  }
  return holds;
}

function readAll(reader: MarkerReader): boolean {
  let holds = readOne(reader);
  while (reader.tokens[reader.at] === "and") {
    reader.at++;
    const next = readOne(reader);
    holds &&= next;
  }
  return holds;
}

function readOne(reader: MarkerReader): boolean {
  if (reader.tokens[reader.at] === "(") {
    reader.at++;
    const holds = readAny(reader);
    if (reader.tokens[reader.at] === ")") reader.at++;
    return holds;
  }
  const [left, operator, right] = reader.tokens.slice(reader.at, reader.at + 3);
  reader.at += 3;
  if (left === undefined || operator === undefined || right === undefined) return true;
  return compare(left, operator.replace(/\s+/, " "), right, reader.environment);
}

function compare(left: string, operator: string, right: string, environment: MarkerEnvironment): boolean {
  if (left === "extra" || right === "extra") {
    const wanted = environment.extras.has(projectName(unquoted(left === "extra" ? right : left)));
    return operator === "!=" ? !wanted : wanted;
  }
  const first = valueOf(left, environment);
  const second = valueOf(right, environment);
  if (operator === "in") return second.includes(first);
  if (operator === "not in") return !second.includes(first);
  const isVersion = /version/.test(left) || /version/.test(right);
  if (isVersion && valid(first) !== null && valid(second.replace(/\.\*$/, "")) !== null) {
    const range = `${operator}${second}`;
    return !validRange(range) || satisfies(first, range, { prereleases: true });
  }
  return operator === "==" || operator === "===" ? first === second : operator === "!=" ? first !== second : true;
}

function valueOf(word: string, { python, machine }: MarkerEnvironment): string {
  switch (word) {
    case "python_version":
      return python.split(".").slice(0, 2).join(".");
    case "python_full_version":
    case "implementation_version":
      // Conditions on the last number are about releases long gone.
      return python.split(".").length > 2 ? python : `${python}.9`;
    case "sys_platform":
      return "linux";
    case "platform_system":
      return "Linux";
    case "os_name":
      return "posix";
    case "platform_machine":
      return machine;
    case "implementation_name":
      return "cpython";
    case "platform_python_implementation":
      return "CPython";
    default:
      return unquoted(word);
  }
}

function unquoted(word: string): string {
  return /^["']/.test(word) ? word.slice(1, -1) : word.includes("_") ? "" : word;
}
