import type { CommandEstimator, LayerDraft, PrintedText, SizedCommand } from "../commands/estimator.ts";
import { utf8Length } from "../../text/utf8.ts";
import { pathsOf, readArguments } from "./read-arguments.ts";
import { formatPrintf, unescapeEcho } from "./shell-texts.ts";
import { writePrinted } from "./write-printed.ts";

/** echo, printf, cat and tee: what they print is known when their words are. */
export const printText: CommandEstimator = {
  programs: ["echo", "printf", "cat", "tee"],
  estimate(command, layer) {
    switch (command.name) {
      case "echo":
        layer.print(echoed(command, layer));
        return true;
      case "printf":
        layer.print(formatted(command));
        return true;
      case "cat":
        layer.print(concatenated(command, layer));
        return true;
      default:
        return tee(command, layer);
    }
  },
};

function echoed({ args, shell, script }: SizedCommand, layer: LayerDraft): PrintedText {
  const options = args.findIndex((arg) => arg === undefined || !/^-[neE]+$/.test(arg));
  const bash = script.dialect === "bash" || ["dnf", "yum", "microdnf"].includes(layer.base?.system?.packageManager ?? "");
  const ash = layer.base?.system?.packageManager === "apk";
  // Dash knows -n alone, and interprets backslashes at all times.
  const start = options === -1 ? args.length : options;
  const flags = args.slice(0, bash || ash ? start : args[0] === "-n" ? 1 : 0).join("");
  const rest = args.slice(bash || ash ? start : args[0] === "-n" ? 1 : 0);
  if (rest.includes(undefined) || shell.args.some(({ glob }) => glob)) return { kind: "some", likely: roughLength(shell) };
  const interprets = bash || ash ? /e/.test(flags) && !/E[^e]*$/.test(flags) : true;
  const text = rest.join(" ");
  const [value, newline] = interprets ? unescapeEcho(text) : [text, true];
  return { kind: "text", text: flags.includes("n") || !newline ? value : `${value}\n` };
}

function formatted({ args, shell }: SizedCommand): PrintedText {
  const [format, ...rest] = args[0] === "--" ? args.slice(1) : args;
  const known = rest.filter((arg) => arg !== undefined);
  const text = format === undefined || known.length < rest.length ? undefined : formatPrintf(format, known);
  return text === undefined ? { kind: "some", likely: roughLength(shell) } : { kind: "text", text };
}

function concatenated(command: SizedCommand, layer: LayerDraft): PrintedText {
  const { operands } = readArguments(command);
  if (operands.length === 0) return command.input ?? { kind: "text", text: "" };
  const { paths, open } = pathsOf(operands, layer);
  const entries = paths.map((path) => layer.look(layer.contents.followed(path))[0]?.entry);
  if (open || entries.some((entry) => entry?.type !== "file")) return { kind: "some" };
  const files = entries.flatMap((entry) => entry ?? []);
  const texts = files.flatMap(({ content }) => (content?.kind === "text" ? [content.text] : []));
  if (texts.length === files.length) return { kind: "text", text: texts.join("") };
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { kind: "bytes", bytes, content: files.length === 1 ? files[0]!.content : undefined };
}

function tee(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, operands } = readArguments(command);
  const input: PrintedText = command.input ?? { kind: "some" };
  const { paths, open } = pathsOf(operands, layer);
  if (open) layer.unknown("a file whose name is not known");
  for (const path of paths) writePrinted(layer, path, input, flags.has("a") || flags.has("append"));
  layer.print(input);
  return true;
}

function roughLength({ args }: SizedCommand["shell"]): number {
  return args.reduce((sum, { text }) => sum + utf8Length(text, 0, text.length) + 1, 0);
}
