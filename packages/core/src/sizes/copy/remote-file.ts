import { maskCredentials } from "../../text/mask-credentials.ts";
import { downloadedFile, unpackedArchive } from "../downloads/download-content.ts";
import { fileNameOf } from "../downloads/download-source.ts";
import type { FactBook } from "../facts/fact-book.ts";
import type { ContentGroup } from "../layers/content-group.ts";

/**
 * What `ADD https://…` puts down, as far as the server tells. The path is the name that BuildKit gives the file (the last part of
 * the URL), or "" where it is unpacked into the destination. Undefined when nothing is known.
 */
export function remoteFile(facts: FactBook, url: string, unpack: boolean): ContentGroup | undefined {
  const known = facts.find("remote-file", url);
  const size = known && (unpack ? unpackedArchive(known, url, false) : downloadedFile(known, url));
  if (size === undefined) return undefined;
  const name = fileNameOf(url);
  return { role: "files", by: "add", name: maskCredentials(url), path: unpack ? "" : name === "" ? "__unnamed__" : name, size };
}
