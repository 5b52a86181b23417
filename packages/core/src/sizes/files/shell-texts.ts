/** What echo makes of backslashes where it interprets them, and whether a new line follows (`\c` ends it all). */
export function unescapeEcho(text: string): readonly [string, boolean] {
  const end = /(?<!\\)(?:\\\\)*\\c/.exec(text);
  const shown = end === null ? text : text.slice(0, end.index + end[0].length - 2);
  return [unescapeText(shown, /\\(?:0([0-7]{1,3})|x([0-9a-fA-F]{1,2})|([abefnrtv\\]))/g), end === null];
}

/**
 * What printf prints; undefined when the format has something that is not understood. The format is used again while arguments
 * are left.
 */
export function formatPrintf(format: string, args: readonly string[]): string | undefined {
  const parts = format.split(/(%(?:%|[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]))/);
  const rest = [...args];
  let printed = "";
  do {
    const before = rest.length;
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) printed += unescapeText(part, printfEscapes);
      else if (part === "%%") printed += "%";
      else {
        const value = oneValue(part, rest.shift() ?? "");
        if (value === undefined) return undefined;
        printed += value;
      }
    }
    if (rest.length === before) break;
  } while (rest.length > 0);
  return printed;
}

const printfEscapes = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|([abefnrtv\\"']))/g;

function oneValue(directive: string, value: string): string | undefined {
  const match = /^%(-?)(0?)(\d*)(?:\.(\d+))?([sbdiu])$/.exec(directive);
  if (match === null) return undefined;
  const [, left, zero, width, precision, letter] = match;
  let text = letter === "b" ? unescapeText(value, printfEscapes) : value;
  if (letter !== "s" && letter !== "b") {
    if (!/^-?\d*$/.test(value)) return undefined;
    text = value === "" ? "0" : String(Number(value));
  } else if (precision !== undefined) text = text.slice(0, Number(precision));
  const size = Number(width);
  return left === "-" ? text.padEnd(size) : text.padStart(size, zero === "0" && letter !== "s" ? "0" : " ");
}

function unescapeText(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_, octal: string | undefined, hex: string | undefined, letter: string | undefined) => {
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8) & 0xff);
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return letters[letter ?? ""] ?? letter ?? "";
  });
}

const letters: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};
