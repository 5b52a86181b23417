import type { CommandEstimator, SizedCommand } from "../commands/estimator.ts";

/** Programs that write nothing but what they print. */
const quiet = (
  ": true false test [ [[ set unset export readonly local declare typeset shift read return exit trap wait umask " +
  "ulimit getopts hash alias unalias " +
  "shopt enable jobs type command which whereis ls dir stat du df file wc head tail sort uniq cut paste join comm " +
  "tr rev tac nl fold fmt " +
  "grep egrep fgrep zgrep rg awk gawk mawk sed jq yq xxd od hexdump strings diff cmp basename dirname realpath " +
  "readlink pwd env printenv " +
  "id whoami groups users hostname uname arch nproc date cal sleep seq expr bc yes tty ps free uptime kill md5sum " +
  "sha1sum sha224sum " +
  "sha256sum sha384sum sha512sum b2sum cksum base64 base32 envsubst column getconf getent locale dpkg-query " +
  "dpkg-architecture lsb_release " +
  "apt-cache apt-config apk-info rpmquery repoquery tput clear sync ldd nm readelf objdump pkg-config time find " +
  "numfmt factor tsort mktemp " +
  "zcat bzcat xzcat lsof ping nslookup dig host ip ifconfig netstat pgrep let logger test-path xargs cd source . eval"
).split(" ");

/** Commands that write nothing. `cd` moves, and what goes through a filter stays about as long. */
export const quietCommands: CommandEstimator = {
  programs: quiet,
  estimate(command, layer) {
    const { name, args, input } = command;
    if (writesAfterAll(command)) return false;
    if (name === "cd") {
      const to = args.find((arg) => arg === undefined || !/^-[LPe@]*$/.test(arg) || arg === "-");
      const known = args.length === 0 ? layer.home : to === undefined || to === "-" ? undefined : layer.resolve(to);
      layer.changeDirectory(known);
    }
    const likely =
      input === undefined
        ? undefined
        : input.kind === "text"
          ? input.text.length
          : input.kind === "bytes"
            ? input.bytes
            : input.likely;
    if (silent.has(name)) layer.print({ kind: "text", text: "" });
    else if (name === "pwd") layer.print({ kind: "text", text: `${layer.workingDirectory}\n` });
    else layer.print({ kind: "some", likely });
    return true;
  },
};

/** What any program does when it is only asked about itself. */
export const selfDescription: CommandEstimator = {
  programs: ["*"],
  estimate({ args }, layer) {
    if (args.length !== 1 || !/^(?:--version|--help|-version|-v|-V|-h|version|help)$/.test(args[0] ?? "")) return false;
    layer.print({ kind: "some" });
    return true;
  },
};

/** A shell that is given a text, whose commands stand behind it in the list. */
export const nestedShells: CommandEstimator = {
  programs: ["sh", "bash", "dash", "ash", "ksh", "zsh", "su", "eval"],
  estimate({ shell, script }) {
    const next = script.commands[script.commands.indexOf(shell) + 1];
    return (
      next !== undefined && next.inside.length > shell.inside.length && next.inside.at(shell.inside.length) === "nested-script"
    );
  },
};

const silent: ReadonlySet<string> = new Set(
  (
    ": true false test [ [[ set unset export readonly local declare shift read return exit trap wait umask ulimit cd sleep kill " +
    "sync shopt"
  ).split(" "),
);

function writesAfterAll({ name, args, shell }: SizedCommand): boolean {
  const has = (pattern: RegExp): boolean => args.some((arg) => arg !== undefined && pattern.test(arg));
  switch (name) {
    case "sed":
    case "yq":
      return has(/^(?:-[a-zA-Z]*i|--in-?place)/);
    case "gawk":
      return has(/inplace/);
    case "sort":
      return has(/^-o|^--output/);
    case "find":
      return has(/^-(?:delete|exec|execdir|ok|okdir|fprintf?|fls)$/);
    case "base64":
    case "diff":
      return false;
    case "mktemp":
      return !has(/^-[a-z]*u|^--dry-run/) && shell.inside.at(-1) !== "substitution";
    case "xargs":
    case "eval":
      return args.length > 0;
    case "source":
    case ".":
      return !has(/(?:os-release|activate|\.env|env|profile|rc|nvm\.sh|buildconfig|\.conf)$/);
    case "awk":
    case "mawk":
      return has(/>\s*"|system\s*\(/);
    case "hostname":
    case "date":
      return false;
    default:
      return false;
  }
}
