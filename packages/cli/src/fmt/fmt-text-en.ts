import type { FmtText } from "./fmt-text.ts";

export const englishFmtText: FmtText = {
  help: {
    description:
      "Formats Dockerfiles: white space, the case of keywords, and where operators stand at line breaks. The result is read again and must " +
      "mean the same, otherwise the file is left alone.",
    argument: "files, folders or globs; - reads standard input and prints the result",
    headings: { mode: "What to do:", style: "Style:", files: "Files:" },
    options: {
      check: "change nothing; exit with 1 when a file is not formatted",
      diff: "change nothing and show what would change; exit with 1 when something would",
      indent: "2, 4, 8 or tab (default: .editorconfig, then most lines of the file, then 4)",
      "operator-position": "where &&, || and | stand at line breaks: start, end or preserve (default: start)",
      "keyword-case": "upper, lower or preserve (default: upper)",
      "blank-lines": "stages, grouped or preserve (default: stages)",
      config: "read the section `format` of this config file",
      "no-config": "read neither a config file nor .editorconfig",
      "stdin-filename": "name that standard input stands for",
    },
    examples: `Examples:
  plimsoll fmt                     all Dockerfiles in this folder and below
  plimsoll fmt --check             for CI: exit with 1 when one is not formatted
  plimsoll fmt --diff Dockerfile   show what would change
  plimsoll fmt - < Dockerfile      print the result

Exit codes: 0 formatted; 1 with --check or --diff when something would change;
2 bad usage, or a file that cannot be read, written or formatted.`,
  },
  wouldChange: (path) => `would format ${path}`,
  changed: (path) => `formatted ${path}`,
  summary: ({ checks, changed, same, failed }) => {
    const parts = [
      ...(changed > 0 || failed === 0 ? [`${files(changed)} ${checks ? "would change" : "formatted"}`] : []),
      ...(same > 0 ? [`${files(same)} unchanged`] : []),
      ...(failed > 0 ? [`${files(failed)} left alone`] : []),
    ];
    return parts.join(", ");
  },
  notUtf8Help: "Save the file in UTF-8, then format again.",
  mixedInput: {
    message: "standard input (`-`) cannot be formatted together with files",
    help: "Run `plimsoll fmt` once for each.",
  },
};

function files(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}
