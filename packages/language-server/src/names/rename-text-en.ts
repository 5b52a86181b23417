import type { RenameText } from "./rename-text.ts";

export const englishRenameText: RenameText = {
  fixed: (name) => `\`${name}\` gets its meaning from BuildKit or the system, so it cannot be renamed.`,
  unnamed: "This stage has no name. Give it one with `AS` first.",
  number: "This is the number of a stage, not its name. Rename the stage where it is named.",
  grammar: {
    stage: (name) =>
      `\`${name}\` is not a valid stage name. Start with a lower-case letter; digits, \`_\`, \`-\` and \`.\` may follow.`,
    variable: (name) => `\`${name}\` is not a valid variable name. Use letters, digits and \`_\`, and do not start with a digit.`,
    heredoc: (name) => `\`${name}\` is not a valid name for a heredoc. Use letters, digits, \`_\`, \`-\` and \`.\`.`,
  },
  reserved: (name) => `\`${name}\` already means something else in a Dockerfile.`,
  taken: {
    stage: (name, line) => `The stage in line ${line} is already called \`${name}\`.`,
    variable: (name, line) => `There is already a variable \`${name}\`, declared in line ${line}; the two would become one.`,
    heredoc: (name, line) => `Another heredoc of this instruction, in line ${line}, already ends with \`${name}\`.`,
  },
  image: (name, line) => `Line ${line} uses the image \`${name}\` and would then use this stage instead.`,
  captures: (name, line) =>
    line === undefined
      ? `\`${name}\` is already read in this stage and comes from elsewhere; it would then have this value instead.`
      : `The script in line ${line} already has a variable \`${name}\`; the two would become one.`,
  inBody: (name, line) => `Line ${line} of the heredoc is \`${name}\`; the heredoc would end there.`,
  hidden: (line) => `Line ${line} uses this without spelling out its name, so renaming it is not safe.`,
};
