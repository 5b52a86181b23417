import { goQuote } from "../text/go-quote.ts";
import type { Span } from "../text/span.ts";
import type { LogicalText } from "./logical-text.ts";
import { lexWord } from "./word-lexer.ts";

/** The `<<NAME` word that opens a heredoc. */
export interface HeredocMarker {
  readonly name: string;
  /** The number before `<<`; 0 when there is none. Parsed by BuildKit and not used. */
  readonly fd: number;
  /** False when any part of the name is quoted: then variables in the body stay as they are. */
  readonly expand: boolean;
  /** `<<-`: leading tabs of the body are dropped. */
  readonly chomp: boolean;
}

export interface Heredoc extends HeredocMarker {
  /** The marker as it stands in the instruction, `<<` and name. */
  readonly markerSpan: Span;
  /** The body as it stands in the file, line breaks included; tabs of a `<<-` body are still there. */
  readonly content: string;
  readonly contentSpan: Span;
  /** The terminator, without blanks before it. */
  readonly terminatorSpan: Span;
}

const unset = (): undefined => undefined;
// The backslash is fixed here, whatever the escape directive says: BuildKit does the same.
const wordOptions = { escape: "\\", skipUnset: true } as const;
const quotedOptions = { ...wordOptions, rawQuotes: true } as const;
const lineOptions = { ...quotedOptions, rawEscapes: true } as const;
// Go's \s in a regular expression is ASCII and has no vertical tab.
const wordPattern = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/;

/** The heredoc that a word opens; undefined when it opens none; an error text when BuildKit refuses the word. */
export function parseHeredocWord(word: string): HeredocMarker | { readonly error: string } | undefined {
  const match = wordPattern.exec(word);
  const rest = match?.[3];
  if (match === null || rest === undefined || rest === "") return undefined;
  const plain = lexWord(rest, unset, wordOptions);
  if (plain.error !== undefined) return { error: `failed to process ${goQuote(rest)}: ${plain.error}` };
  const name = plain.words[0]?.text;
  if (plain.words.length !== 1 || name === undefined) return undefined;
  const raw = lexWord(rest, unset, { ...wordOptions, rawQuotes: true });
  if (raw.error !== undefined) return { error: `failed to process ${goQuote(rest)}: ${raw.error}` };
  if (raw.words.length !== 1) return { error: `internal lexing of heredoc produced inconsistent results: ${rest}` };
  return {
    name,
    fd: Number(match[1] === "" ? 0 : match[1]),
    expand: countQuotes(name) === countQuotes(raw.words[0]?.text ?? ""),
    chomp: match[2] === "-",
  };
}

export interface LocatedMarker extends HeredocMarker {
  /** Offset of the marker in the line that was searched. */
  readonly start: number;
  readonly end: number;
}

/** The heredocs that one joined instruction line opens, in order. A line that cannot be split into words opens none. */
export function findHeredocs(line: string): { readonly markers: readonly LocatedMarker[]; readonly error?: string } {
  const { words } = lexWord(line, unset, lineOptions);
  const markers: LocatedMarker[] = [];
  for (const word of words) {
    const marker = parseHeredocWord(word.text);
    if (marker === undefined) continue;
    if ("error" in marker) return { markers, error: marker.error };
    markers.push({ ...marker, start: word.start, end: word.end });
  }
  return { markers };
}

/** The body as the shell or the file receives it: without leading tabs for `<<-`. Keeps the way back to the file. */
export function heredocBody(heredoc: Heredoc): LogicalText {
  const { content, contentSpan, chomp } = heredoc;
  if (!chomp) return { text: content, runs: [{ at: 0, source: contentSpan.start }] };
  const runs: { at: number; source: number }[] = [];
  let text = "";
  for (let start = 0; start < content.length;) {
    const lineBreak = content.indexOf("\n", start);
    const end = lineBreak === -1 ? content.length : lineBreak + 1;
    let first = start;
    while (first < end && content.charCodeAt(first) === 9) first++;
    runs.push({ at: text.length, source: contentSpan.start + first });
    text += content.slice(first, end);
    start = end;
  }
  return { text, runs };
}

function countQuotes(text: string): number {
  let count = 0;
  for (const character of text) if (character === "'" || character === '"') count++;
  return count;
}
