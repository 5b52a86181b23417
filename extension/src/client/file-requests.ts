import type { FileFacts, FolderEntry, Message } from "@plimsoll/language-server/protocol";
import { asset, listFolder, readFile, statFile } from "@plimsoll/language-server/protocol";
import { FileType, type Uri, Uri as Uris, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Largest file that is handed over, in bytes: configs and Dockerfiles are far smaller, and the text crosses as one message. */
const maxBytes = 4 * 1024 * 1024;

/**
 * The server's eyes where it has no disk: it asks, and VS Code's file systems answer. What is missing or forbidden is null.
 * `assets` is the folder of what belongs to the server.
 */
export function answerFileRequests(client: BaseLanguageClient, assets: Uri): void {
  answer(client, readFile, async ({ uri }) => {
    const place = Uris.parse(uri);
    if ((await workspace.fs.stat(place)).size > maxBytes) return null;
    return toBase64(await workspace.fs.readFile(place));
  });
  answer(client, listFolder, async ({ uri }) =>
    (await workspace.fs.readDirectory(Uris.parse(uri))).map(([name, type]): FolderEntry => ({ name, kind: kindOf(type) })),
  );
  answer(client, statFile, async ({ uri }): Promise<FileFacts> => {
    const { type, size, mtime } = await workspace.fs.stat(Uris.parse(uri));
    return { kind: kindOf(type), size, modified: mtime };
  });
  answer(client, asset, async ({ name }) => {
    // A name, and not a way out of the folder.
    if (!/^[\w-]+(?:\.[\w-]+)*$/.test(name)) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(Uris.joinPath(assets, name)));
  });
}

function answer<Params, Result>(
  client: BaseLanguageClient,
  { method }: Message<Params, Result | null>,
  provide: (params: Params) => Promise<Result | null>,
): void {
  client.onRequest<unknown, void>(method, async (params: Params): Promise<unknown> => {
    try {
      return await provide(params);
    } catch {
      return null;
    }
  });
}

function kindOf(type: FileType): FolderEntry["kind"] {
  // A link to a file or folder has both bits.
  if ((type & FileType.SymbolicLink) !== 0) return "link";
  if ((type & FileType.Directory) !== 0) return "folder";
  return (type & FileType.File) !== 0 ? "file" : "other";
}

/** In parts, since a function takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
