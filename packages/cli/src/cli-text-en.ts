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
  canFix: (safe, unsafe) => `\`--fix\` repairs ${safe}${unsafe === 0 ? "" : `, \`--fix-unsafe\` ${unsafe} more`}`,
  canFixUnsafely: (count) => `\`--fix-unsafe\` repairs ${count}; look at what it changes`,
  fixed: (fixes, files) => `Fixed ${counted(fixes, "finding")} in ${counted(files, "file")}`,
  wouldFix: (fixes, files) => `${counted(fixes, "finding")} in ${counted(files, "file")} can be fixed; nothing was written`,
  explainHint: "`plimsoll explain <rule>` tells more about a rule",
  progress: (done, of) => `${done} of ${of} files`,

  internalError: "an error in plimsoll itself; please report it with this text",
  unknownStage: (target, known) => ({
    message: `there is no stage \`${target}\` to build`,
    help: known.length === 0 ? "The file names no stage." : `The file names these stages: ${known.join(", ")}.`,
  }),
  noFiles: { message: "the config's `exclude` leaves no file to lint", help: "Name a file itself to lint it anyway." },
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
  configExists: (path) => ({
    message: `${path} is there already, and was left as it is`,
    help: "`plimsoll init --force` replaces it.",
  }),
  configNotWritten: (reason) => ({ message: `cannot be written: ${reason}`, help: "Check the permissions of the folder." }),
  configWritten: (path) => `${path} is written. It changes nothing until you edit it.`,
  hadolintConfig: (path) => `From now on ${path} is not read: what plimsoll.yaml says counts.`,

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
