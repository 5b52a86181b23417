import { lexWord, platformArgs, type ShellText, spanIn } from "@plimsoll/core/editor";
import type { Span } from "@plimsoll/core";
import type { Token, TokenModifier, TokenType } from "./token.ts";

const none: readonly TokenModifier[] = [];
const builtIn: readonly TokenModifier[] = ["readonly"];
const platformNames: ReadonlySet<string> = new Set(
  Object.keys(platformArgs({ os: "linux", architecture: "amd64", variant: "" }, "")),
);

/** Modifiers of a variable: those that the builder sets cannot be written. */
export function modifiersOf(name: string, declared: boolean): readonly TokenModifier[] {
  if (!platformNames.has(name)) return declared ? ["declaration"] : none;
  return declared ? ["declaration", "readonly"] : builtIn;
}

/** Collects what pieces of a text are. They may overlap: `flattenTokens` puts that right. */
export class TokenPainter {
  readonly tokens: Token[] = [];
  private readonly text: string;
  private readonly escape: string;

  /** `text`: the file. `escape`: its escape character. */
  constructor(text: string, escape: string) {
    this.text = text;
    this.escape = escape;
  }

  span({ start, end }: Span, type: TokenType, modifiers: readonly TokenModifier[] = none): void {
    if (start < end) this.tokens.push({ start, end, type, modifiers });
  }

  /** A piece of a joined text: one token for each line that it lies on. */
  piece(text: ShellText, start: number, end: number, type: TokenType, modifiers: readonly TokenModifier[] = none): void {
    if (start >= end) return;
    const whole = spanIn(text, start, end);
    if (whole.end - whole.start === end - start) return this.span(whole, type, modifiers);
    for (const part of partsOf(text, start, end)) this.span(part, type, modifiers);
  }

  /** Variables and quoted strings of a word that BuildKit expands. */
  expanded(text: ShellText, start: number, end: number): void {
    const raw = text.text.slice(start, end);
    if (raw.includes('"') || raw.includes("'")) {
      for (const { index, 0: quoted } of raw.matchAll(this.escape === "`" ? quotedWithBacktick : quotedWithBackslash)) {
        this.piece(text, start + index, start + index + quoted.length, "string");
      }
    }
    this.variables(text, start, end);
  }

  variables(text: ShellText, start: number, end: number): void {
    const raw = text.text.slice(start, end);
    if (!raw.includes("$")) return;
    for (const { name, start: from, end: to } of lexWord(raw, () => undefined, { escape: this.escape }).references) {
      this.piece(text, start + from, start + to, "variable", modifiersOf(name, false));
    }
  }

  /** Variables of a text in which quotes mean nothing. */
  body(text: ShellText): void {
    if (!text.text.includes("$")) return;
    for (const { name, start, end } of lexWord(text.text, () => undefined, { escape: this.escape, skipQuotes: true })
      .references) {
      this.piece(text, start, end, "variable", modifiersOf(name, false));
    }
  }

  /** `<<-"EOF"` with its number and operator. */
  heredocMarker({ start, end }: Span): void {
    const operator = /^\d*<<-?/.exec(this.text.slice(start, end))?.[0].length ?? 0;
    this.span({ start, end: start + operator }, "operator");
    this.span({ start: start + operator, end }, "label");
  }

  /** What `pattern` finds in a piece of a joined text. */
  matches(text: ShellText, start: number, end: number, pattern: RegExp, type: TokenType): void {
    for (const { index, 0: found } of text.text.slice(start, end).matchAll(pattern)) {
      this.piece(text, start + index, start + index + found.length, type);
    }
  }
}

const quotedWithBackslash = /"(?:[^"\\]|\\.)*"|'[^']*'/gs;
const quotedWithBacktick = /"(?:[^"`]|`.)*"|'[^']*'/gs;

/** Where `text[start, end)` stands in the file: in one place for each run of it. */
function partsOf(text: ShellText, start: number, end: number): readonly Span[] {
  const { runs } = text;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.at <= start) low = middle;
    else high = middle - 1;
  }
  const parts: { start: number; end: number }[] = [];
  for (let index = low; index < runs.length && runs[index]!.at < end; index++) {
    const from = Math.max(start, runs[index]!.at);
    const to = Math.min(end, runs[index + 1]?.at ?? end);
    if (from >= to) continue;
    const { start: first, end: last } = spanIn(text, from, to);
    const before = parts.at(-1);
    if (before?.end === first) before.end = last;
    else parts.push({ start: first, end: last });
  }
  return parts;
}
