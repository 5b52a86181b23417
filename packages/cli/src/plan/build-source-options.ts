/** Which build a command is about, as commander gives it. Shared by the commands that plan builds. */
export interface BuildSourceOptions {
  readonly file?: string;
  readonly context?: string;
  readonly target?: string;
  readonly platform?: string;
  readonly buildArg?: readonly string[];
  readonly buildContext?: readonly string[];
  readonly base?: readonly string[];
  readonly packageIndex?: readonly string[];
  readonly measured?: string;
  readonly engine?: string;
  /** False for `--no-online`. */
  readonly online?: boolean;
}

export type BuildSourceOption =
  | "file"
  | "context"
  | "target"
  | "platform"
  | "build-arg"
  | "build-context"
  | "base"
  | "package-index"
  | "measured"
  | "engine"
  | "online"
  | "no-online";

export const buildSourceOptions: readonly (readonly [usage: string, name: BuildSourceOption])[] = [
  ["-f, --file <dockerfile>", "file"],
  ["--context <folder>", "context"],
  ["--target <stage>", "target"],
  ["--build-arg <name=value>", "build-arg"],
  ["--build-context <name=source>", "build-context"],
  ["--base <image=path>", "base"],
  ["--package-index <file>", "package-index"],
  ["--measured <image>", "measured"],
  ["--platform <platform>", "platform"],
  ["--engine <engine>", "engine"],
  ["--online", "online"],
  ["--no-online", "no-online"],
];

/** Options that may be given several times. */
export const repeatedSourceOptions: ReadonlySet<BuildSourceOption> = new Set([
  "build-arg",
  "build-context",
  "base",
  "package-index",
]);
