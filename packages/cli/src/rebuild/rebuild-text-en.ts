import { englishCauseText } from "@plimsoll/plan-view/views";
import type { RebuildText, ShownComparison } from "./rebuild-text.ts";

export const englishRebuildText: RebuildText = {
  help: {
    description:
      "Says which steps of a build a change rebuilds, which stay cached, and why. Nothing is built. What is not named stays the same before and " +
      "after; in a git repository the last commit is compared when nothing is named.",
    options: {
      changed: "files, folders or globs of the context that change (several: a b)",
      since: "compare with Dockerfile and context of a commit, branch or tag; what git ignores is left out",
      against: "compare with another copy of the context",
      "against-file": "compare with another Dockerfile",
      "against-build-arg": "value of an ARG before; --build-arg is the one after",
      "base-changed": "a base image that stands for another image now; all means every one",
      "no-context": "look at no files: every source exists and stays the same",
      why: "all that would rebuild the step on this line",
      unread: "files of the context that no step reads",
      "fail-over": "exit code 1 when more is rebuilt: bytes (10MB, 250kB) or steps (3)",
      format: "text, json or markdown (default: text)",
    },
    headings: { change: "What changes:", output: "What is told:" },
    examples: `Examples:
  plimsoll rebuild                         what the uncommitted changes rebuild
  plimsoll rebuild . --since main          what this branch rebuilds
  plimsoll rebuild . --changed src/app.ts  what an edit of a file would rebuild
  plimsoll rebuild . --build-arg V=2 --against-build-arg V=1
  plimsoll rebuild . --base-changed node   when node moves on
  plimsoll rebuild . --why 7               what line 7 depends on
  plimsoll rebuild . --since main --fail-over 50MB --format markdown

Exit codes: 0 compared; 1 more is rebuilt than --fail-over allows; 2 bad usage,
or something that BuildKit would refuse.`,
  },
  states: { cached: "cached", rebuilt: "rebuilt", depends: "depends", unused: "not built" },
  ...englishCauseText,
  steps: (count) => counted(count, "step"),
  compared: (comparison) => comparedWith(comparison),
  notBuilt: "not part of the target",
  verdict: ({ rebuilt, depends, all, bytes, atLeast }) => {
    if (all === 0) return "there is no step that could be rebuilt";
    const every = all === 1 ? "the only step" : `all ${all} steps`;
    if (rebuilt === 0 && depends === 0) return `reuses ${every}: nothing is rebuilt`;
    const size = bytes === undefined ? "" : ` (layers: ${bytes}${atLeast ? " or more" : ""})`;
    if (rebuilt === all) return `rebuilds ${every}${size}`;
    const perhaps = depends === 0 ? "" : rebuilt === 0 ? `perhaps ${depends}` : ` and perhaps ${depends} more`;
    return `reuses ${all - rebuilt - depends} of ${counted(all, "step")}, rebuilds ${rebuilt === 0 ? "" : rebuilt}${perhaps}${size}`;
  },
  assumed: (images) =>
    `What ${images.join(", ")} ${images.length === 1 ? "sets" : "set"} (variables, user, ONBUILD) is not known and is taken to be nothing.`,
  columns: { line: "Line", step: "Step", state: "State", because: "Because" },
  foldedSteps: (count) => (count === 1 ? "1 step stays cached" : `${count} steps stay cached`),
  why: {
    heading: (line, instruction) => `Line ${line}, ${instruction}, is rebuilt when any of this changes:`,
    itself: "this step",
    always: "whenever it is rebuilt",
    ifDiffers: "only if its output is another one",
    labels: {
      files: "files",
      "build-args": "build args",
      environment: "ENV",
      steps: "steps",
      images: "images",
      downloads: "downloads",
      smallest: "least change",
    },
    files: (pattern, files, bytes) => `${pattern} (${counted(files, "file")}, ${bytes})`,
    inContext: (files, context) => `${files} of ${context}`,
    unknownFiles: "files not known",
    outside: (name, always) => (always ? name : `${name} (only if what is taken from it differs)`),
    imageArg: (name, line) => `${name} (image of line ${line})`,
    smallestFile: (example, line) => `a change of ${example}, which line ${line} takes`,
    smallestArg: (name, line) => `another value of the build arg ${name}, which counts from line ${line} on`,
    smallestInstruction: (line) => `an edit of line ${line} itself`,
    unsure: (change) => `${change}, if what comes out of it differs`,
    notNeeded: "The target does not need this step: nothing rebuilds it.",
  },
  unread: {
    heading: (files, bytes) => `No step reads ${counted(files, "file")} of the context, ${bytes}:`,
    none: "Every file of the context is read by some step.",
    unknown: "The files of the context are not known.",
    incomplete: "Some sources depend on values that are not known, and may read more.",
    directory: (path, files) => `${path}/ (${counted(files, "file")})`,
    more: (count, bytes) => `${count} more, ${bytes}`,
  },
  problems: {
    nothingChanges: {
      message: "this folder is not in a git repository, and nothing says what changes",
      help:
        "Name it: `--changed src/app.ts` (files), `--against ../old` (another copy of the context), `--against-file old.Dockerfile`,\n" +
        "`--against-build-arg NAME=old`, `--base-changed IMAGE`, or `--since REVISION` in a git repository.",
    },
    together: (first, second) => ({
      message: `\`${first}\` and \`${second}\` do not go together`,
      help: "Each of them says what the files were before. Leave one out.",
    }),
    changedWithoutContext: {
      message: "`--changed` needs to know the files of the context",
      help: "Leave out `--no-context`.",
    },
    unreadWithoutContext: {
      message: "`--unread` needs to know the files of the context",
      help: "Leave out `--no-context`.",
    },
    noContextFolder: {
      message: "this build has no context on this disk, so there is nothing to compare",
      help: "Name a folder with `--context`, or leave the files out of it with `--no-context`.",
    },
    badLimit: (value) => ({
      message: `\`--fail-over\` takes bytes or a number of steps, not \`${value}\``,
      help: "For example `--fail-over 10MB`, `--fail-over 250kB` or `--fail-over 3`.",
    }),
    badLine: (value) => ({
      message: `\`--why\` takes the number of a line, not \`${value}\``,
      help: "The first line is 1. For example `--why 7`.",
    }),
    badAgainstArg: (value) => ({
      message: `\`--against-build-arg\` takes a name and a value, not \`${value}\``,
      help: "For example `--against-build-arg VERSION=1.1`; a name alone means the value of the environment, or none.",
    }),
    lineWithoutStep: (line, nearest) => ({
      message: `line ${line} has no step that could be rebuilt`,
      help:
        nearest === undefined
          ? "The file has no RUN, COPY, ADD or WORKDIR."
          : `The nearest one is on line ${nearest.line}: \`${nearest.text}\`. Only RUN, COPY, ADD and WORKDIR are steps of their own.`,
    }),
    unknownImage: (name, suggestion, known) => ({
      message: `no stage is built on an image \`${name}\``,
      help: `${suggestion === undefined ? "" : `Did you mean \`${suggestion}\`? `}${
        known.length === 0 ? "The file uses no image." : `The file uses: ${known.join(", ")}; \`all\` means all of them.`
      }`,
    }),
    noMatch: (glob) => ({
      message: `\`${glob}\` matches no file of the context`,
      help: "`*` stays within a folder, `**` does not. Quote globs, so that the shell leaves them alone.",
    }),
    newFile: (path) => ({ message: `\`${path}\` is not in the context: it is taken for a new file`, help: "" }),
    outside: (path) => ({
      message: `\`${path}\` is not in the context, so no step can take it`,
      help: "Paths start in the folder of the context, or in the working directory.",
    }),
    ignored: (path, ignoreFile) => ({ message: `\`${path}\` is left out by ${ignoreFile}: no step sees it`, help: "" }),
    dockerfileChanged: {
      message: "which lines of the Dockerfile change is not known: it only counts as a file of the context here",
      help: "Compare two versions of it: `--since REVISION`, or `--against-file old.Dockerfile`.",
    },
    ignoreFileChanged: {
      message: "what changes in the ignore file is not known: it only counts as a file of the context here",
      help: "Compare two versions of it: `--since REVISION`, or `--against FOLDER`.",
    },
    dockerfileMissing: (path, revision) => ({
      message: `there was no ${path} in ${revision}: every step counts as new`,
      help: "If it had another name, give the old text with `--against-file`.",
    }),
    refusedBefore: {
      message: "BuildKit refuses the Dockerfile from before the change: only its sound part is compared",
      help: "",
    },
    moreUnread: (files) => ({
      message: `the same goes for ${files} more ${files === 1 ? "file" : "files"}: what cannot be read counts as changed`,
      help: "",
    }),
    outsideRepository: (path) => ({
      message: `${path} does not lie in the repository, and counts as unchanged`,
      help: "",
    }),
    contextMissing: (path, revision) => ({
      message: `there was no folder ${path} in ${revision}: every file counts as new`,
      help: "",
    }),
    unseenSource: (path) => ({
      message: `git does not know \`${path}\`: whether it changes is not seen here`,
      help: "Compare with a copy of the context that has it: `--against FOLDER`.",
    }),
    overLimit: (limit, found, atLeast, heaviest) => ({
      message: `the change rebuilds ${found}${atLeast ? " or more" : ""}: the limit is ${limit}`,
      help: heaviest.length === 0 ? "" : `The heaviest: ${heaviest.join("; ")}.`,
    }),
    heaviest: (line, instruction, bytes) => `line ${line} \`${instruction}\` (${bytes ?? "size not known"})`,
  },
};

function comparedWith({ since, against, againstFile, changedFiles, images, buildArgs }: ShownComparison): string {
  const parts: string[] = [];
  if (since !== undefined) {
    const commit = since.commit === undefined ? "" : ` (${since.commit})`;
    parts.push(`since ${since.revision}${commit}${since.implied ? ", as nothing else is named" : ""}`);
  }
  if (against !== undefined) parts.push(`against ${against}`);
  if (againstFile !== undefined) parts.push(`against ${againstFile}`);
  if (changedFiles !== undefined) parts.push(`${counted(changedFiles, "file")} changed`);
  if (buildArgs.length > 0) parts.push(`other build args: ${buildArgs.join(", ")}`);
  if (images.length > 0) parts.push(`another image behind ${images.join(", ")}`);
  return parts.join(" · ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
