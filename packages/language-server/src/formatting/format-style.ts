import {
  editorConfigChoices,
  type EditorConfigFile,
  type FormatChoices,
  type FormatOptions,
  indentNamed,
  isEditorConfigRoot,
  resolveFormatOptions,
} from "@plimsoll/core/format";
import type { FormattingOptions } from "vscode-languageserver";
import type { Surroundings } from "../documents/snapshot.ts";
import type { HostFiles } from "../server-host.ts";
import { defaultSettings, type Settings } from "../settings/settings.ts";

/** The style of a document: config file and settings, then `.editorconfig`, then what the editor says of tabs. */
export async function formatStyle(
  files: HostFiles,
  uri: string,
  { settings, format }: Surroundings,
  editor: FormattingOptions,
): Promise<FormatOptions> {
  const own = settings.configurationPreference === "editorOnly" ? {} : format;
  const chosen = settings.configurationPreference === "editorFirst" ? [changed(settings), own] : [own, changed(settings)];
  return resolveFormatOptions([...chosen, editorConfigChoices(await editorConfigFiles(files, uri)), editorChoices(editor)]);
}

/** Only what differs from the defaults: those lie below everything. */
function changed({ format }: Settings): FormatChoices {
  const usual = defaultSettings.format;
  return {
    indent: format.indent === "" ? undefined : indentNamed(format.indent),
    operatorPosition: format.operatorPosition === usual.operatorPosition ? undefined : format.operatorPosition,
    keywordCase: format.keywordCase === usual.keywordCase ? undefined : format.keywordCase,
    blankLines: format.blankLines === usual.blankLines ? undefined : format.blankLines,
  };
}

function editorChoices({ tabSize, insertSpaces, insertFinalNewline, trimTrailingWhitespace }: FormattingOptions): FormatChoices {
  // What Neovim and Emacs send of a file that nobody has set them up for: it says nothing of this one.
  if (tabSize === 8 && insertSpaces === false) return { finalNewline: insertFinalNewline, trimTrailingWhitespace };
  const width = tabSize === 2 || tabSize === 4 || tabSize === 8 ? tabSize : undefined;
  return { indent: insertSpaces === false ? "tab" : width, finalNewline: insertFinalNewline, trimTrailingWhitespace };
}

/** From the nearest folder outwards. */
async function editorConfigFiles(files: HostFiles, uri: string): Promise<readonly EditorConfigFile[]> {
  const [, root = "", path = ""] = /^([a-z][\w+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri) ?? [];
  const found: EditorConfigFile[] = [];
  for (let end = path.lastIndexOf("/"); end >= 0; end = end === 0 ? -1 : path.lastIndexOf("/", end - 1)) {
    const text = await files.readText(`${root}${path.slice(0, end)}/.editorconfig`);
    if (text === undefined) continue;
    found.push({ text, path: decode(path.slice(end + 1)) });
    if (isEditorConfigRoot(text)) break;
  }
  return found;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
