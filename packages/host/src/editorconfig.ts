import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { editorConfigChoices, type EditorConfigFile, type FormatChoices, isEditorConfigRoot } from "@plimsoll/core/format";

/** Reads `.editorconfig` files, each once. Gives what those of a file's folder and the folders above say; `path` is absolute. */
export function createEditorConfigReader(): (path: string) => FormatChoices {
  const known = new Map<string, string | undefined>();
  const textIn = (folder: string): string | undefined => {
    if (!known.has(folder)) known.set(folder, readText(join(folder, ".editorconfig")));
    return known.get(folder);
  };
  return (path) => {
    const files: EditorConfigFile[] = [];
    let below = basename(path);
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const text = textIn(folder);
      if (text !== undefined) files.push({ text, path: below });
      if ((text !== undefined && isEditorConfigRoot(text)) || dirname(folder) === folder) break;
      below = `${basename(folder)}/${below}`;
    }
    return editorConfigChoices(files);
  };
}

/** One that cannot be read counts for none: editors do the same. */
function readText(path: string): string | undefined {
  try {
    // Reading a pipe that nobody writes to would wait for ever.
    return statSync(path).isFile() ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
