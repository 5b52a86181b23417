import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { type CommandArguments, readArguments } from "../files/read-arguments.ts";
import { textGroup } from "../files/write-printed.ts";
import { unknownAt } from "./unknown-at.ts";

/** git: what it gets is not known, but where it puts it. */
export const gitEstimator: CommandEstimator = {
  programs: ["git", "hg", "svn"],
  estimate(command, layer) {
    const { rest, folder } = withoutGlobal(command, layer);
    const [action] = rest;
    const call = readArguments({ ...command, args: rest.slice(1) }, valued);
    if (action === "clone" || action === "checkout" || action === "co" || action === "export") {
      if (command.name !== "git" || action === "clone") return clone(call, layer, folder);
    }
    if (reads.has(action ?? "")) {
      layer.print({ kind: "some" });
      return true;
    }
    if (action === "config") return configure(call, layer, folder);
    if (action === "lfs" && call.operands[0]?.text === "install") return configure(call, layer, folder);
    if (action === "init") {
      const [target] = call.operands;
      layer.add(
        textGroup(
          target === undefined ? folder : layer.resolve(target.text ?? folder),
          100,
          20_000,
          80_000,
          "an empty repository",
        ),
      );
      return true;
    }
    // `submodule foreach` and hooks aside, what git changes lies in the repository.
    unknownAt(layer, `what ${command.name} ${action ?? ""} changes`.replace("  ", " "), folder);
    return true;
  },
};

const reads: ReadonlySet<string> = new Set(
  (
    "rev-parse describe log status diff show ls-remote ls-files ls-tree rev-list cat-file version branch remote tag " +
    "grep blame for-each-ref symbolic-ref name-rev shortlog id info help --version identify verify-commit verify-tag " +
    "check-ignore merge-base cherry var"
  ).split(" "),
);

const valued =
  "b branch depth o origin c config j jobs u upload-pack reference separate-git-dir template filter " +
  "recurse-submodules-path r rev shallow-since username password";

interface GlobalPart {
  /** The words from the action on. */
  readonly rest: SizedCommand["args"];
  readonly folder: string;
}

/** `git -C folder -c a=b clone …` */
function withoutGlobal({ args }: SizedCommand, layer: LayerDraft): GlobalPart {
  let folder = layer.workingDirectory;
  let at = 0;
  for (; at < args.length && args[at]?.startsWith("-") === true && args[at] !== "--version"; at++) {
    if (args[at] === "-C") folder = layer.resolve(args[++at] ?? "/");
    else if (args[at] === "-c" || args[at] === "--git-dir" || args[at] === "--work-tree") at++;
  }
  return { rest: args.slice(at), folder };
}

function clone({ operands, flags }: CommandArguments, layer: LayerDraft, folder: string): boolean {
  const [from, to] = operands;
  const named = to === undefined ? nameOfRepository(from?.text) : to.text;
  const inside = named === undefined ? folder : named.startsWith("/") ? named : `${folder}/${named}`;
  const what = nameOfRepository(from?.text);
  const source = what === undefined ? "a repository" : `the repository ${what}`;
  unknownAt(
    layer,
    `${source}${flags.has("depth") ? ", its latest commits" : ""}`,
    layer.contents.followed(layer.resolve(inside)),
  );
  return true;
}

/** As git names the folder: `https://host/a/b.git` gives `b`. */
function nameOfRepository(url: string | undefined): string | undefined {
  const name = url
    ?.replace(/\/+$/, "")
    .replace(/\/\.git$/, "")
    .split(/[/:]/)
    .at(-1)
    ?.replace(/\.(?:git|bundle)$/, "");
  return name === undefined || name === "" || name.includes("$") ? undefined : name;
}

/** A line in `.gitconfig`. */
function configure({ flags, operands }: CommandArguments, layer: LayerDraft, folder: string): boolean {
  if (flags.has("get") || flags.has("list") || flags.has("l") || operands.length === 0) {
    layer.print({ kind: "some" });
    return true;
  }
  const path = flags.has("system")
    ? "/etc/gitconfig"
    : flags.has("global") || operands[0]?.text === "install"
      ? `${layer.home}/.gitconfig`
      : `${folder}/.git/config`;
  layer.drop((group) => group.by === "git" && group.path === path, "replaced");
  layer.add({ ...textGroup(path, 20, 80, 2_048, "settings of git"), by: "git" });
  return true;
}
