import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../packages/dev/src/package-extension.ts";
import { fromRoot } from "../support/repository.ts";

/**
 * Packs an extension that gives VS Code a file system without a disk, `memory:/project`, and runs in a browser only. `files` are its files, by
 * their names.
 */
export function packMemoryFiles(place: string, files: Readonly<Record<string, string>>): string {
  const folder = join(place, "memory-files");
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: "memory-files",
    displayName: "Memory files",
    description: "A file system for tests.",
    version: "0.0.1",
    publisher: "plimsoll-tests",
    license: "MIT",
    engines: { vscode: "^1.91.0" },
    browser: "./extension.js",
    activationEvents: ["onFileSystem:memory"],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "README.md"), "# Memory files\n\nFor tests.\n");
  writeFileSync(join(folder, "extension.js"), `const files = new Map(Object.entries(${JSON.stringify(files)}));\n${provider}`);
  copyFileSync(fromRoot("LICENSE"), join(folder, "LICENSE"));
  const vsix = join(place, "memory-files.vsix");
  pack(folder, vsix, []);
  return vsix;
}

/** One folder, `/project`, whose files can be read and written. */
const provider = `
const { EventEmitter, FileSystemError, FileType, workspace } = require("vscode");
const root = "/project";
const changed = new EventEmitter();
const nameOf = ({ path }) => path.slice(root.length + 1);
const file = (uri) => {
  const text = files.get(nameOf(uri));
  if (text === undefined) throw FileSystemError.FileNotFound(uri);
  return new TextEncoder().encode(text);
};
const no = (uri) => { throw FileSystemError.NoPermissions(uri); };
exports.activate = ({ subscriptions }) => {
  subscriptions.push(workspace.registerFileSystemProvider("memory", {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat: (uri) => {
      if (uri.path === root || uri.path === "/") return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      return { type: FileType.File, ctime: 0, mtime: 0, size: file(uri).length };
    },
    readDirectory: (uri) => uri.path === root ? [...files.keys()].map((name) => [name, FileType.File]) : [["project", FileType.Directory]],
    readFile: file,
    writeFile: (uri, bytes) => { files.set(nameOf(uri), new TextDecoder().decode(bytes)); },
    createDirectory: no, delete: no, rename: no,
  }, { isCaseSensitive: true }));
};
`;
