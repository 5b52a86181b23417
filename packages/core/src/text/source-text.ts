/** A file's text with an index of its lines. Lines end at "\n" alone, as BuildKit reads them. */
export interface SourceText {
  readonly text: string;
  /** Offset of the first character of each line; the first entry is 0. */
  readonly lineStarts: readonly number[];
}

/** A place in a file: both numbers are 0-based, `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export function createSourceText(text: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { text, lineStarts };
}

/** Number of the line that holds `offset`, 0-based. Costs the logarithm of the number of lines. */
export function lineAt(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(source: SourceText, offset: number): Position {
  const line = lineAt(source, offset);
  return { line, character: offset - source.lineStarts[line]! };
}

/** Offset of the end of a line, before its line break ("\n" or "\r\n"). `line` is 0-based. */
export function lineEnd(source: SourceText, line: number): number {
  const next = source.lineStarts[line + 1];
  if (next === undefined) return source.text.length;
  const end = next - 1;
  return source.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** The text of one line (0-based) without its line break. */
export function lineText(source: SourceText, line: number): string {
  return source.text.slice(source.lineStarts[line], lineEnd(source, line));
}
