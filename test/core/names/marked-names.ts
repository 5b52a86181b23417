import { defaultLintConfig, LazyAnalysis, type Span } from "@plimsoll/core";
import { type NamedThing, type NameSource, nameTable, type NameTable } from "@plimsoll/core/editor";

export interface NamesOf {
  readonly analysis: LazyAnalysis;
  readonly source: NameSource;
  readonly table: NameTable;
}

export function namesIn(text: string): NamesOf {
  const analysis = new LazyAnalysis({ text, config: defaultLintConfig, build: {}, facts: {} });
  const { stages, scripts, instructions } = analysis;
  const source = { text, stages, scripts, instructions };
  return { analysis, source, table: nameTable(source) };
}

/** `«` and `»` stand around every place of one thing. */
export function readPlaces(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  let text = "";
  let start = 0;
  const spans: Span[] = [];
  for (const part of marked.split(/([«»])/)) {
    if (part === "«") start = text.length;
    else if (part === "»") spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}

/** The text with the marks around what `thing` has. */
export function markPlaces(text: string, thing: NamedThing): string {
  let marked = "";
  let at = 0;
  for (const { span } of thing.places.filter(({ form }) => form !== "hidden")) {
    marked += `${text.slice(at, span.start)}«${text.slice(span.start, span.end)}»`;
    at = span.end;
  }
  return marked + text.slice(at);
}
