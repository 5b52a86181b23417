import type { FormatChoices } from "../config/format-options.ts";

/** An `.editorconfig`, and the path of the Dockerfile from its folder, with `/`. */
export interface EditorConfigFile {
  readonly text: string;
  readonly path: string;
}

/** Whether an `.editorconfig` says that no folder above it is to be looked at. */
export function isEditorConfigRoot(text: string): boolean {
  return readSections(text).preamble.get("root") === "true";
}

/**
 * What `.editorconfig` files say of a Dockerfile, from the nearest one outwards (editorconfig.org, specification 0.17). Values that the
 * formatter has no use for, such as an indentation of 3, are passed over.
 */
export function editorConfigChoices(files: readonly EditorConfigFile[]): FormatChoices {
  const properties = new Map<string, string>();
  for (const { text, path } of files.toReversed()) {
    for (const { glob, values } of readSections(text).sections) {
      if (!matches(glob, path)) continue;
      for (const [key, value] of values) {
        if (value === "unset") properties.delete(key);
        else properties.set(key, value);
      }
    }
  }
  const style = properties.get("indent_style");
  const size = properties.get("indent_size");
  const width = size === "tab" || (size === undefined && style === "space") ? properties.get("tab_width") : size;
  const isTab = style === "tab" || (style === undefined && size === "tab");
  const ending = properties.get("end_of_line");
  return {
    indent: isTab ? "tab" : width === "2" ? 2 : width === "4" ? 4 : width === "8" ? 8 : undefined,
    endOfLine: ending === "lf" || ending === "crlf" ? ending : undefined,
    finalNewline: flagOf(properties.get("insert_final_newline")),
    trimTrailingWhitespace: flagOf(properties.get("trim_trailing_whitespace")),
  };
}

interface Section {
  readonly glob: string;
  readonly values: Map<string, string>;
}

function readSections(text: string): { readonly preamble: ReadonlyMap<string, string>; readonly sections: readonly Section[] } {
  const preamble = new Map<string, string>();
  const sections: Section[] = [];
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#") || trimmed.startsWith(";")) continue;
    const header = /^\[(.*)\]$/.exec(trimmed);
    if (header !== null) {
      sections.push({ glob: header[1]!, values: new Map() });
      continue;
    }
    const equals = trimmed.indexOf("=");
    if (equals === -1) continue;
    const key = trimmed.slice(0, equals).trim().toLowerCase();
    const value = trimmed
      .slice(equals + 1)
      .replace(/\s[#;].*$/, "")
      .trim()
      .toLowerCase();
    (sections.at(-1)?.values ?? preamble).set(key, value);
  }
  return { preamble, sections };
}

function flagOf(value: string | undefined): boolean | undefined {
  return value === "true" ? true : value === "false" ? false : undefined;
}

/** Longer globs are not looked at: nobody writes them, and their expansion could take long. */
const maxGlob = 1024;

function matches(glob: string, path: string): boolean {
  if (glob.length > maxGlob) return false;
  const anywhere = !glob.includes("/");
  const pattern = toPattern(glob.replace(/^\//, ""));
  if (pattern === undefined) return false;
  try {
    return new RegExp(`^${anywhere ? "(?:.*/)?" : ""}${pattern}$`, "su").test(path);
  } catch {
    return false;
  }
}

/** The glob as a regular expression; undefined when its brackets make none. */
function toPattern(glob: string): string | undefined {
  let pattern = "";
  let depth = 0;
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at]!;
    if (character === "\\" && at + 1 < glob.length) pattern += escapeText(glob[++at]!);
    else if (character === "*") {
      const isDeep = glob[at + 1] === "*";
      while (glob[at + 1] === "*") at++;
      const slash = isDeep && glob[at + 1] === "/" && (at < 2 || glob[at - 2] === "/");
      pattern += slash ? "(?:.*/)?" : isDeep ? ".*" : "[^/]*";
      if (slash) at++;
    } else if (character === "?") pattern += "[^/]";
    else if (character === "[") {
      const close = glob.indexOf("]", at + 2);
      const body = close === -1 ? undefined : glob.slice(at + 1, close);
      if (body === undefined || body.includes("/")) pattern += "\\[";
      else {
        pattern += `[${body.startsWith("!") ? "^" : ""}${body.replace(/^!/, "").replaceAll(/[\\\]^[]/g, "\\$&")}]`;
        at = close;
      }
    } else if (character === "{") {
      const range = /^\{([+-]?\d+)\.\.([+-]?\d+)\}/.exec(glob.slice(at));
      const close = glob.indexOf("}", at);
      if (range !== null) {
        pattern += "[+-]?\\d+";
        at += range[0].length - 1;
      } else if (close === -1 || !glob.slice(at, close).includes(",")) pattern += "\\{";
      else {
        depth++;
        pattern += "(?:";
      }
    } else if (character === "}" && depth > 0) {
      depth--;
      pattern += ")";
    } else if (character === "," && depth > 0) pattern += "|";
    else pattern += escapeText(character);
  }
  return depth === 0 ? pattern : undefined;
}

function escapeText(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
}
