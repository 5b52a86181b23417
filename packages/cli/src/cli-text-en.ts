import type { CliText } from "./cli-text.ts";

export const englishText: CliText = {
  severity: { error: "error", warning: "warning", info: "info", style: "style" },
  labelWidth: 7,
  refused: "refused by BuildKit",
  why: "why",
  how: "how",
  rule: "rule",
  fixable: "fixable with --fix",
  unsafelyFixable: "fixable with --fix-unsafe",
  lines: (numbers) => `${numbers.includes(",") ? "lines" : "line"} ${numbers}`,
  more: (count, lines) => `and ${count} more like this: ${lines}`,
  toLine: (line) => `… to line ${line}`,

  errors: (count) => counted(count, "error"),
  warnings: (count) => counted(count, "warning"),
  infos: (count) => counted(count, "info"),
  inFiles: (files, of) => (of === 1 ? "" : files === of ? `in ${counted(of, "file")}` : `in ${files} of ${counted(of, "file")}`),
  countsIn: (counts, place) => (place === "" ? counts : `${counts} ${place}`),
  nothingFound: (files) => `Nothing found in ${counted(files, "file")}`,
  suppressed: (count) => `${count} ignored by comments`,
  known: (count) => `${count} known from the baseline`,
  gone: (count) =>
    `${count} of the baseline ${count === 1 ? "is" : "are"} gone; \`--write-baseline\` takes ${count === 1 ? "it" : "them"} out`,
  canFix: (safe, unsafe) => `\`--fix\` repairs ${safe}${unsafe === 0 ? "" : `, \`--fix-unsafe\` ${unsafe} more`}`,
  canFixUnsafely: (count) => `\`--fix-unsafe\` repairs ${count}; look at what it changes`,
  fixed: (fixes, files) => `Fixed ${counted(fixes, "finding")} in ${counted(files, "file")}`,
  wouldFix: (fixes, files) => `${counted(fixes, "finding")} in ${counted(files, "file")} can be fixed; nothing was written`,
  explainHint: "`plimsoll explain <rule>` tells more about a rule",
  withShellCheck: (version) => `ShellCheck ${version} was asked too.`,
  onlyInBuilds: (message, builds) =>
    `${message} (${builds.length === 1 ? "only the build" : "only the builds"} ${builds.map((name) => `\`${name}\``).join(", ")})`,
  progress: (done, of) => `${done} of ${of} files`,

  outputFailed: (reason) => ({
    message: `standard output cannot be written: ${reason}`,
    help: "Make room where it goes to, then run the command again.",
  }),
  internalError: "an error in plimsoll itself; please report it with this text",
  unknownStage: (target, known) => ({
    message: `there is no stage \`${target}\` to build`,
    help: known.length === 0 ? "The file names no stage." : `The file names these stages: ${known.join(", ")}.`,
  }),
  noFiles: { message: "the config's `exclude` leaves no file to lint", help: "Name a file itself to lint it anyway." },
  emptyList: { message: "the list of `--files-from` names no file", help: "Write one path to a line." },
  listUnreadable: (reason) => ({
    message: `the list of files cannot be read: ${reason}`,
    help: "Check the path given with `--files-from`.",
  }),
  onlyStandardInput: {
    message: "standard input (`-`) cannot be linted together with other files",
    help: "Run the command once for `-` and once for the files.",
  },
  maybeCommand: (command) => `Did you mean the command \`plimsoll ${command}\`?`,
  notANumber: (option, value) => ({
    message: `\`${option}\` takes a whole number of at least 1, not \`${value}\``,
    help: `For example \`${option} 4\`.`,
  }),
  badBuildArg: (value) => ({
    message: `\`--build-arg\` takes a name and a value, not \`${value}\``,
    help: "For example `--build-arg VERSION=1.2`.",
  }),
  usageHelp: (command) => `\`plimsoll ${command}--help\` lists what there is.`,
  unknownRule: (name, suggestion) => ({
    message: `there is no rule \`${name}\``,
    help: suggestion === undefined ? "`plimsoll rules` lists them all." : `Did you mean \`${suggestion}\`?`,
  }),
  outputNotWritten: (reason) => ({
    message: `the report cannot be written: ${reason}`,
    help: "Check the path given with `--output`.",
  }),
  baselineMissing: {
    message: "there is no baseline here",
    help: "`plimsoll lint --write-baseline` makes it from what is found now.",
  },
  baselineBroken: (detail) => ({
    message: `this is no baseline that can be read: ${detail}`,
    help: "Take it from version control again, or delete it and run `plimsoll lint --write-baseline`.",
  }),
  baselineWritten: (path, findings, files) =>
    `${counted(findings, "finding")} in ${counted(files, "file")} written to ${path}. From now on \`--only-new\` passes over them.`,
  baselineNotWritten: (reason) => ({
    message: `the baseline cannot be written: ${reason}`,
    help: "Check the path and its permissions.",
  }),
  baselineFileGone: (path, findings) => ({
    message: `\`${path}\` is named here with ${counted(findings, "finding")}, but is not there any more`,
    help: "If it was renamed, its findings count as new. `plimsoll lint --write-baseline` brings the baseline up to date.",
  }),
  noDockerfile: "Please provide a Dockerfile",

  configExists: (path) => ({
    message: `${path} is there already, and was left as it is`,
    help: "`plimsoll init --force` replaces it.",
  }),
  configNotWritten: (reason) => ({ message: `cannot be written: ${reason}`, help: "Check the permissions of the folder." }),
  configWritten: (path) => `${path} is written. It changes nothing until you edit it.`,
  hadolintConfig: (path) => `From now on ${path} is not read: what plimsoll.yaml says counts.`,

  nothingToTrust: {
    message: "no config here names plugins",
    help: "A config names them with `plugins:`; those of `--plugin` need no trust.",
  },
  trusted: (config, file) => `The plugins of ${config} are trusted as they are now (noted in ${file}):`,
  pluginError: "an error in a rule of a plugin; please report it to its authors",

  categories: {
    correctness: "correctness",
    security: "security",
    reproducibility: "reproducibility",
    cache: "cache",
    size: "size",
    runtime: "runtime",
    clarity: "clarity",
  },
  off: "off",
  ruleColumns: ["rule", "severity", "category", "fix", "also known as"],
  ruleSummary: (on, all, profile) => `${on} of ${all} rules are on in the profile ${profile}.`,
  ruleStatus: { preview: "preview", stable: "stable", deprecated: "deprecated" },
  fixGrades: { safe: "--fix", unsafe: "--fix-unsafe", none: "" },
  bad: "found",
  good: "not found",
  fixedExample: "after the fix",
  elsewhere: "elsewhere",
  options: "settings",
  relations: { same: "the same", narrower: "plimsoll reports less", wider: "plimsoll reports more" },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
