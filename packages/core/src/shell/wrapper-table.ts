/** How the command line of a program that runs another command is read: options, operands, then the command. */
export interface WrapperSyntax {
  /** Letters of the short options that take a value. */
  readonly short: string;
  /** Long options that take the next word when they have no `=`. */
  readonly long: readonly string[];
  /** Words between the options and the command. */
  readonly operands: number;
  /** Whether `NAME=value` words may stand before the command. */
  readonly assignments: boolean;
  /** Options with which no command is run. */
  readonly stops: readonly string[];
}

function wrapper(syntax: Partial<WrapperSyntax> = {}): WrapperSyntax {
  return { short: "", long: [], operands: 0, assignments: false, stops: [], ...syntax };
}

const words = (text: string): readonly string[] => text.split(" ");

/**
 * Options from the manual pages of sudo 1.9, GNU coreutils 9, findutils 4.9, util-linux 2.39, bash 5.2 and of the tools
 * themselves.
 */
export const wrapperTable: ReadonlyMap<string, WrapperSyntax> = new Map(
  Object.entries({
    sudo: wrapper({
      short: "ughpCrtTUDR",
      long: words("--user --group --host --prompt --close-from --role --type --command-timeout --other-user --chdir --chroot"),
      assignments: true,
      stops: words("-l --list -v --validate -V --version -K --remove-timestamp -e --edit"),
    }),
    doas: wrapper({ short: "uC", stops: ["-L"] }),
    env: wrapper({
      short: "uC",
      long: words("--unset --chdir"),
      assignments: true,
      stops: words("-S --split-string --version --help"),
    }),
    xargs: wrapper({
      short: "adEILnPs",
      long: words("--arg-file --delimiter --max-lines --max-args --max-procs --max-chars --process-slot-var"),
      stops: words("--version --help"),
    }),
    exec: wrapper({ short: "a" }),
    command: wrapper({ stops: words("-v -V") }),
    builtin: wrapper(),
    time: wrapper({ short: "fo", long: words("--format --output") }),
    nice: wrapper({ short: "n", long: ["--adjustment"] }),
    ionice: wrapper({ short: "cnpPu", long: words("--class --classdata"), stops: words("-p --pid -P --pgid -u --uid") }),
    nohup: wrapper(),
    setsid: wrapper(),
    timeout: wrapper({ short: "ks", long: words("--kill-after --signal"), operands: 1 }),
    stdbuf: wrapper({ short: "ioe", long: words("--input --output --error") }),
    gosu: wrapper({ operands: 1, stops: words("--version --help") }),
    "su-exec": wrapper({ operands: 1 }),
    setpriv: wrapper({
      long: words(
        "--ambient-caps --inh-caps --bounding-set --ruid --euid --rgid --egid --reuid --regid --groups --securebits " +
          "--pdeathsig --selinux-label --apparmor-profile",
      ),
      stops: words("-d --dump --list-caps"),
    }),
    chroot: wrapper({ long: words("--groups --userspec"), operands: 1 }),
    busybox: wrapper({ stops: words("--install --list --list-full --help") }),
    eatmydata: wrapper(),
    fakeroot: wrapper({ short: "lsib", long: words("--lib --faked --save-file --load-file --fd-base") }),
    unbuffer: wrapper(),
    chronic: wrapper(),
    linux32: wrapper(),
    linux64: wrapper(),
    setarch: wrapper({ operands: 1, stops: ["--list"] }),
    "xvfb-run": wrapper({
      short: "enfpsw",
      long: words("--error-file --server-num --auth-file --xauth-protocol --server-args --wait"),
    }),
    tini: wrapper({ short: "pe", stops: ["--version"] }),
    "tini-static": wrapper({ short: "pe", stops: ["--version"] }),
    "dumb-init": wrapper({ short: "r", long: ["--rewrite"], stops: words("-V --version -h --help") }),
    catatonit: wrapper({ stops: words("-P -V --version -h --help") }),
  }),
);
