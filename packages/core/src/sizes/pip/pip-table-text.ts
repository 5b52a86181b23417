import type { PythonRelease } from "./pip-facts.ts";

/** A project in the embedded table. */
export interface TableProject {
  readonly name: string;
  /** The newest first. */
  readonly releases: readonly TableRelease[];
}

export interface TableRelease {
  readonly version: string;
  /** All of `value` but `requires`. */
  readonly value: Omit<PythonRelease, "requires" | "pythonBytes">;
  readonly requires: readonly TableRequirement[];
}

export interface TableRequirement {
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifier: string;
  /** It is needed from the first to the last of these minor versions of Python 3; undefined: there is no such bound. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Only with this extra. */
  readonly extra: string | undefined;
}

/**
 * One project to a line: its name and, behind each `|`, a version, a space, the numbers, and what it needs as two digits
 * for the line of each project, with conditions behind them. Numbers are logarithms, three digits of 64 (0.006 %) or two (0.4 %).
 */
export function encodeTable(projects: readonly TableProject[]): string {
  const lines = new Map(projects.map(({ name }, index) => [name, index]));
  return projects
    .map(({ name, releases }) => [name, ...releases.map((release) => encodeRelease(release, lines))].join("|"))
    .join("\n");
}

export function decodeTable(text: string): readonly TableProject[] {
  const lines = text.split("\n").map((line) => line.split("|"));
  return lines.map(([name, ...releases]) => ({
    name: name!,
    releases: releases.map((release) => decodeRelease(release, lines)),
  }));
}

/** As Requires-Dist writes it. */
export function requirementText({ name, extras, specifier, from, to, extra }: TableRequirement): string {
  const conditions = [
    ...(from === undefined ? [] : [`python_version >= "3.${String(from)}"`]),
    ...(to === undefined ? [] : [`python_version <= "3.${String(to)}"`]),
    ...(extra === undefined ? [] : [`extra == "${extra}"`]),
  ];
  const marker = conditions.length === 0 ? "" : `; ${conditions.join(" and ")}`;
  return `${name}${extras.length === 0 ? "" : `[${extras.join(",")}]`}${specifier}${marker}`;
}

function encodeRelease({ version, value, requires }: TableRelease, lines: ReadonlyMap<string, number>): string {
  const gzip = value.gzipBytes;
  const codeGzip = gzip === undefined || value.bytecodeGzipBytes === undefined ? undefined : value.bytecodeGzipBytes - gzip;
  const numbers =
    encode(value.bytes, 3) +
    encode(value.bytecodeBytes, 3) +
    encode(value.archiveBytes, 2) +
    encode(gzip, 2) +
    encode(codeGzip, 2) +
    encode(value.files, 2) +
    encode(value.pythonFiles, 2) +
    digits[Math.min(63, value.scripts ?? 0)]!;
  const needed = requires.flatMap((requirement) => {
    const line = lines.get(requirement.name);
    if (line === undefined) return [];
    const { extras, specifier, from, to, extra } = requirement;
    const minors = from === undefined && to === undefined ? "" : `;${String(from ?? "")}-${String(to ?? "")}`;
    const more = extras.length === 0 ? "" : `[${extras.join(",")}]`;
    const details = `${more}${specifier}${minors}${extra === undefined ? "" : `;e${extra}`}`;
    return [`${digits[line >> 6]!}${digits[line & 63]!}${details === "" ? "" : `${details} `}`];
  });
  return `${version} ${numbers}${needed.join("").trimEnd()}`;
}

function decodeRelease(text: string, lines: readonly (readonly string[])[]): TableRelease {
  const space = text.indexOf(" ");
  const at = space + 1;
  const gzipBytes = decode(text, at + 8, 2);
  const codeGzip = decode(text, at + 10, 2);
  const value = {
    bytes: decode(text, at, 3),
    bytecodeBytes: decode(text, at + 3, 3),
    archiveBytes: decode(text, at + 6, 2) ?? 0,
    gzipBytes,
    bytecodeGzipBytes: gzipBytes === undefined || codeGzip === undefined ? undefined : gzipBytes + codeGzip,
    files: decode(text, at + 12, 2),
    pythonFiles: decode(text, at + 14, 2),
    scripts: digits.indexOf(text[at + 16]!),
  };
  const requires = [...text.slice(at + 17).matchAll(neededPattern)].map(
    ([, high, low, extras, specifier, from, to, extra]): TableRequirement => ({
      name: lines[digits.indexOf(high!) * 64 + digits.indexOf(low!)]?.[0] ?? "",
      extras: extras === undefined ? [] : extras.split(","),
      specifier: specifier ?? "",
      from: from === undefined || from === "" ? undefined : Number(from),
      to: to === undefined || to === "" ? undefined : Number(to),
      extra,
    }),
  );
  return { version: text.slice(0, space), value, requires };
}

const neededPattern = /([\w-])([\w-])(?:\[([^\]]*)\])?([<>=!~][^ ;]*)?(?:;(\d*)-(\d*))?(?:;e([^ ]*))?/g;
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/** Of numbers up to 10 GB. All zeros stand for one that is not known, the next for 0. */
const largest = Math.log(1e10);

function encode(value: number | undefined, width: number): string {
  const steps = 64 ** width - 3;
  let number = value === undefined ? 0 : value < 1 ? 1 : 2 + Math.min(steps, Math.round((Math.log(value) / largest) * steps));
  let text = "";
  for (let index = 0; index < width; index++) {
    text = digits[number % 64]! + text;
    number = Math.floor(number / 64);
  }
  return text;
}

function decode(text: string, at: number, width: number): number | undefined {
  let number = 0;
  for (let index = at; index < at + width; index++) number = number * 64 + digits.indexOf(text[index]!);
  if (number < 2) return number === 0 ? undefined : 0;
  return Math.round(Math.exp(((number - 2) / (64 ** width - 3)) * largest));
}
