/** Code points in or (negated) outside of the ranges; both ends of a range belong to it. */
export interface CharacterSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

interface ReadSet {
  readonly set: CharacterSet;
  /** Index behind what was read. */
  readonly end: number;
}

/**
 * Reads `[…]` as Go's regexp does, which is not how `filepath.Match` reads it: `[:alpha:]`, `\d` and `\pL` are classes of their
 * own here. `at` is the index of the bracket. Undefined when Go refuses it.
 */
export function parseCharacterClass(characters: readonly string[], at: number): ReadSet | undefined {
  const negated = characters[at + 1] === "^";
  const first = at + (negated ? 2 : 1);
  const ranges: (readonly [number, number])[] = [];
  let next = first;
  while (characters[next] !== "]" || next === first) {
    const named = parseNamedClass(characters, next) ?? parseShorthand(characters, next);
    if (named === "refused") return undefined;
    if (named !== undefined) {
      ranges.push(...toRanges(named.set));
      next = named.end;
      continue;
    }
    const low = parseClassCharacter(characters, next);
    if (low === undefined) return undefined;
    next = low.end;
    let high = low;
    if (characters[next] === "-" && next + 1 < characters.length && characters[next + 1] !== "]") {
      const read = parseClassCharacter(characters, next + 1);
      if (read === undefined || read.code < low.code) return undefined;
      high = read;
      next = read.end;
    }
    ranges.push([low.code, high.code]);
  }
  return { set: { negated, ranges }, end: next + 1 };
}

/**
 * Reads what stands behind a backslash outside of brackets: `\d`, `\pL`, `\n`, `\x41`, `\.`. `at` is the index of the backslash.
 */
export function parseEscapedClass(characters: readonly string[], at: number): ReadSet | undefined {
  const shorthand = parseShorthand(characters, at);
  if (shorthand === "refused") return undefined;
  if (shorthand !== undefined) return shorthand;
  const read = parseEscape(characters, at);
  return read && { set: { negated: false, ranges: [[read.code, read.code]] }, end: read.end };
}

const digits = [[48, 57]] as const;
const upper = [[65, 90]] as const;
const lower = [[97, 122]] as const;
const blanks = [
  [9, 10],
  [12, 13],
  [32, 32],
] as const;
const word = [...digits, ...upper, [95, 95], ...lower] as const;

const shorthands: Readonly<Record<string, CharacterSet["ranges"]>> = { d: digits, s: blanks, w: word };

const namedClasses: Readonly<Record<string, CharacterSet["ranges"]>> = {
  alnum: [...digits, ...upper, ...lower],
  alpha: [...upper, ...lower],
  ascii: [[0, 127]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  digit: digits,
  graph: [[33, 126]],
  lower,
  print: [[32, 126]],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper,
  word,
  xdigit: [...digits, [65, 70], [97, 102]],
};

/** `[:name:]` or `[:^name:]` inside of brackets. */
function parseNamedClass(characters: readonly string[], at: number): ReadSet | "refused" | undefined {
  if (characters[at] !== "[" || characters[at + 1] !== ":") return undefined;
  let close = at + 2;
  while (close < characters.length && !(characters[close] === ":" && characters[close + 1] === "]")) close++;
  if (close >= characters.length) return undefined;
  const negated = characters[at + 2] === "^";
  const name = characters.slice(at + (negated ? 3 : 2), close).join("");
  const ranges = Object.hasOwn(namedClasses, name) ? namedClasses[name] : undefined;
  return ranges === undefined ? "refused" : { set: { negated, ranges }, end: close + 2 };
}

/** `\d`, `\D`, … and the Unicode classes `\pL`, `\P{Greek}`. */
function parseShorthand(characters: readonly string[], at: number): ReadSet | "refused" | undefined {
  if (characters[at] !== "\\") return undefined;
  const letter = characters[at + 1] ?? "";
  const plain = shorthands[letter.toLowerCase()];
  if (plain !== undefined) return { set: { negated: letter !== letter.toLowerCase(), ranges: plain }, end: at + 2 };
  if (letter !== "p" && letter !== "P") return undefined;
  const braced = characters[at + 2] === "{";
  const close = braced ? characters.indexOf("}", at) : at + 2;
  if (close === -1 || close >= characters.length) return "refused";
  const name = braced ? characters.slice(at + 3, close).join("") : characters[close]!;
  const ranges = rangesOfUnicodeClass(name.replace(/^\^/, ""));
  if (ranges === undefined) return "refused";
  return { set: { negated: (letter === "P") !== name.startsWith("^"), ranges }, end: close + 1 };
}

const lastCodePoint = 0x10ffff;

const unicodeClasses = new Map<string, CharacterSet["ranges"] | undefined>();

/**
 * The engine alone knows these tables; so it is asked which characters it finds. Patterns with such a class are next to never
 * seen.
 */
function rangesOfUnicodeClass(name: string): CharacterSet["ranges"] | undefined {
  const canonical = name
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase()
    .replace(/^./, (letter) => letter.toUpperCase());
  if (!unicodeClasses.has(canonical)) {
    const runs = runsOf(canonical === "Lc" ? "LC" : canonical) ?? runsOf(`Script=${canonical}`);
    unicodeClasses.set(canonical, runs);
  }
  return unicodeClasses.get(canonical);
}

function runsOf(property: string): CharacterSet["ranges"] | undefined {
  let runs: RegExp;
  try {
    runs = new RegExp(`\\p{${property}}+`, "gu");
  } catch {
    return undefined;
  }
  return [...everyCharacter().matchAll(runs)].map(([run]) => [run.codePointAt(0)!, lastOf(run)]);
}

function lastOf(run: string): number {
  return Array.from(run.slice(-2)).at(-1)!.codePointAt(0)!;
}

/** All code points in their order, but for the surrogates, which Go does not count as characters. */
function everyCharacter(): string {
  const blocks: string[] = [];
  for (let from = 0; from <= lastCodePoint; from += 0x800) {
    if (from < 0xd800 || from > 0xdfff)
      blocks.push(String.fromCodePoint(...Array.from({ length: 0x800 }, (_, index) => from + index)));
  }
  return blocks.join("");
}

interface ReadCharacter {
  readonly code: number;
  readonly end: number;
}

function parseClassCharacter(characters: readonly string[], at: number): ReadCharacter | undefined {
  const character = characters[at];
  if (character === undefined) return undefined;
  return character === "\\" ? parseEscape(characters, at) : { code: character.codePointAt(0)!, end: at + 1 };
}

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

function parseEscape(characters: readonly string[], at: number): ReadCharacter | undefined {
  const character = characters[at + 1];
  if (character === undefined) return undefined;
  const code = character.codePointAt(0)!;
  if (code < 128 && !/[A-Za-z0-9]/.test(character)) return { code, end: at + 2 };
  if (controls[character] !== undefined) return { code: controls[character], end: at + 2 };
  const rest = characters.slice(at + 1, at + 12).join("");
  // `\1` alone would be a back reference, which Go does not have.
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(rest)?.[0];
  if (octal !== undefined) return { code: Number.parseInt(octal, 8), end: at + 1 + octal.length };
  const hex = /^x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]+)\})/.exec(rest);
  if (hex === null) return undefined;
  const value = Number.parseInt(hex[1] ?? hex[2]!, 16);
  return value > lastCodePoint ? undefined : { code: value, end: at + 1 + hex[0].length };
}

function toRanges(set: CharacterSet): CharacterSet["ranges"] {
  if (!set.negated) return set.ranges;
  const ranges: [number, number][] = [];
  let from = 0;
  for (const [low, high] of [...set.ranges].sort((a, b) => a[0] - b[0])) {
    if (low > from) ranges.push([from, low - 1]);
    from = Math.max(from, high + 1);
  }
  if (from <= lastCodePoint) ranges.push([from, lastCodePoint]);
  return ranges;
}
