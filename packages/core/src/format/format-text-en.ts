import type { FormatText } from "./format-text.ts";

export const englishFormatText: FormatText = {
  problem: (problem) => ({
    message: `not formatted, because it does not build: ${problem}`,
    help: "Fix this first, then format again.",
  }),
  meaning: {
    message: "not formatted, because the result would not mean the same",
    help: "This is a bug in plimsoll; the file was left as it is. `# plimsoll-format ignore-next` above an instruction skips it.",
  },
};
