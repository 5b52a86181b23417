import type { Span } from "@plimsoll/core";
import type { Position, Range } from "vscode-languageserver";
import { endOfLine, lineOf } from "./text-lines.ts";

/** In which units `character` of a position counts. Agreed on in `initialize`; UTF-16 unless the client knows nothing of it. */
export type PositionEncoding = "utf-16" | "utf-8" | "utf-32";

/** From offsets in a text to positions of the protocol and back: the only place that knows about lines, columns and their units. */
export class PositionMap {
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly encoding: PositionEncoding;

  /** `lineStarts`: those of `text-lines.ts` for this text. */
  constructor(text: string, lineStarts: readonly number[], encoding: PositionEncoding) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.encoding = encoding;
  }

  /** 0-based. */
  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.text.length));
    const line = lineOf(this.lineStarts, within);
    const start = this.lineStarts[line]!;
    return { line, character: this.unitsOf(start, within) };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** A position behind the end of its line means the end of the line; one behind the last line the end of the text. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    // Some clients count in pixels, and send what comes out of it.
    const whole = Math.floor(line);
    const start = this.lineStarts[whole];
    if (start === undefined) return this.text.length;
    const end = endOfLine(this.text, this.lineStarts, whole);
    if (this.encoding === "utf-16") return Math.min(start + Math.max(0, Math.floor(character)), end);
    let [at, units] = [start, 0];
    while (at < end && units < character) {
      const code = this.text.codePointAt(at)!;
      units += this.encoding === "utf-32" ? 1 : utf8Length(code);
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  }

  spanOf({ start, end }: Range): Span {
    const from = this.offsetAt(start);
    return { start: from, end: Math.max(from, this.offsetAt(end)) };
  }

  /** How long a piece of one line is in the agreed units. */
  unitsOf(start: number, end: number): number {
    if (this.encoding === "utf-16") return end - start;
    let units = 0;
    for (const character of this.text.slice(start, end)) {
      units += this.encoding === "utf-32" ? 1 : utf8Length(character.codePointAt(0)!);
    }
    return units;
  }
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
