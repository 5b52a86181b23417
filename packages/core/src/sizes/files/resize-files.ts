import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { utf8Length } from "../../text/utf8.ts";
import { aboutSize, rangeSize } from "../layers/size.ts";
import { pathsOf, readArguments } from "./read-arguments.ts";
import { replaceInText } from "./sed-script.ts";
import { textGroup } from "./write-printed.ts";

/** Programs that change files in place or make them as big as they are told. */
export const resizeFiles: CommandEstimator = {
  programs: ["truncate", "fallocate", "dd", "sed"],
  estimate(command, layer) {
    switch (command.name) {
      case "dd":
        return dd(command, layer);
      case "sed":
        return sedInPlace(command, layer);
      default: {
        const { values, operands } = readArguments(command, "s size l length o offset r reference");
        const bytes = parseBytes(values.get("s") ?? values.get("size") ?? values.get("l") ?? values.get("length"));
        const { paths, open } = pathsOf(operands, layer);
        if (bytes === undefined || open) return false;
        for (const path of paths) layer.put({ path, type: "file", bytes, mode: 0o644, owner: layer.owner });
        return true;
      }
    }
  },
};

function dd({ args }: SizedCommand, layer: LayerDraft): boolean {
  const options = new Map(args.map((arg) => (arg ?? "").split(/=(.*)/s).slice(0, 2) as [string, string]));
  const to = options.get("of");
  const from = options.get("if");
  if (to === undefined) return true;
  const endless = from === "/dev/zero" || from === "/dev/urandom" || from === "/dev/random";
  const block = parseBytes(options.get("bs") ?? "512");
  const count = Number(options.get("count"));
  if (!endless || block === undefined || !Number.isInteger(count) || options.has("seek") || options.has("skip")) return false;
  layer.put({ path: layer.resolve(to), type: "file", bytes: block * count, mode: 0o644, owner: layer.owner });
  return true;
}

/** The file is written anew: about as long as it was. */
function sedInPlace(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, values, operands } = readArguments(command, "e expression f file l");
  const inline = [...flags].some((flag) => flag === "i" || flag === "in-place" || flag === "inplace");
  if (!inline || flags.has("f") || values.has("file")) return false;
  const scripted = values.has("e") || values.has("expression");
  const script = scripted ? (values.get("e") ?? values.get("expression")) : operands[0]?.text;
  const { paths, open } = pathsOf(scripted ? operands : operands.slice(1), layer);
  if (open) layer.unknown("files whose names are not known");
  for (const each of paths) {
    const path = layer.contents.followed(each);
    if (layer.isMounted(path)) continue;
    const before = layer.contents.at(path);
    if (before?.entry.type !== "file") {
      const usual = layer.contents.mayHoldMore(path) || layer.contents.doubtAbout(path) === undefined;
      if (before === undefined && !usual) layer.unknown(`what lies at ${path}`, undefined, path);
      else layer.add(textGroup(path, 0, 2_048, 131_072, "a text of the base image"));
      continue;
    }
    const { entry } = before;
    const single = !scripted || command.args.filter((arg) => arg === "-e" || arg === "--expression").length === 1;
    const text =
      entry.content?.kind === "text" && script !== undefined && single ? replaceInText(entry.content.text, script) : undefined;
    if (text !== undefined) {
      const bytes = utf8Length(text, 0, text.length);
      layer.put({ ...entry, bytes, content: { kind: "text", text } });
      continue;
    }
    layer.remove(path, false, "replaced");
    const source = "a text that is edited in place";
    layer.add({
      role: "files",
      by: "sed",
      name: "",
      path,
      size: {
        bytes: rangeSize(entry.bytes * 0.8 - 256, entry.bytes, entry.bytes * 1.2 + 1_024, "heuristic", source),
        tar: rangeSize(entry.bytes * 0.8 + 256, entry.bytes + 768, entry.bytes * 1.2 + 3_072, "heuristic", source),
        transfer: aboutSize(entry.bytes / 3 + 150, 0.9, "heuristic", source),
        files: 1,
      },
    });
  }
  return true;
}

/** `10M`, `1GiB`, `512`, `4kB` (GNU coreutils); undefined for anything else. */
/** `10M`, `4k`, `512`: as dd, truncate and head read it. In bytes; undefined for anything else. */
export function parseBytes(text: string | undefined): number | undefined {
  const match = /^(\d+)([bcwkKMGT]?)(i?B)?$/.exec(text ?? "");
  if (match === null) return undefined;
  const [, number = "", unit = "", decimal] = match;
  const powers: Readonly<Record<string, number>> = { "": 0, c: 0, k: 1, K: 1, M: 2, G: 3, T: 4 };
  if (unit === "b") return Number(number) * 512;
  if (unit === "w") return Number(number) * 2;
  return Number(number) * (decimal === "B" ? 1000 : 1024) ** powers[unit]!;
}
