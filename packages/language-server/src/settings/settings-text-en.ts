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
    values: { auto: "The language of the editor if plimsoll has it, otherwise English.", en: "English", ko: "한국어" },
  },
  workspaceDiagnostics: {
    text: "Also show the problems of Dockerfiles that are in the open folders but are not open themselves.",
  },
  semanticTokens: { text: "Color stages, variables, flags and the shell commands of `RUN`." },
  shellcheck: {
    text: "Also check the shell scripts of `RUN` with ShellCheck. Only in workspaces that you trust.",
    values: { off: "Never.", auto: "When it is installed." },
  },
  shellcheckPath: { text: "Path of the ShellCheck program. Empty: the one found in `PATH`." },
  profile: {
    text: "Which rules are on. Empty: as the config file says, otherwise `recommended`.",
    values: {
      "": "As the config file says, otherwise `recommended`.",
      recommended: "Rules that nearly everybody wants.",
      strict: "All rules.",
      beginner: "Rules that help while learning.",
      hadolint: "The rules and severities of hadolint.",
      buildkit: "The checks of `docker build --check`.",
    },
  },
  rules: {
    text: 'Severity of single rules, by their id or their name in another tool: `{ "untagged-image": "error", "DL3008": "off" }`.',
  },
  config: {
    text: "Path of a config file for all Dockerfiles, from the workspace folder. Empty: the nearest `plimsoll.yaml` or `.hadolint.yaml`.",
  },
  configurationPreference: {
    text: "Which one wins when the settings and a config file disagree.",
    values: {
      filesystemFirst: "The config file.",
      editorFirst: "The settings.",
      editorOnly: "The settings. Config files are not read.",
    },
  },
  context: {
    text: "Folder of the build context, from the workspace folder. Empty: as Compose or Bake files say, otherwise the folder where what the Dockerfile copies is found (its own or one above it).",
  },
  target: { text: "Stage to build. Empty: the last one." },
  platform: { text: "Platform to build for, such as `linux/arm64`. Empty: that of this machine." },
  buildArgs: { text: 'Values of build arguments: `{ "VERSION": "1.2" }`.' },
  online: {
    text: "Ask registries and package indexes for tags, base images and sizes. When off, plimsoll never uses the network.",
  },
  "plan.enable": { text: "Work out what a build would do: layers, sizes and which steps run again." },
  "inlayHints.bytes": { text: "Show beside each instruction how many bytes its layer adds." },
  "inlayHints.variables": { text: "Show the values of variables." },
  "inlayHints.stages": { text: "Show the numbers of stages." },
  "inlayHints.state": { text: "Show which steps changes since the last commit would rebuild." },
  "codeLens.enable": { text: "Show above each stage how many layers it has, its size, and how many stages use it." },
  "codeLens.history": { text: "Show above each stage how often the last commits rebuilt it." },
  "format.enable": { text: "Format Dockerfiles." },
  "format.indent": {
    text: "Indentation of continued lines. Empty: as `.editorconfig` or the editor says.",
    values: { "": "As `.editorconfig` or the editor says.", "2": "2 spaces", "4": "4 spaces", "8": "8 spaces", tab: "A tab" },
  },
  "format.operatorPosition": {
    text: "Where `&&`, `||` and `|` stand when a command continues on the next line.",
    values: { start: "At the start of the next line.", end: "At the end of the line.", preserve: "Where they are." },
  },
  "format.keywordCase": {
    text: "Case of keywords such as `FROM`.",
    values: { upper: "Upper case.", lower: "Lower case.", preserve: "As they are." },
  },
  "format.blankLines": {
    text: "Blank lines between instructions.",
    values: {
      stages: "One before each stage, never more than one in a row.",
      preserve: "As they are.",
      grouped: "Also one between groups of the same instruction.",
    },
  },
};
