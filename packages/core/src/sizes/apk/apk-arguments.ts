/** What a line of apk asks for. */
export interface ApkArguments {
  readonly action: string | undefined;
  /** Packages with what is asked of their versions, or files. Undefined where only a shell could tell. */
  readonly operands: readonly (string | undefined)[];
  /** Name of a group that `--virtual` makes of the packages. */
  readonly virtual: string | undefined;
  /** The index is not kept. */
  readonly noCache: boolean;
  /** The index is fetched first. */
  readonly update: boolean;
  /** Newer versions of what is installed. */
  readonly upgrade: boolean;
  /** Another root directory than /. */
  readonly root: string | undefined;
  readonly initialize: boolean;
  /** Further repositories. */
  readonly repositories: readonly string[];
  readonly simulate: boolean;
}

export function readApkArguments(args: readonly (string | undefined)[]): ApkArguments {
  const words: (string | undefined)[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    if (word === undefined || !word.startsWith("-") || word === "-") {
      words.push(word);
      continue;
    }
    const [name = "", own] = word.startsWith("--") ? word.split(/=(.*)/s) : [word.slice(0, 2), word.slice(2) || undefined];
    if (taking.has(name)) {
      const value = own ?? args[++index];
      const key = taking.get(name)!;
      values.set(key, [...(values.get(key) ?? []), value ?? ""]);
    } else if (word.startsWith("--")) flags.add(name);
    // `-Uu`
    else for (const letter of word.slice(1)) flags.add(`-${letter}`);
  }
  const [action, ...operands] = words;
  const has = (...names: readonly string[]): boolean => names.some((name) => flags.has(name));
  return {
    action,
    operands,
    virtual: values.get("virtual")?.at(-1),
    noCache: has("--no-cache"),
    update: has("--update-cache", "--update", "-U"),
    upgrade: has("--upgrade", "-u", "--latest", "-l", "--available", "-a"),
    root: values.get("root")?.at(-1),
    initialize: has("--initdb"),
    repositories: values.get("repository") ?? [],
    simulate: has("--simulate", "-s", "--help", "-h", "--print-arch", "--version"),
  };
}

/** Options with a value, and what they are called here. */
const taking: ReadonlyMap<string, string> = new Map([
  ["-t", "virtual"],
  ["--virtual", "virtual"],
  ["-X", "repository"],
  ["--repository", "repository"],
  ["-p", "root"],
  ["--root", "root"],
  ...[
    "--arch",
    "--cache-dir",
    "--cache-max-age",
    "--keys-dir",
    "--repositories-file",
    "--wait",
    "--timeout",
    "--progress-fd",
    "-o",
    "--output",
  ].map((name) => [name, name] as const),
]);
