import type { McpText } from "./mcp-text.ts";

export const englishMcpText: McpText = {
  instructions:
    "plimsoll reads Dockerfiles and says, before anything is built, what is wrong with them, what each line adds to the image and what a change " +
    "rebuilds. Call `lint` after each edit of a Dockerfile. `fix` gives a diff and writes nothing. `explain` takes the id of a rule that `lint` named.",
  tools: {
    lint: {
      title: "Lint Dockerfiles",
      description:
        "Finds mistakes in Dockerfiles (also Compose, Bake and Kubernetes files): what does not build, leaks, breaks the cache or makes the image " +
        "larger. Give `paths`, or the `text` of one Dockerfile.",
    },
    fix: {
      title: "Propose fixes",
      description:
        "Gives a unified diff with the fixes that plimsoll can make, each checked by reading the result again. Writes nothing.",
    },
    plan: {
      title: "Plan a build",
      description:
        "Lists the steps of a build in order, which of them make a layer, and how many bytes each adds. Nothing is built.",
    },
    rebuild: {
      title: "Predict what a change rebuilds",
      description:
        "Says which steps the build cache keeps and which run again, and why: for files that change (`changed`), or since a git revision (`since`). " +
        "With neither it compares with the last commit.",
    },
    explain: {
      title: "Explain",
      description:
        "Explains a rule (`untagged-image`, `DL3006`), an instruction (`COPY`), a concept (`layer`), or a whole Dockerfile (its path, with `line` for one " +
        "line of it).",
    },
  },
  inputs: {
    paths: "Files or folders below the root. Default: the root itself",
    path: "A Dockerfile, a folder with one, or a Compose or Bake file, below the root. Default: the root itself",
    text: "The text of one Dockerfile, instead of paths",
    filename: "The path that `text` is meant for: settings of its folder hold",
    rule: "Only this rule: its id or its name in another tool",
    why: "Also say of each finding why it matters and what to do",
    offset: "How many to pass over: the `nextOffset` of the answer before",
    limit: "How many to give at most",
    unsafe: "Also fixes that may change what is built",
    target: "The stage to build. Default: the last",
    buildArgs: "Values of ARG by name",
    since: "A git revision, such as HEAD~1 or main",
    changed: "Files or globs of the build context that change",
    subject: "A rule, an instruction, a concept, or the path of a Dockerfile",
    line: "1-based; with the path of a Dockerfile: only this line",
  },
  noRoot: (folder) => ({
    message: `there is no folder \`${folder}\``,
    help: "`--root` names the folder that the tools may read.",
  }),
  badPath: (path) => `\`${path}\` is no path. Give the path of a file or folder below the root.`,
  outside: (path, root) =>
    `\`${path}\` is outside of the root \`${root}\`. Only paths inside of it are read; links are followed first.`,
  absent: (path) => `There is no \`${path}\`. Paths start from the root.`,
  noFile: (path) => `\`${path}\` is neither a file nor a folder, so it is not read.`,
  tooLarge: (path, bytes) => `\`${path}\` has ${bytes} bytes, which is no Dockerfile. Give another file.`,
  badInput: (problems) => `The arguments do not fit: ${problems.join("; ")}.`,
  unknownTool: (name, known) => `There is no tool \`${name}\`; there are ${known.join(", ")}.`,
  nothingToRead: "The text is empty. Give the text of a Dockerfile, or `paths`.",
  oneOfBoth: "Give `paths` or `text`, not both.",
  nameless: "`filename` goes with `text`.",
  stopped: {
    time: "This took too long and was stopped. Name fewer files.",
    output: "The answer was too large and was stopped. Name fewer files.",
  },
  failed: (detail) => `This cannot be done: ${detail}`,
  leftOut: (count) => `${count === 1 ? "1 file" : `${count} files`} left out: outside of the root`,
  buildOutside: (path) =>
    `The build reads \`${path}\`, which is outside of the root. Start plimsoll with a \`--root\` that holds it.`,
  findings: (total, shown) =>
    shown === total ? (total === 1 ? "1 finding" : `${total} findings`) : `${shown} of ${total} findings`,
  more: (offset) => `More: ask again with offset ${offset}, or with a rule.`,
  nothingFound: "No findings.",
  diffOf: (files, cut) =>
    `A diff of ${files === 1 ? "1 file" : `${files} files`}${cut ? ", cut: ask for fewer paths" : ""}. Nothing was written.`,
  nothingToFix: "There is nothing that plimsoll can fix. Nothing was written.",
  image: (name, layers, size, transfer) => `${name}: ${layers} layers, ${size} unpacked, ${transfer} to transfer.`,
  rebuilt: (name, rebuilt, steps) => `${name}: ${rebuilt} of ${steps} steps run again.`,
};
