import type { ConfigPath, ConfigProblem } from "@plimsoll/core/config";
import type { Document, ErrorCode, Node, Pair, YAMLError } from "yaml";

/** A place in a text, both numbers 1-based; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML or JSON text, read: its data and where each part of it stands, or what keeps it from being read. */
export type ParsedConfig =
  | { readonly kind: "data"; readonly value: unknown; readonly placeOf: (path: ConfigPath, at: "key" | "value") => Place }
  | { readonly kind: "broken"; readonly errors: readonly PlacedError[] };

export interface PlacedError {
  readonly place: Place;
  readonly problem: ConfigProblem;
}

/**
 * * Reads a config text. JSON is read as the YAML that it is, except that a tab may indent it. Aliases and `<<` are understood;
 * YAML 1.2 has no `yes` and `off`, so those stay words.
 */
export async function parseConfigText(text: string): Promise<ParsedConfig> {
  const yaml = await import("yaml");
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: "error" });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line, column: col };
  };
  const errors = [
    ...worthTelling([...document.errors, ...document.warnings]).map((error) => readError(error, text, placeAt)),
    ...unknownAliases(yaml, document, placeAt),
  ];
  if (errors.length > 0) return { kind: "broken", errors };
  try {
    const value: unknown = document.toJS();
    return { kind: "data", value, placeOf: (path, at) => placeAt(offsetOf(yaml, document, path, at)) };
  } catch (error) {
    // What shows only when the data is made: too many aliases within aliases, a `<<` that names no mapping.
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: "broken", errors: [{ place: placeAt(0), problem: { code: "yaml-other", params: { detail } } }] };
  }
}

/** After the first error of syntax the rest are mostly its echo; keys given twice are each a mistake of their own. */
function worthTelling(errors: readonly YAMLError[]): readonly YAMLError[] {
  const first = errors.find((error) => error.code !== "DUPLICATE_KEY");
  return errors.filter((error) => error === first || error.code === "DUPLICATE_KEY").sort((a, b) => a.pos[0] - b.pos[0]);
}

function readError(error: YAMLError, text: string, placeAt: (offset: number) => Place): PlacedError {
  const [start] = error.pos;
  if (error.code !== "TAB_AS_INDENT") return { place: placeAt(start), problem: problemOf(error, text) };
  // The parser names the line's start; the tab itself may come after blanks.
  const tab = text.indexOf("\t", start);
  return { place: placeAt(tab === -1 ? start : tab), problem: { code: "yaml-tab", params: {} } };
}

function problemOf(error: YAMLError, text: string): ConfigProblem {
  const [start] = error.pos;
  const simple = simpleProblems[error.code];
  if (simple !== undefined) return { code: simple, params: {} };
  switch (error.code) {
    case "DUPLICATE_KEY":
      return { code: "yaml-duplicate-key", params: { key: wordAt(text, start) } };
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
      return { code: "yaml-quotes-needed", params: { text: text.slice(start, start + 1) } };
    default:
      return { code: "yaml-other", params: { detail: error.message } };
  }
}

const simpleProblems: Partial<Record<ErrorCode, "yaml-indent" | "yaml-unclosed" | "yaml-colon" | "yaml-several-documents">> = {
  BAD_INDENT: "yaml-indent",
  MISSING_CHAR: "yaml-unclosed",
  MULTILINE_IMPLICIT_KEY: "yaml-unclosed",
  BLOCK_AS_IMPLICIT_KEY: "yaml-colon",
  MULTIPLE_DOCS: "yaml-several-documents",
};

/** The key that stands at an offset, without its quotes. */
function wordAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 200);
  const quoted = /^(["'])(.*?)\1/.exec(rest);
  return quoted?.[2] ?? /^[^:\s]*/.exec(rest)![0];
}

/** `exclude: [*.old]` is a reference to something named `.old` for YAML: nearly always a glob without quotes. */
function unknownAliases(yaml: Yaml, document: Document, placeAt: (offset: number) => Place): readonly PlacedError[] {
  const errors: PlacedError[] = [];
  yaml.visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return;
      const problem: ConfigProblem = { code: "yaml-quotes-needed", params: { text: `*${alias.source}` } };
      errors.push({ place: placeAt(alias.range?.[0] ?? 0), problem });
    },
  });
  return errors;
}

type Yaml = typeof import("yaml");

/** Where a part of the data begins; for one that came by `<<`, where the nearest part around it begins. */
function offsetOf(yaml: Yaml, document: Document, path: ConfigPath, at: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [position, part] of path.entries()) {
    if (yaml.isAlias(node)) node = node.resolve(document);
    const isLast = position === path.length - 1;
    if (yaml.isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => String(yaml.isScalar(key) ? key.value : key) === part);
      if (pair === undefined) return offset;
      node = pair.value;
      const key = startOf(pair.key) ?? offset;
      offset = isLast && at === "key" ? key : (startOf(node) ?? key);
    } else if (yaml.isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** An empty value has no text: then the key is the place to look at. */
function startOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range == null || range[0] === range[1] ? undefined : range[0];
}
