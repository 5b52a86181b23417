import type { ExplainText } from "./explain-text.ts";

export const englishExplainText: ExplainText = {
  help: {
    description:
      "Tells a Dockerfile as a story: what each instruction does, what it adds, what keeps and what breaks its cache, what ends up in the " +
      "image, and how a container starts. With the name of a rule, an instruction or a concept it tells about that instead.",
    argument: "a Dockerfile or its folder, a rule (or DL3006), an instruction (COPY) or a concept (layer); default: this folder",
    heading: "Telling:",
    options: {
      line: "tell the instruction on this line at full length",
      list: "list the concepts, chapter by chapter, and the instructions",
      format: "text, json, markdown or html (default: text)",
      output: "write into this file instead",
    },
    examples: `Examples:
  plimsoll explain                        the Dockerfile of this folder
  plimsoll explain -f docker/Dockerfile . another one, as for docker build
  plimsoll explain Dockerfile --line 7
  plimsoll explain COPY                   an instruction
  plimsoll explain layer                  a concept
  plimsoll explain untagged-image DL3008  rules
  plimsoll explain --format html -o story.html

Exit codes: 0 told; 2 bad usage, an unknown name, or a file that BuildKit
would refuse.`,
  },
  unknownSubject: (name, suggestion) => ({
    message: `there is no file, rule, instruction or concept \`${name}\``,
    help:
      suggestion === undefined
        ? "`plimsoll rules` lists the rules, `plimsoll explain --list` the concepts and instructions."
        : `Did you mean \`${suggestion}\`?`,
  }),
  badLine: (value) => ({ message: `--line: \`${value}\` is not a line`, help: "Give a number, counted from 1." }),
  noLine: (line) => ({
    message: `there is no instruction on line ${line}`,
    help: "Name a line on which an instruction begins or continues.",
  }),
  lineAlone: { message: "`--line` is for a Dockerfile", help: "Leave it out, or name the file." },
  line: {
    bytes: "Bytes",
    dependsOn: "What rebuilds it",
    readBy: "Steps that use its result",
    findings: "Worth a look",
    range: (likely, low, high) => (low === high ? likely : `${likely}, between ${low} and ${high}`),
    unknownSize: (low) =>
      low === undefined ? "Not known before the build." : `At least ${low}; the rest is not known before the build.`,
    source: (source) => `From: ${source}.`,
    before: (line, code, always) =>
      always ? `line ${line}, \`${code}\`, whenever it is rebuilt` : `line ${line}, \`${code}\`, when it makes other files`,
    files: (pattern, count, example) =>
      count === 1 && example === pattern
        ? `the file \`${pattern}\``
        : `${count === undefined ? "files" : count === 1 ? "1 file" : `${count} files`} of \`${pattern}\`${example === undefined ? "" : `, such as \`${example}\``}`,
    outside: (name, kind) => (kind === "image" ? `the image \`${name}\`` : `the download \`${name}\``),
    buildArgs: (names) => `the build arguments ${names.map((name) => `\`${name}\``).join(", ")}`,
    reader: (line, code) => `line ${line}, \`${code}\``,
    nothing: "nothing",
    more: (count) => `and ${count} more`,
  },
  bad: "Not so",
  good: "But so",
  why: "Why",
  how: "What to do",
  madeBy: (generator) => `Made by ${generator}. Nothing was built, nothing was sent.`,
  list: { title: "What can be explained", rules: "Rules are explained too: `plimsoll rules` lists them." },
};
