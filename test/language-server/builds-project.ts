import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach } from "vitest";
import { type Editor, type EditorOptions, openEditor } from "./editor.ts";

/** A folder of its own for one test. */
export interface Project {
  readonly folder: string;
  uriOf(path: string): string;
  write(path: string, text: string): void;
}

const toClean: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const clean of toClean.splice(0).reverse()) await clean();
});

/** Is removed after the test. */
export function createProject(files: Readonly<Record<string, string>> = {}): Project {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "plimsoll-editor-")));
  toClean.push(() => rmSync(folder, { recursive: true, force: true }));
  const project: Project = {
    folder,
    uriOf: (path) => pathToFileURL(join(folder, path)).href,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
  };
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

/** An editor with this folder open; closed after the test. */
export async function openProject(project: Project, options: EditorOptions = {}): Promise<Editor> {
  const uri = pathToFileURL(project.folder).href;
  const editor = await openEditor({
    ...options,
    capabilities: { workspace: { configuration: true, ...options.capabilities?.workspace }, ...options.capabilities },
    initialize: { workspaceFolders: [{ uri, name: "project" }], ...options.initialize },
  });
  toClean.push(() => editor.close());
  return editor;
}
