import type { CommandEstimator, LayerDraft, PrintedText, SizedCommand } from "../commands/estimator.ts";
import { utf8Length } from "../../text/utf8.ts";
import { pathsOf, readArguments } from "./read-arguments.ts";
import { parseBytes } from "./resize-files.ts";

/** Hexadecimal digits that each program prints. */
const digestLengths: Readonly<Record<string, number>> = {
  md5sum: 32,
  sha1sum: 40,
  sha224sum: 56,
  sha256sum: 64,
  sha384sum: 96,
  sha512sum: 128,
  b2sum: 128,
};

/** Programs whose output has a length that is known, or nearly. */
export const printKnown: CommandEstimator = {
  programs: ["date", "hostname", "id", "whoami", "seq", "head", "wc", "nproc", "uname", "base64", ...Object.keys(digestLengths)],
  estimate(command, layer) {
    const printed = printedBy(command, layer);
    if (printed === undefined) return false;
    layer.print(printed);
    return true;
  },
};

function printedBy(command: SizedCommand, layer: LayerDraft): PrintedText | undefined {
  const { name, args, input } = command;
  const digest = digestLengths[name];
  if (digest !== undefined) return digests(command, digest);
  switch (name) {
    case "date":
      return dated(args);
    case "hostname":
      // What BuildKit calls the machine of a RUN.
      return args.length === 0 ? text("buildkitsandbox\n") : undefined;
    case "whoami":
      return /^\d+$/.test(layer.user) ? undefined : text(`${layer.user}\n`);
    case "id":
      return /^-[ug]$/.test(args[0] ?? "") && args.length === 1 ? (layer.user === "root" ? text("0\n") : some(5)) : undefined;
    case "seq":
      return sequence(args);
    case "head":
      return firstBytes(command, layer);
    case "base64":
      return args.some((arg) => arg?.startsWith("-")) ? undefined : encoded(command, layer);
    case "wc":
      return input === undefined ? undefined : some(args.length === 1 ? 6 : 24);
    case "nproc":
      return some(2);
    default:
      return some(args.length === 0 ? 6 : 16);
  }
}

function text(value: string): PrintedText {
  return { kind: "text", text: value };
}

function some(likely: number): PrintedText {
  return { kind: "some", likely };
}

function bytes(count: number): PrintedText {
  return { kind: "bytes", bytes: count, content: undefined };
}

/** A line for each file: its digest, two blanks and its name. */
function digests(command: SizedCommand, length: number): PrintedText | undefined {
  const { flags, operands } = readArguments(command);
  if (flags.has("c") || flags.has("check") || flags.has("tag")) return undefined;
  let total = 0;
  for (const operand of operands.length === 0 ? [{ text: "-", glob: false }] : operands) {
    if (operand.text === undefined || operand.glob) return undefined;
    total += length + 3 + utf8Length(operand.text, 0, operand.text.length);
  }
  return bytes(total);
}

/** Lengths of what a format's letters stand for, in the locale C. */
const dateLengths: ReadonlyMap<string, number> = new Map(
  [
    ["%ntuw", 1],
    ["mdHMSyeIpVUCkl", 2],
    ["jZabh", 3],
    ["Y", 4],
    ["Rz", 5],
    ["TDxX", 8],
    ["N", 9],
    ["Fs", 10],
    ["c", 24],
  ].flatMap(([letters, length]) => [...String(letters)].map((letter) => [letter, Number(length)] as const)),
);

function dated(args: readonly (string | undefined)[]): PrintedText | undefined {
  const rest = args.filter((arg) => arg !== "-u" && arg !== "--utc" && arg !== "--universal");
  if (rest.length === 0) return bytes("Sat Nov 21 19:28:28 UTC 2026\n".length);
  const [format] = rest;
  if (rest.length > 1 || format === undefined) return undefined;
  if (/^(?:-I|--iso-8601)$/.test(format)) return bytes(11);
  if (/^(?:-Iseconds|--iso-8601=seconds)$/.test(format)) return bytes(26);
  if (!format.startsWith("+")) return undefined;
  let length = 1;
  for (const [part, letter] of format.slice(1).matchAll(/%(.)|[^]/gu)) {
    const known = letter === undefined ? utf8Length(part, 0, part.length) : dateLengths.get(letter);
    if (known === undefined) return undefined;
    length += known;
  }
  return bytes(length);
}

function sequence(args: readonly (string | undefined)[]): PrintedText | undefined {
  const numbers = args.map(Number);
  if (numbers.length === 0 || numbers.length > 3 || !numbers.every(Number.isInteger)) return undefined;
  const [first, step, last] =
    numbers.length === 1 ? [1, 1, numbers[0]!] : numbers.length === 2 ? [numbers[0]!, 1, numbers[1]!] : numbers;
  const count = Math.floor((last! - first!) / step!) + 1;
  if (!(count > 0) || count > 10_000) return undefined;
  return text(Array.from({ length: count }, (_, index) => `${first! + index * step!}\n`).join(""));
}

function firstBytes(command: SizedCommand, layer: LayerDraft): PrintedText | undefined {
  const { values, operands } = readArguments(command, "c bytes n lines");
  const wanted = values.get("c") ?? values.get("bytes");
  const count = wanted === undefined || wanted.startsWith("-") ? undefined : parseBytes(wanted);
  if (count === undefined || operands.length > 1) return undefined;
  const [operand] = operands;
  if (operand === undefined) return { kind: "some", likely: count };
  if (/^\/dev\/(?:zero|u?random)$/.test(operand.text ?? "")) return bytes(count);
  const from = bytesOfFile(operand, layer);
  return from === undefined ? some(count) : bytes(Math.min(count, from));
}

/** Four characters for three bytes, in lines of 76. */
function encoded(command: SizedCommand, layer: LayerDraft): PrintedText | undefined {
  const { operands } = readArguments(command);
  const from = operands.length === 1 ? bytesOfFile(operands[0]!, layer) : undefined;
  if (from === undefined) return undefined;
  const characters = Math.ceil(from / 3) * 4;
  return bytes(characters + Math.ceil(characters / 76));
}

function bytesOfFile(
  operand: { readonly text: string | undefined; readonly glob: boolean },
  layer: LayerDraft,
): number | undefined {
  const { paths, open } = pathsOf([operand], layer);
  const entry = paths.length === 1 && !open ? layer.look(layer.contents.followed(paths[0]!))[0]?.entry : undefined;
  return entry?.type === "file" ? entry.bytes : undefined;
}
