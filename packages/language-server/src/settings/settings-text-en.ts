import type { SettingsText } from "./settings-table.ts";

export const settingsTextEn: SettingsText = {
  groups: { linting: "Linting", configuration: "Configuration", build: "Build", plan: "Build plan", format: "Formatting" },
  enable: { text: "Look for problems in Dockerfiles." },
  run: {
    text: "When to look for problems.",
    values: { onType: "While you type.", onSave: "When a file is opened and when it is saved." },
  },
  language: {
    text: "Language of messages and explanations.",
    values: { auto: "That of the editor, where plimsoll speaks it; else English.", en: "English", ko: "한국어" },
  },
  workspaceDiagnostics: { text: "Also show the problems of Dockerfiles in the open folders that are not open themselves." },
  semanticTokens: { text: "Color stages, variables, flags and the shell commands of `RUN`." },
  shellcheck: {
    text: "Ask ShellCheck about the shell scripts of `RUN`. Only in workspaces that you trust.",
    values: { off: "Never.", auto: "Where it is installed." },
  },
  shellcheckPath: { text: "Path of the ShellCheck program. Empty: the one that `PATH` gives." },
  profile: {
    text: "Which rules are on. Empty: as the config file says, else `recommended`.",
    values: {
      "": "As the config file says, else `recommended`.",
      recommended: "What nearly everybody wants to know.",
      strict: "Every rule.",
      beginner: "What helps while learning.",
      hadolint: "The rules and severities of hadolint.",
      buildkit: "The checks of `docker build --check`.",
    },
  },
  rules: {
    text: 'Severity of single rules, by their id or that of another tool: `{ "untagged-image": "error", "DL3008": "off" }`.',
  },
  config: {
    text: "Path of a config file for all Dockerfiles, from the workspace folder. Empty: the nearest `plimsoll.yaml` or `.hadolint.yaml`.",
  },
  configurationPreference: {
    text: "Which counts where the settings and a config file both say something.",
    values: {
      filesystemFirst: "The config file.",
      editorFirst: "The settings.",
      editorOnly: "The settings; config files are not read.",
    },
  },
  context: {
    text: "Folder of the build context, from the workspace folder. Empty: what Compose or Bake files say, else the folder of the Dockerfile.",
  },
  target: { text: "Stage that is built. Empty: the last one." },
  platform: { text: "Platform that is built for, such as `linux/arm64`. Empty: that of this machine." },
  buildArgs: { text: 'Values of build arguments: `{ "VERSION": "1.2" }`.' },
  online: {
    text: "Ask registries and package indexes for tags, base images and sizes. Without it plimsoll never uses the network.",
  },
  "plan.enable": { text: "Work out what a build would do: layers, sizes and what runs again." },
  "inlayHints.bytes": { text: "Show beside each instruction how many bytes its layer adds." },
  "inlayHints.variables": { text: "Show the values of variables." },
  "inlayHints.stages": { text: "Show the numbers of stages." },
  "inlayHints.state": { text: "Show which steps would run again since the last commit." },
  "codeLens.enable": { text: "Show above each stage its layers, its size and who uses it." },
  "codeLens.history": { text: "Show above each stage how often it was rebuilt by the last commits." },
  "format.enable": { text: "Format Dockerfiles." },
  "format.indent": {
    text: "Indentation of continued lines. Empty: as `.editorconfig` or the editor says.",
    values: { "": "As `.editorconfig` or the editor says.", "2": "2 spaces", "4": "4 spaces", "8": "8 spaces", tab: "A tab" },
  },
  "format.operatorPosition": {
    text: "Where `&&` and `||` stand when a command goes on in the next line.",
    values: { start: "At the start of the next line.", end: "At the end of the line.", preserve: "Where they are." },
  },
  "format.keywordCase": {
    text: "Letters of keywords such as `FROM`.",
    values: { upper: "Capitals.", lower: "Small letters.", preserve: "As they are." },
  },
  "format.blankLines": {
    text: "Empty lines between instructions.",
    values: { stages: "One before each stage, never more than one.", preserve: "As they are.", grouped: "Also between groups." },
  },
};
