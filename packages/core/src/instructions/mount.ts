import { type LogicalText, toSourceSpan } from "../syntax/logical-text.ts";
import type { Span } from "../text/span.ts";
import { type CsvField, splitCsv } from "./csv.ts";
import type { Flag } from "./instruction.ts";

/** One `key=value` of a `--mount`, as typed. */
export interface MountOption {
  /** In lower case. */
  readonly key: string;
  readonly value: string | undefined;
  readonly span: Span;
  /** Where the value stands; at the end of the option when there is none. */
  readonly valueSpan: Span;
}

/** A `RUN --mount=…`; values are not expanded. */
export interface Mount {
  readonly flag: Flag;
  readonly options: readonly MountOption[];
  /** In lower case; "bind" when not given; as typed when it is no type that BuildKit knows. */
  readonly type: string;
}

/** Names of mount options that mean the same. */
const aliases: Readonly<Record<string, string>> = {
  src: "source",
  dst: "target",
  destination: "target",
  ro: "readonly",
  rw: "readwrite",
};

/** The option of that name (or an alias of it); the last one when it is repeated. */
export function mountOption(mount: Mount, name: string): MountOption | undefined {
  return mount.options.findLast((option) => (aliases[option.key] ?? option.key) === name);
}

/** Reads the value of one `--mount`, or gives the error of BuildKit's CSV reader. `line` is the joined line that holds it. */
export function readMount(flag: Flag, line: LogicalText): Mount | { readonly error: string } {
  const value = flag.value ?? "";
  const csv = splitCsv(value);
  if ("error" in csv) return { error: `failed to parse csv mounts: ${csv.error}` };
  const valueAt = placeOf(value, line.text, flag.valueAt);
  const options = csv.fields.map((field): MountOption => {
    const equals = field.text.indexOf("=");
    const key = equals === -1 ? field.text : field.text.slice(0, equals);
    const spanOf = (start: number, end: number): Span =>
      valueAt === undefined ? flag.valueSpan : toSourceSpan(line, valueAt + start, valueAt + end);
    return {
      key: key.toLowerCase(),
      value: equals === -1 ? undefined : field.text.slice(equals + 1),
      span: spanOf(field.start, field.end),
      valueSpan: equals === -1 ? spanOf(field.end, field.end) : spanOf(...placeOfValue(field, equals)),
    };
  });
  const type = options.findLast((option) => option.key === "type")?.value?.toLowerCase() ?? "bind";
  return { flag, options, type };
}

/** Offset of the value in the joined line; undefined behind quotes or escapes in its midst: then the whole value is marked. */
function placeOf(value: string, line: string, valueAt: number): number | undefined {
  if (line.startsWith(value, valueAt)) return valueAt;
  const quote = line[valueAt];
  const quoted = (quote === '"' || quote === "'") && line.startsWith(value + quote, valueAt + 1);
  return quoted ? valueAt + 1 : undefined;
}

/** Start and end of what follows the `=` of a field: without its quotes, unless quotes are doubled in it. */
function placeOfValue(field: CsvField, equals: number): readonly [number, number] {
  const quotes = field.end - field.start - field.text.length;
  return quotes > 2 ? [field.start, field.end] : [field.start + quotes / 2 + equals + 1, field.end - quotes / 2];
}
