import type { RenameText } from "./rename-text.ts";

export const englishRenameText: RenameText = {
  fixed: (name) => `\`${name}\` has its meaning from BuildKit or the system, so it cannot have another name.`,
  unnamed: "This stage has no name. Give it one with `AS` first.",
  number: "This is the number of a stage, not its name. Rename the stage where its name stands.",
  grammar: {
    stage: (name) =>
      `\`${name}\` is no stage name: lower-case letters, digits, \`_\`, \`-\` and \`.\` are allowed, a letter first.`,
    variable: (name) => `\`${name}\` is no variable name: letters, digits and \`_\` are allowed, no digit first.`,
    heredoc: (name) => `\`${name}\` is no end mark for a heredoc: letters, digits, \`_\`, \`-\` and \`.\` are allowed.`,
  },
  reserved: (name) => `\`${name}\` already means something else in a Dockerfile.`,
  taken: {
    stage: (name, line) => `The stage in line ${line} is already called \`${name}\`.`,
    variable: (name, line) => `There already is a variable \`${name}\`, declared in line ${line}; the two would become one.`,
    heredoc: (name, line) => `Another heredoc of this instruction, in line ${line}, already ends with \`${name}\`.`,
  },
  image: (name, line) => `Line ${line} uses the image \`${name}\`; it would take this stage instead.`,
  captures: (name, line) =>
    line === undefined
      ? `\`${name}\` is already read in this stage and comes from elsewhere; it would get this value instead.`
      : `The script in line ${line} already has a variable \`${name}\`; the two would become one.`,
  inBody: (name, line) => `Line ${line} of the heredoc is \`${name}\`; the heredoc would end there.`,
  hidden: (line) => `Line ${line} uses this without spelling out its name, so it cannot be renamed safely.`,
};
