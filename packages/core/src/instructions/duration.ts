import { utf8Bytes } from "../text/utf8.ts";

/** Nanoseconds in each unit of a Go duration. */
const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

const int64Limit = 2 ** 63;

/** A duration as Go's `time.ParseDuration` reads it, in nanoseconds; otherwise Go's error text. */
export function parseDuration(text: string): number | { readonly error: string } {
  const quoted = quote(text);
  const sign = /^[+-]/.exec(text)?.[0] ?? "";
  let rest = text.slice(sign.length);
  if (rest === "0") return 0;
  if (rest === "") return { error: `time: invalid duration ${quoted}` };
  let total = 0;
  while (rest !== "") {
    const number = /^(?:\d+\.?\d*|\.\d+)/.exec(rest)?.[0];
    if (number === undefined) return { error: `time: invalid duration ${quoted}` };
    rest = rest.slice(number.length);
    const unit = /^[^\d.]+/.exec(rest)?.[0];
    if (unit === undefined) return { error: `time: missing unit in duration ${quoted}` };
    if (!Object.hasOwn(units, unit)) return { error: `time: unknown unit ${quote(unit)} in duration ${quoted}` };
    rest = rest.slice(unit.length);
    total += Math.trunc(Number(number) * units[unit]!);
    if (total >= int64Limit) return { error: `time: invalid duration ${quoted}` };
  }
  return sign === "-" ? -total : total;
}

/** As Go's time package quotes: each byte of what is not printable ASCII as `\xNN`. */
function quote(text: string): string {
  let quoted = "";
  for (const character of text) {
    if (character === '"' || character === "\\") quoted += `\\${character}`;
    else if (character >= " " && character < "\u0080") quoted += character;
    else for (const byte of utf8Bytes(character.codePointAt(0)!)) quoted += `\\x${byte.toString(16).padStart(2, "0")}`;
  }
  return `"${quoted}"`;
}
