import type { FormatText } from "./format-text.ts";

export const englishFormatText: FormatText = {
  problem: (problem) => ({
    message: `not formatted, since it does not build: ${problem}`,
    help: "Mend this first, then format again.",
  }),
  meaning: {
    message: "not formatted, since the result would not mean the same",
    help: "This is a bug of plimsoll, and the file was left as it is. `# plimsoll-format ignore-next` above the instruction leaves it out.",
  },
};
