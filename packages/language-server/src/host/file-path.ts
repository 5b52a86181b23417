import { URI } from "vscode-uri";

/** The path of a `file:` URI on this machine; undefined for any other, and for what is no URI. */
export function pathOfUri(uri: string): string | undefined {
  const parsed = parse(uri);
  return parsed?.scheme === "file" ? parsed.fsPath : undefined;
}

/** The URI of an absolute path. */
export function uriOfPath(path: string): string {
  return URI.file(path).toString();
}

function parse(uri: string): URI | undefined {
  try {
    return URI.parse(uri, true);
  } catch {
    return undefined;
  }
}
