import type { ConfigProblemTexts, PluginFault, ValueType } from "./config-problem.ts";

const typeNames: Readonly<Record<ValueType, string>> = {
  text: "text",
  number: "a number",
  boolean: "`true` or `false`",
  list: "a list",
  mapping: "a mapping (`key: value`)",
  severity: "a severity",
  nothing: "nothing",
};

export const englishConfigProblems: ConfigProblemTexts = {
  "file-missing": () => ({
    message: "this config file does not exist",
    help: "Check the path given with `--config`, or leave the option out to use the nearest `plimsoll.yaml`.",
  }),
  "file-is-directory": () => ({
    message: "this is a directory, not a config file",
    help: "Rename the directory, name another file with `--config`, or run with `--no-config`.",
  }),
  "file-is-no-file": () => ({
    message: "this is a pipe or a device, not a config file",
    help: "Remove it, name another file with `--config`, or run with `--no-config`.",
  }),
  "file-unreadable": ({ reason }) => ({
    message: `this config file cannot be read (${reason})`,
    help: "Make the file readable, name another one with `--config`, or run with `--no-config`.",
  }),
  "file-not-utf8": () => ({
    message: "this config file is not text in UTF-8",
    help: "Save the file in UTF-8.",
  }),
  "file-too-large": ({ limit }) => ({
    message: `this config file is larger than ${limit}`,
    help: "Check that it is a config file; lists of files can be written as globs.",
  }),
  "yaml-tab": () => ({
    message: "a tab stands where YAML wants spaces",
    help: "Indent with spaces; two for each level are usual.",
  }),
  "yaml-indent": () => ({
    message: "the indentation does not fit the lines above",
    help: "Keys of the same level start in the same column. An opened `[` or `{` must be closed before.",
  }),
  "yaml-unclosed": () => ({
    message: "a quote, a bracket or a `:` is missing before this place",
    help: "Close what was opened on the lines above; a key needs a `:` and a space after it.",
  }),
  "yaml-colon": () => ({
    message: "a second `: ` on one line",
    help: "Put the value in quotes, or write the inner `key: value` on a line of its own, indented.",
  }),
  "yaml-quotes-needed": ({ text }) => ({
    message: `\`${text}\` has a meaning of its own at the start of a YAML value`,
    help: 'Put the value in quotes, for example `"*.Dockerfile"`.',
  }),
  "yaml-several-documents": () => ({
    message: "the file holds more than one YAML document",
    help: "Keep one; a line of `---` begins another.",
  }),
  "yaml-duplicate-key": ({ key }) => ({
    message: `\`${key}\` is given twice`,
    help: "Merge the two into one; only one of them could count.",
  }),
  "yaml-other": ({ detail }) => ({
    message: `this is not valid YAML: ${detail}`,
    help: "Correct this line.",
  }),
  "not-a-mapping": ({ received }) => ({
    message: `the config must be a mapping of settings, but is ${typeNames[received]}`,
    help: "Write settings as `key: value` lines, with a space after the colon, such as `profile: strict`.",
  }),
  "unknown-key": ({ key, suggestion, known }) => ({
    message: `unknown setting \`${key}\``,
    help: suggestion === undefined ? `Known here: ${codeList(known)}.` : didYouMean(suggestion),
  }),
  "missing-key": ({ key }) => ({
    message: `\`${key}\` is missing here`,
    help: "Add it.",
  }),
  "wrong-type": ({ key, expected, received }) => ({
    message: `\`${key}\` must be ${expected.map((type) => typeNames[type]).join(" or ")}, but is ${typeNames[received]}`,
    help: wrongTypeHelp(expected, received),
  }),
  "not-one-of": ({ key, value, suggestion, allowed }) => ({
    message: `\`${key}\` cannot be \`${value}\``,
    help: `${suggestion === undefined ? "" : `${didYouMean(suggestion)} `}Allowed: ${codeList(allowed)}.`,
  }),
  "empty-list": ({ key }) => ({
    message: `\`${key}\` is empty`,
    help: "Name at least one glob.",
  }),
  "bad-glob": ({ key, glob }) => ({
    message: `\`${key}\` cannot be the glob \`${glob}\``,
    help: "A glob starts neither with `!` nor with a blank. Write patterns of what is meant, not of what is not meant.",
  }),
  "bad-bytes": ({ key, value }) => ({
    message: `\`${key}\` cannot be \`${value}\``,
    help: "Write a number with its unit, such as `80 MB`, `1.5 GB` or `512 MiB`.",
  }),
  "unknown-rule": ({ name, suggestion }) => ({
    message: `unknown rule \`${name}\``,
    help: suggestion === undefined ? "`plimsoll rules` lists all rules." : didYouMean(suggestion),
  }),
  "no-rule-for-code": ({ code }) => ({
    message: `plimsoll has no rule for \`${code}\``,
    help: "Remove it. `plimsoll rules` lists all rules with the codes that they stand for.",
  }),
  "rule-set-twice": ({ name, other, rule }) => ({
    message: `\`${name}\` and \`${other}\` both mean the rule \`${rule}\`, with different severities`,
    help: `Keep one of them, or write \`${rule}\` itself.`,
  }),
  "unknown-option": ({ rule, option, suggestion, known }) => ({
    message: `the rule \`${rule}\` has no setting \`${option}\``,
    help: suggestion === undefined ? optionHelp(known) : didYouMean(suggestion),
  }),
  "unknown-hadolint-code": ({ code, suggestion }) => ({
    message: `\`${code}\` is no code of hadolint or ShellCheck`,
    help: suggestion === undefined ? "Codes look like `DL3008` or `SC2086`; there are no wildcards." : didYouMean(suggestion),
  }),
  "plugin-missing": ({ plugin }) => ({
    message: `the plugin \`${plugin}\` is not there`,
    help: "A file begins with `./` and starts from the folder of the config; anything else is an npm package to be installed there.",
  }),
  "plugin-failed": ({ plugin, detail }) => ({
    message: `the plugin \`${plugin}\` cannot be loaded: ${detail}`,
    help: "A plugin is a JavaScript module without `await` at its top. What it imports, `@plimsoll/core` too, must be installed beside it.",
  }),
  "plugin-without-rules": ({ plugin }) => ({
    message: `the plugin \`${plugin}\` exports no rules`,
    help: "Export a list: `export const rules = [noFoo]`.",
  }),
  "plugin-rule": ({ plugin, rule, fault }) => ({
    message: `the rule \`${rule}\` of the plugin \`${plugin}\` ${pluginFaults[fault]}`,
    help: "Declare rules with `defineRule` of `@plimsoll/core`, which has all of this checked while it is written.",
  }),
  "plugin-untrusted": ({ plugin, changed }) => ({
    message: changed
      ? `the plugin \`${plugin}\` has changed since it was trusted`
      : `the plugin \`${plugin}\` is code that this config wants to run, and nobody has trusted it yet`,
    help: "Look at it, then run `plimsoll trust`; for this run alone there is `--trust-plugins`.",
  }),
  "severity-argument": ({ value }) => ({
    message: `\`--severity\` takes \`rule=severity\`, not \`${value}\``,
    help: "For example `--severity DL3008=error`.",
  }),
};

const pluginFaults: Readonly<Record<PluginFault, string>> = {
  "no-rule": "is no object",
  id: "needs an `id` with the plugin's name before a slash, such as `acme/no-foo`",
  "id-of-tool": "has an `id` that begins like that of another tool; begin it with the plugin's own name",
  "id-twice": "is there twice",
  category: "needs a `category`: correctness, security, reproducibility, cache, size, runtime or clarity",
  severity: "needs a `severity`: error, warning, info or style",
  needs: "needs `needs`: instructions, stages or plan",
  check: "needs a function `check`",
  "text-en": "needs `text.en` with `title`, `why`, `how` and `messages`",
  "text-ko": "has a `text.ko` without `title`, `why`, `how` or `messages`",
  profiles: "has `profiles` other than recommended, strict and beginner",
  sources: "has `sources` that are not a list of `{ tool, id, relation }`",
  examples: "has `examples` that are not a list of `{ bad, good }`",
  options: "has `options` without `type`, `default` and `text`",
};

function didYouMean(suggestion: string): string {
  return `Did you mean \`${suggestion}\`?`;
}

function codeList(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

function wrongTypeHelp(expected: readonly ValueType[], received: ValueType): string {
  if (received === "nothing") return "Give it a value, or remove the line.";
  if (expected.includes("text") && (received === "number" || received === "boolean")) return "Put the value in quotes.";
  if (expected.includes("severity")) return "Severities: `off`, `error`, `warning`, `info`, `style`.";
  if (expected.includes("list")) return "Write a list: `[one, two]`, or one `- item` a line.";
  return "Correct the value.";
}

function optionHelp(known: readonly string[]): string {
  return known.length === 0 ? "It takes only `severity`." : `Its settings: ${codeList(["severity", ...known])}.`;
}
