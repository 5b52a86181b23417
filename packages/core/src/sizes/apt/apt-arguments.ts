/** What a line of apt, apt-get or aptitude asks for. */
export interface AptArguments {
  /** `install`, `update` …; undefined where there is none, or only a shell could tell. */
  readonly action: string | undefined;
  /** Words behind it: packages, files, patterns. Those that only a shell could tell are undefined. */
  readonly operands: readonly (string | undefined)[];
  /** Whether what is recommended is installed too; undefined where the line does not say. */
  readonly recommends: boolean | undefined;
  readonly suggests: boolean;
  readonly purge: boolean;
  readonly autoremove: boolean;
  readonly onlyUpgrade: boolean;
  readonly reinstall: boolean;
  /** Packages are only downloaded. */
  readonly download: boolean;
  /** Nothing is done at all. */
  readonly simulate: boolean;
}

export function readAptArguments(program: string, args: readonly (string | undefined)[]): AptArguments {
  const words: (string | undefined)[] = [];
  const options: string[] = [];
  const settings = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    if (word === undefined || !word.startsWith("-") || word === "-") words.push(word);
    else if (word === "-o" || word === "--option") addSetting(settings, args[++index]);
    else if (/^(?:-o.|--option=)/.test(word)) addSetting(settings, word.replace(/^(?:-o|--option=)/, ""));
    else if (/^(?:-[tca]|--(?:target-release|default-release|config-file|host-architecture))$/.test(word)) index++;
    else options.push(...(isCluster(word) ? Array.from(word.slice(1), (letter) => `-${letter}`) : [word]));
  }
  const has = (...names: readonly string[]): boolean => options.some((option) => names.includes(option));
  const [action, ...operands] = words;
  return {
    action,
    operands,
    recommends: recommendsOf(program, options, settings),
    suggests: has("--install-suggests") || isOn(settings.get("apt::install-suggests")),
    purge: action === "purge" || has("--purge") || isOn(settings.get("apt::get::purge")),
    autoremove: /^auto-?remove$|^auto-?purge$/.test(action ?? "") || has("--auto-remove", "--autoremove"),
    onlyUpgrade: has("--only-upgrade"),
    reinstall: action === "reinstall" || has("--reinstall"),
    download: has("-d", "--download-only"),
    simulate: has(
      "-s",
      "--simulate",
      "--dry-run",
      "--just-print",
      "--recon",
      "--no-act",
      "--print-uris",
      "-h",
      "--help",
      "--version",
    ),
  };
}

/** `1`, `true`, `yes` and the like, as apt understands them. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|yes|on|with|enable)$/i.test(value);
}

function recommendsOf(program: string, options: readonly string[], settings: ReadonlyMap<string, string>): boolean | undefined {
  const short = program === "aptitude" ? { without: "-R", with: "-r" } : { without: "", with: "" };
  for (const option of options.toReversed()) {
    if (option === "--no-install-recommends" || option === "--without-recommends" || option === short.without) return false;
    if (option === "--install-recommends=false" || option === "--install-recommends=no") return false;
    if (option === "--install-recommends" || option === "--with-recommends" || option === short.with) return true;
  }
  const set = settings.get("apt::install-recommends");
  return set === undefined ? undefined : isOn(set);
}

function addSetting(settings: Map<string, string>, text: string | undefined): void {
  const equals = text?.indexOf("=") ?? -1;
  if (text !== undefined && equals > 0)
    settings.set(text.slice(0, equals).toLowerCase(), text.slice(equals + 1).replace(/^"|"$/g, ""));
}

function isCluster(word: string): boolean {
  return /^-[A-Za-z]{2,}$/.test(word);
}
