/** Where in a config file: the keys and list positions that lead to it. Empty for the file as a whole. */
export type ConfigPath = readonly (string | number)[];

/** Kinds of values, as a reader of a config file tells them apart. */
export type ValueType = "text" | "number" | "boolean" | "list" | "mapping" | "severity" | "nothing";

type NoParams = Readonly<Record<never, never>>;

/**
 * * What each problem of a config file, or of the command line's settings, is told with. `key` is a path such as
 * `overrides[0].files`.
 */
export interface ConfigProblemParams {
  // The file itself.
  readonly "file-missing": NoParams;
  readonly "file-is-directory": NoParams;
  readonly "file-is-no-file": NoParams;
  readonly "file-unreadable": { readonly reason: string };
  readonly "file-not-utf8": NoParams;
  readonly "file-too-large": { readonly limit: string };
  // YAML and JSON.
  readonly "yaml-tab": NoParams;
  readonly "yaml-indent": NoParams;
  readonly "yaml-unclosed": NoParams;
  readonly "yaml-colon": NoParams;
  readonly "yaml-quotes-needed": { readonly text: string };
  readonly "yaml-several-documents": NoParams;
  readonly "yaml-duplicate-key": { readonly key: string };
  readonly "yaml-other": { readonly detail: string };
  // Settings.
  readonly "not-a-mapping": { readonly received: ValueType };
  readonly "unknown-key": { readonly key: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  readonly "missing-key": { readonly key: string };
  readonly "wrong-type": { readonly key: string; readonly expected: readonly ValueType[]; readonly received: ValueType };
  readonly "not-one-of": {
    readonly key: string;
    readonly value: string;
    readonly suggestion: string | undefined;
    readonly allowed: readonly string[];
  };
  readonly "empty-list": { readonly key: string };
  readonly "bad-glob": { readonly key: string; readonly glob: string };
  readonly "bad-bytes": { readonly key: string; readonly value: string };
  // Rules.
  readonly "unknown-rule": { readonly name: string; readonly suggestion: string | undefined };
  readonly "no-rule-for-code": { readonly code: string };
  readonly "rule-set-twice": { readonly name: string; readonly other: string; readonly rule: string };
  readonly "unknown-option": {
    readonly rule: string;
    readonly option: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  };
  readonly "unknown-hadolint-code": { readonly code: string; readonly suggestion: string | undefined };
  // Plugins.
  readonly "plugin-missing": { readonly plugin: string };
  readonly "plugin-failed": { readonly plugin: string; readonly detail: string };
  readonly "plugin-without-rules": { readonly plugin: string };
  readonly "plugin-rule": { readonly plugin: string; readonly rule: string; readonly fault: PluginFault };
  /** `changed`: it was trusted, with another content. */
  readonly "plugin-untrusted": { readonly plugin: string; readonly changed: boolean };
  // The command line.
  readonly "severity-argument": { readonly value: string };
}

/** What is wrong with a rule of a plugin. */
export type PluginFault =
  | "no-rule"
  | "id"
  | "id-of-tool"
  | "id-twice"
  | "category"
  | "severity"
  | "needs"
  | "check"
  | "text-en"
  | "text-ko"
  | "profiles"
  | "sources"
  | "examples"
  | "options";

export type ConfigProblemCode = keyof ConfigProblemParams;

/** Something wrong with settings. Data: `describeConfigProblem` makes the words. */
export interface ConfigProblemOf<Code extends ConfigProblemCode> {
  readonly code: Code;
  readonly params: ConfigProblemParams[Code];
}

export type ConfigProblem = { [Code in ConfigProblemCode]: ConfigProblemOf<Code> }[ConfigProblemCode];

export interface ConfigProblemText {
  /** One sentence: what is wrong. Code stands in backquotes. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** The words for every problem, in one language. A code that is forgotten does not compile. */
export type ConfigProblemTexts = {
  readonly [Code in ConfigProblemCode]: (params: ConfigProblemParams[Code]) => ConfigProblemText;
};

/** A problem with its place in a config file's data: at the key itself, or at what the key is given. */
export interface PlacedConfigProblem {
  readonly problem: ConfigProblem;
  readonly path: ConfigPath;
  readonly at: "key" | "value";
}

/** `overrides[0].files`, as a person would write the place. */
export function formatConfigPath(path: ConfigPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");
}
