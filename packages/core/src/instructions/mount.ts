import type { Span } from "../text/span.ts";
import { splitCsv } from "./csv.ts";
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

/** Reads the value of one `--mount`, or gives the error of BuildKit's CSV reader. */
export function readMount(flag: Flag, raw: string): Mount | { readonly error: string } {
  const fields = splitCsv(flag.value ?? "");
  if ("error" in fields) return { error: `failed to parse csv mounts: ${fields.error}` };
  const plain = raw === flag.value;
  const options = fields.fields.map((field): MountOption => {
    const equals = field.text.indexOf("=");
    const key = equals === -1 ? field.text : field.text.slice(0, equals);
    // Behind quotes or escapes offsets no longer match the file: then the whole value is marked.
    const exact = plain && field.end - field.start === field.text.length;
    const start = flag.valueSpan.start + field.start;
    const span = exact ? { start, end: start + field.text.length } : flag.valueSpan;
    const valueStart = equals === -1 ? span.end : start + equals + 1;
    return {
      key: key.toLowerCase(),
      value: equals === -1 ? undefined : field.text.slice(equals + 1),
      span,
      valueSpan: exact ? { start: valueStart, end: span.end } : flag.valueSpan,
    };
  });
  const type = options.findLast((option) => option.key === "type")?.value?.toLowerCase() ?? "bind";
  return { flag, options, type };
}
