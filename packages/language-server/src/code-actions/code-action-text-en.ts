import type { RefactoringKind } from "@plimsoll/core/refactor";
import type { CodeActionText } from "./code-action-text.ts";

export const codeActionTextEn: CodeActionText = {
  unsafe: (title) => `${title} (may change the build)`,
  fixRule: (rule) => `Fix all ${rule} in this file`,
  fixAll: "Fix everything that plimsoll can fix safely",
  ignoreHere: (rule) => `Ignore ${rule} here`,
  ignoreInFile: (rule) => `Ignore ${rule} in this file`,
  ignoreInConfig: (rule, file) => `Ignore ${rule} in ${file}`,
  ignoreInNewConfig: (rule, file) => `Ignore ${rule} in a new ${file}`,
  openRule: (rule) => `Read about ${rule}`,
  replaceBy: (suggestion) => `Change to ${suggestion}`,
  refactoring: (kind, params) => titles[kind](params),
  editLabel: "plimsoll",
  gone: "The file has changed in the meantime, or the result would not be a valid Dockerfile. Nothing was changed.",
};

type Params = Readonly<Record<string, string>>;

const titles: Readonly<Record<RefactoringKind, (params: Params) => string>> = {
  "run-to-heredoc": () => "Write RUN as a heredoc",
  "heredoc-to-run": () => "Write the heredoc as one command line",
  "shell-to-exec": ({ keyword }) => `Write ${keyword} in exec form`,
  "exec-to-shell": ({ keyword }) => `Write ${keyword} in shell form`,
  "join-runs": ({ selected, count }) => (selected === "" ? "Join with the next RUN" : `Join the ${count} RUN instructions`),
  "split-run": () => "Split RUN into one for each command",
  "split-run-here": () => "Split RUN at this command",
  "extract-stage": ({ name }) => `Move the selection to a stage of its own (${name})`,
  "extract-argument": ({ name, value }) => `Replace ${value} with ARG ${name}`,
  "inline-argument": ({ name, value }) => `Replace ARG ${name} with ${value}`,
  "add-cache-mount": ({ command }) => `Add a cache mount for ${command}`,
  "link-copy": ({ keyword }) => `Add --link to ${keyword}`,
  "sort-packages": () => "Sort the packages",
  "write-equals": () => "Write with an equals sign",
};
