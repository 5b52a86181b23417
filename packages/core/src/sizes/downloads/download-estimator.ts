import { maskCredentials } from "../../text/mask-credentials.ts";
import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { nameOf } from "../files/read-arguments.ts";
import { textGroup } from "../files/write-printed.ts";
import type { KnownFact } from "../facts/fact-book.ts";
import { downloadedFile } from "./download-content.ts";
import type { RemoteFile } from "./download-facts.ts";
import { downloadSource } from "./download-source.ts";
import { type DownloadedFile, readCurl, readWget } from "./read-download.ts";

/** curl and wget: what they get is as large as its server says. */
export const downloadEstimator: CommandEstimator = {
  programs: ["curl", "wget"],
  estimate(command, layer) {
    const { name, args } = command;
    if (args.every((arg) => arg === undefined || arg.startsWith("-")) && !args.includes(undefined))
      return asksItself(command, layer);
    const call = name === "curl" ? readCurl(args) : readWget(args);
    for (const path of call.side)
      if (path !== "-") layer.add(textGroup(layer.resolve(path), 0, 256, 65_536, `what ${name} notes`));
    if (call.more !== undefined) layer.unknown("downloads of many files", undefined, layer.resolve(call.more));
    for (const file of call.files) download(file, command, layer);
    return true;
  },
};

/** What is known of the file at an address. */
export function remoteFact(
  layer: LayerDraft,
  { url, plain }: Pick<DownloadedFile, "url" | "plain">,
): KnownFact<RemoteFile> | undefined {
  // Whoever is asked for by name and password does not say the same to everybody.
  if (url === undefined || !plain || !/^https?:\/\/[^/@]+(?:\/|$)/i.test(url)) return undefined;
  return layer.facts.find("remote-file", url);
}

function download(file: DownloadedFile, command: SizedCommand, layer: LayerDraft): void {
  const known = remoteFact(layer, file);
  const size = known === undefined || file.url === undefined ? undefined : downloadedFile(known, file.url);
  if (file.path === "-") return print(file, command, layer, known);
  if (file.path === undefined) return layer.unknown(downloadSource(file.url), size, layer.workingDirectory);
  const path = layer.contents.followed(targetOf(file.path, file.url, layer));
  if (size === undefined) return layer.unknown(downloadSource(file.url), undefined, path);
  layer.remove(path, false, "replaced");
  layer.add({ role: "files", by: command.name, name: maskCredentials(file.url ?? ""), path, size });
}

/** The path a file gets: one below a directory, where that is what was named. */
function targetOf(given: string, url: string | undefined, layer: LayerDraft): string {
  const path = layer.resolve(given);
  return given.endsWith("/") && url !== undefined ? `${path}/${nameOf(url)}` : path;
}

function print(
  file: DownloadedFile,
  { name, output, shell }: SizedCommand,
  layer: LayerDraft,
  known: KnownFact<RemoteFile> | undefined,
): void {
  const download = { url: file.plain ? file.url : undefined, unpacked: false };
  const size = known === undefined || file.url === undefined ? undefined : downloadedFile(known, file.url);
  const bytes = known?.value.bytes;
  // Only what goes into a file is of any weight; a variable or the log of the build is not.
  const path = output?.path;
  if (path !== undefined && size !== undefined && file.url !== undefined && shell.pipelineIndex === shell.pipelineLength - 1) {
    const real = layer.contents.followed(path);
    if (output?.append !== true) layer.remove(real, false, "replaced");
    layer.add({ role: "files", by: name, name: maskCredentials(file.url), path: real, size });
    // Told under the name that the command was given, so that nothing is written there again.
    if (real === path) return;
  }
  layer.print(bytes === undefined ? { kind: "some", download } : { kind: "bytes", bytes, content: undefined, download });
}

function asksItself({ args }: SizedCommand, layer: LayerDraft): boolean {
  layer.print({ kind: "some" });
  return args.length > 0;
}
