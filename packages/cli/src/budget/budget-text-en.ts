import type { BudgetText } from "./budget-text.ts";

export const englishBudgetText: BudgetText = {
  option:
    "exit with 1 when the image is over the limits of the config, or over these: image=200MB,transfer=80MB,layers=20,context=50MB",
  historyOption:
    "exit with 1 when a commit rebuilds more on average than the config allows, or than this: rebuilt-per-commit=50MB",
  heading: "Load line",
  keys: {
    image: "image",
    transfer: "to pull",
    layers: "layers",
    context: "context",
    rebuiltPerCommit: "rebuilt per commit",
  },
  states: {
    within: "",
    over: "over",
    "likely-over": "over, most likely",
    "maybe-over": "may be over",
    unknown: "not all of it is known",
  },
  of: (value, limit) => `${value} of ${limit}`,
  layers: (count) => count,
  heaviest: "weighs most:",
  onLine: (line) => `line ${line}`,
  over: (what, value, limit, sure) => ({
    message: `${sure ? "" : "most likely "}over the load line: ${what} ${value}, limit ${limit}`,
    help: "Make the steps lighter that weigh most, or raise the limit in `budget:` of the config.",
  }),
  badBudget: (value) => ({
    message: `\`--budget\` takes limits such as \`image=200MB\`, not \`${value}\``,
    help: "Limits: `image`, `transfer`, `context` and `rebuilt-per-commit` in bytes with a unit, and `layers`; several with commas.",
  }),
  noBudget: {
    message: "there is no limit to check",
    help:
      "Give some with `budget:` in `plimsoll.yaml`, or here: `--budget image=200MB`. `rebuiltPerCommit` is checked by " +
      "`plimsoll history --budget`.",
  },
  noCommitBudget: {
    message: "there is no limit to check",
    help: "Give one with `budget: { rebuiltPerCommit: 50 MB }` in `plimsoll.yaml`, or here: `--budget rebuilt-per-commit=50MB`.",
  },
};
