import type { HelpText } from "./help-text.ts";

export const englishHelp: HelpText = {
  program: "plimsoll reads Dockerfiles and says what is wrong: where, why, and how to fix it. Nothing is built, nothing is sent.",
  usage: "Usage:",
  commands: "Commands:",
  groups: {
    files: "Check Dockerfiles:",
    builds: "Know what a build does:",
    learn: "Learn:",
    setUp: "Set up:",
    programs: "For other programs:",
  },
  arguments: "Arguments:",
  options: "Options:",
  help: "show this help",
  helpCommand: "show the help of a command",
  version: "show the version",
  language: "language of the output: en or ko (else the config's, else the environment's)",
  lint: {
    summary: "find what is wrong (also without the word lint: plimsoll Dockerfile)",
    description: "Finds what is wrong with Dockerfiles, and fixes what can be fixed.",
    argument: "files, folders or globs; also Compose, Bake and Kubernetes files; - is standard input (default: this folder)",
    headings: {
      fixing: "Fixing:",
      choosing: "Choosing rules:",
      known: "What is known already:",
      output: "Output:",
      build: "What is known of the build:",
      files: "Files and settings:",
    },
    options: {
      fix: "apply the fixes that are safe",
      "fix-unsafe": "also those that may change what is built",
      diff: "show what --fix would change, and write nothing",
      profile: "recommended, strict, beginner, hadolint or buildkit",
      select: "run only these rules (several: a,b)",
      ignore: "leave these rules out (several: a,b)",
      severity: "give a rule another severity: error, warning, info, style or off",
      "fail-on": "least severity that gives exit code 1: error, warning, info, style or never (default: warning)",
      preview: "also rules that are still in preview",
      runtime: "what runs the image, for rules about it: docker, swarm, kubernetes (several: a,b)",
      shellcheck: "ask ShellCheck too: auto (where it is installed), off (default), or its program",
      config: "read this config file instead of the nearest plimsoll.yaml",
      "no-config": "read no config file",
      plugin: "module with rules of your own: a path or an npm package",
      "trust-plugins": "load the plugins that configs name, without asking (also PLIMSOLL_TRUST_PLUGINS=1)",
      format:
        "pretty, compact, gnu, json, markdown, sarif, github, gitlab, codeclimate, checkstyle, junit, sonarqube, hadolint, or blob for `plimsoll merge` (default: pretty)",
      output: "write the report into this file, wholly or not at all",
      "write-baseline": "write all that is found into the baseline, and accept it from now on",
      "only-new": "only what is not in the baseline (default: .plimsoll-baseline.json)",
      baseline: "the same with this file; with --write-baseline the file that is written",
      "no-baseline": "pass over the baseline that the config names",
      quiet: "only the findings: no reasons, no advice, no summary",
      statistics: "also how often each rule was found",
      jobs: "threads (default: one, or one for each processor when there are many files)",
      "stdin-filename": "name and place that standard input stands for",
      "files-from": "file that lists paths, a line each or with NUL between them; - is standard input",
      shard: "lint only part i of n, for `plimsoll merge`; needs --format blob",
      context: "build context: its files are read, so that more can be checked",
      target: "stage that is built (default: the last)",
      "build-arg": "value of an ARG; without a value, the one of the environment",
      builds: "in folders, also read compose.yaml, docker-bake.hcl and Kubernetes manifests",
    },
    examples: `Examples:
  plimsoll lint                               all Dockerfiles in this folder and below
  plimsoll lint Dockerfile --fix              one file, fixed where that is safe
  plimsoll lint --diff                        what --fix would change
  plimsoll lint --ignore untagged-image,DL3008
  plimsoll lint --format json > findings.json
  cat Dockerfile | plimsoll lint -

Exit codes: 0 nothing found, 1 something at or above --fail-on, 2 bad usage or a file that cannot be read.`,
  },
  rules: {
    summary: "list all rules",
    description:
      "Lists all rules with their severity in a profile. A rule can also be called by the name that another tool has for it.",
    argument: "",
    options: { format: "table or json (default: table)", profile: "recommended, strict, beginner, hadolint or buildkit" },
    examples: `Examples:
  plimsoll rules
  plimsoll rules --profile strict`,
  },
  init: {
    summary: "write a plimsoll.yaml with everything explained",
    description: "Writes a plimsoll.yaml into the current folder. All of it is comments until you edit it.",
    argument: "",
    options: { force: "replace a plimsoll.yaml that is there" },
    examples: "",
  },
  trust: {
    summary: "allow the plugins that a folder's config names",
    description:
      "Allows the plugins that the config of a folder names, as they are now: plugins are code, and run with your rights. " +
      "A plugin that changes asks again.",
    argument: "the folder (default: this one)",
    options: {},
    examples: "",
  },
  syntax: {
    summary: "show how BuildKit reads a file, as JSON (for tools)",
    description:
      "Prints one line of JSON for each file: its instructions, flags, arguments and heredocs, and what BuildKit refuses.",
    argument: "files, folders or globs; - is standard input",
    options: { format: "json", "stdin-filename": "name that standard input stands for" },
    examples: "",
  },
  late: {
    fmt: "format Dockerfiles without changing what they build",
    plan: "show what a build would do: stages, steps, layers and files",
    rebuild: "say which steps a change rebuilds, and why",
    diff: "say what a change makes larger, layer by layer",
    history: "replay git commits: how often each step is rebuilt, and why",
    explain: "tell a Dockerfile, a rule or a concept in plain words",
    learn: "a short course in the terminal: what builds, what is kept",
    verify: "compare predicted sizes with an image that was built",
    base: "write what is known of a base image into a file",
    merge: "put the results of several runs of lint together",
    doctor: "say what is configured, from where, and what can be reached",
    lsp: "run the language server for an editor",
    mcp: "run a Model Context Protocol server for a coding agent",
    completion: "print a script that completes commands in a shell",
  },
  hadolint: "take hadolint's place: its options, formats and exit codes",
  examples: `Examples:
  plimsoll lint                    all Dockerfiles in this folder and below
  plimsoll lint Dockerfile --fix   one file, fixed where that is safe
  plimsoll explain untagged-image  why a rule is there, and what to do

Start with: plimsoll lint`,
};
