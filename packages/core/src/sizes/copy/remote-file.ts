import type { FactBook } from "../facts/fact-book.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import { rangeSize } from "../layers/size.ts";

/**
 * What `ADD https://…` puts down, as far as the server tells. The path is the name that BuildKit gives the file (the last part of
 * the URL), or "" where it is unpacked into the destination. Undefined when nothing is known.
 */
export function remoteFile(facts: FactBook, url: string, unpack: boolean): ContentGroup | undefined {
  const known = facts.find("remote-file", url);
  const bytes = unpack ? known?.value.unpackedBytes : known?.value.bytes;
  if (known === undefined || bytes === undefined) return undefined;
  const { basis, source } = known;
  const name =
    url
      .replace(/[?#].*$/, "")
      .split("/")
      .slice(3)
      .at(-1) ?? "";
  const tar = Math.ceil(bytes / 512) * 512 + 512;
  const compressed = /\.(?:t?gz|t?bz2?|t?xz|t?zst|zip|jar|whl|deb|rpm|apk|png|jpe?g|mp[34])$/i.test(name);
  const sent = known.value.bytes ?? bytes;
  const transfer = unpack
    ? rangeSize(sent * 0.8, sent, sent * 1.3, "heuristic", source)
    : rangeSize(bytes * (compressed ? 0.97 : 0.2), bytes * (compressed ? 1 : 0.5), bytes * 1.01 + 256, "heuristic", source);
  return {
    role: "files",
    by: "add",
    name: url,
    path: unpack ? "" : name === "" ? "__unnamed__" : name,
    size: {
      bytes: rangeSize(bytes, bytes, bytes, basis, source),
      tar: unpack ? rangeSize(tar, tar * 1.01, tar * 1.2 + 10_240, "heuristic", source) : rangeSize(tar, tar, tar, basis, source),
      transfer,
      files: unpack ? undefined : 1,
    },
  };
}
