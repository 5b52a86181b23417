import { positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";
import { removedPaths } from "../shared/removed-paths.ts";

/** What a script does with a secret so that it stays: in a file of the layer, or in the log of the build. */
export interface SecretUse {
  readonly kind: "written" | "stored" | "printed";
  readonly span: Span;
  /** The file, or the command that keeps it. */
  readonly place: string;
}

/** Commands that write what they are given into a file of their own, and that file's name. */
const stores: readonly { readonly words: RegExp; readonly file: string }[] = [
  { words: /^(?:npm|pnpm) (?:config )?set\b/, file: ".npmrc" },
  { words: /^yarn config set\b/, file: ".yarnrc" },
  { words: /^git config\b/, file: ".gitconfig" },
  { words: /^pip[\d.]* config set\b/, file: "pip.conf" },
  { words: /^composer config\b/, file: "auth.json" },
  { words: /^bundle config\b/, file: ".bundle" },
  { words: /^poetry config\b/, file: "auth.toml" },
  { words: /^dotnet nuget (?:add|update) source\b/, file: "NuGet.Config" },
  { words: /^(?:docker|podman) login\b/, file: "config.json" },
  { words: /^git clone\b/, file: ".git" },
];

/** `names`: variables that hold a secret; `files`: where secrets are mounted. */
export function* secretUses(
  commands: readonly ShellCommand[],
  names: ReadonlySet<string>,
  files: readonly string[],
): Generator<SecretUse> {
  const removed = new Set(commands.flatMap((command) => removedPaths(command).map(baseName)));
  const isRemoved = (path: string): boolean => removed.has(baseName(path));
  for (const command of commands) {
    const secret = command.args.find(({ raw }) => readsVariable(raw, names));
    const file = redirectedTo(command);
    if (secret !== undefined && (command.name === "echo" || command.name === "printf")) {
      if (file !== undefined && !isRemoved(file)) yield { kind: "written", span: secret.span, place: file };
      const isSeen = command.redirects.length === 0 && command.pipelineLength === 1 && !command.inside.includes("substitution");
      if (isSeen) yield { kind: "printed", span: secret.span, place: command.name };
      continue;
    }
    const copied = copiedSecret(command, files, file);
    if (copied !== undefined && !isRemoved(copied.place)) yield copied;
    const store = secret && storeOf(command);
    if (secret !== undefined && store !== undefined && !isRemoved(store))
      yield { kind: "stored", span: secret.span, place: store };
  }
}

function storeOf({ name, args }: ShellCommand): string | undefined {
  const words = [name, ...args.map(({ text }) => text)]
    .filter((word) => word?.startsWith("-") !== true)
    .slice(0, 4)
    .join(" ");
  return stores.find((store) => store.words.test(words))?.file;
}

/** `cp /run/secrets/x ~/.netrc`, `cat /run/secrets/x > ~/.netrc`. */
function copiedSecret(command: ShellCommand, files: readonly string[], file: string | undefined): SecretUse | undefined {
  const isSecret = ({ text }: ShellWord): boolean => files.includes(text);
  switch (command.name) {
    case "cp":
    case "install": {
      const words = positionals(command);
      const source = words.slice(0, -1).find(isSecret);
      const target = words.at(-1);
      if (source === undefined || target === undefined) return undefined;
      return isKept(target.text) ? { kind: "written", span: source.span, place: target.text } : undefined;
    }
    case "cat":
    case "base64": {
      const source = command.args.find(isSecret);
      return source && file !== undefined ? { kind: "written", span: source.span, place: file } : undefined;
    }
    default:
      return undefined;
  }
}

/** The file that the output goes to, when that is one of the layer. */
function redirectedTo({ redirects }: ShellCommand): string | undefined {
  const target = redirects.find(({ operator, fd }) => /^&?>[>|]?$/.test(operator) && (fd ?? 1) === 1)?.target?.text;
  return target !== undefined && isKept(target) ? target : undefined;
}

function isKept(path: string): boolean {
  return !/^\/(?:dev|proc|sys|run|tmp\/?$)/.test(path) && !/^&?\d$/.test(path);
}

function readsVariable(raw: string, names: ReadonlySet<string>): boolean {
  if (!raw.includes("$") || raw.startsWith("'")) return false;
  for (const match of raw.matchAll(/\$\{?([A-Za-z_]\w*)(?!\w|:\+)/g)) if (names.has(match[1] ?? "")) return true;
  return false;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
