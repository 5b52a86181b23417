import { lineEnd, type SourceText } from "../text/source-text.ts";
import type { HeredocMarker } from "./heredoc.ts";

interface LineIndex {
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Without leading tabs, for `<<-`. */
  readonly chomped: ReadonlyMap<string, readonly number[]>;
}

/**
 * State with identity: where heredocs may end. Lines are searched from the instruction on; once a search was in vain, all lines
 * are indexed, so that many heredocs that never end do not cost the rest of the file each.
 */
export class HeredocTerminators {
  private index: LineIndex | undefined;
  private readonly source: SourceText;

  constructor(source: SourceText) {
    this.source = source;
  }

  /** Number of the first line at or after `from` that ends the heredoc; lines count from 0. */
  find(marker: HeredocMarker, from: number): number | undefined {
    if (this.index !== undefined) return this.findInIndex(this.index, marker, from);
    for (let line = from; line < this.lineCount(); line++) if (this.ends(marker, line)) return line;
    this.index = this.indexLines();
    return undefined;
  }

  private findInIndex({ exact, chomped }: LineIndex, marker: HeredocMarker, from: number): number | undefined {
    const lines = (marker.chomp ? chomped : exact).get(marker.name) ?? [];
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle]! < from) low = middle + 1;
      else high = middle;
    }
    return lines[low];
  }

  private ends(marker: HeredocMarker, line: number): boolean {
    const { text } = this.source;
    let start = this.source.lineStarts[line]!;
    const end = this.contentEnd(line);
    while (marker.chomp && start < end && text.charCodeAt(start) === 9) start++;
    return end - start === marker.name.length && text.startsWith(marker.name, start);
  }

  private indexLines(): LineIndex {
    const { text, lineStarts } = this.source;
    const exact = new Map<string, number[]>();
    const chomped = new Map<string, number[]>();
    for (let line = 0; line < this.lineCount(); line++) {
      const whole = text.slice(lineStarts[line], this.contentEnd(line));
      addTo(exact, whole, line);
      addTo(chomped, whole.replace(/^\t+/, ""), line);
    }
    return { exact, chomped };
  }

  /** The empty line behind a last line break is none. */
  private lineCount(): number {
    const { text, lineStarts } = this.source;
    return lineStarts.at(-1) === text.length ? lineStarts.length - 1 : lineStarts.length;
  }

  private contentEnd(line: number): number {
    let end = lineEnd(this.source, line);
    while (end > this.source.lineStarts[line]! && this.source.text.charCodeAt(end - 1) === 13) end--;
    return end;
  }
}

function addTo(index: Map<string, number[]>, key: string, line: number): void {
  const lines = index.get(key);
  if (lines === undefined) index.set(key, [line]);
  else lines.push(line);
}
