import type { MergeText } from "./merge-text.ts";

export const englishMerge: MergeText = {
  help: {
    description:
      "Puts the results of several runs of `lint --format blob` together. The report, the notes on standard error and the exit code are " +
      "those of one run over all files.",
    argument: "blobs, or folders with them (*.blob)",
    options: {
      format:
        "pretty, compact, gnu, json, markdown, sarif, github, gitlab, codeclimate, checkstyle, junit, sonarqube or hadolint (default: pretty)",
      output: "write the report into this file, wholly or not at all",
      quiet: "only the findings: no reasons, no advice, no summary",
      statistics: "also how often each rule was found",
      "files-from": "list of all files: refuse when one of them has no result",
    },
    examples: `Examples:
  plimsoll lint --shard 1/2 --format blob -o part-1.blob
  plimsoll lint --shard 2/2 --format blob -o part-2.blob
  plimsoll merge part-*.blob --format sarif -o findings.sarif

Exit codes: 0 nothing found, 1 something at or above --fail-on of lint, 2 a part is missing or broken, or a file cannot be read.`,
  },
  broken: {
    unreadable: (reason) => ({ message: `the blob cannot be read: ${reason}` }),
    "not-a-blob": () => ({ message: "this is no blob of `plimsoll lint --format blob`" }),
    "cut-off": () => ({ message: "the blob is cut off: its worker did not come to the end" }),
    damaged: () => ({ message: "the blob is damaged: its checksum does not fit" }),
    "other-version": (other, own) => ({ message: `the blob was made by plimsoll ${other}, and this is ${own}` }),
  },
  runAgain: (part) => (part === "" ? "Make it again with `plimsoll lint --format blob`." : `Run \`--shard ${part}\` again.`),
  otherCount: (part, other, otherPart) => ({
    message: `this is ${part === "" ? "of a run without `--shard`" : `part ${part}`}, but ${other} is ${otherPart === "" ? "of a run without `--shard`" : `part ${otherPart}`}`,
    help: "Put only the parts of one run together.",
  }),
  otherSettings: (other) => ({
    message: `this was made with other settings than ${other}`,
    help: "Give all parts the same options and the same config.",
  }),
  otherFiles: (files, other, otherFiles) => ({
    message: `its run saw ${files === otherFiles ? "other files" : `${files} files`}, and that of ${other} ${files === otherFiles ? "too had others" : String(otherFiles)}`,
    help: "Run all parts on the same files. Where workers have different files, give each a list (`--files-from`) instead of `--shard`.",
  }),
  doubled: (part, other) => ({
    message: `part ${part} is there twice, and ${other} says something else`,
    help: "Keep the one that belongs to this run.",
  }),
  missing: (parts) => ({
    message: `${parts.length === 1 ? "a part is" : "parts are"} missing: ${parts.join(", ")}`,
    help: `Run ${parts.length === 1 ? "it" : "them"} again: ${parts
      .slice(0, 3)
      .map((part) => `\`--shard ${part}\``)
      .join(", ")}${parts.length > 3 ? ", …" : ""}.`,
  }),
  incomplete: (files, of) => ({
    message: `the parts hold ${files} files, and their run had ${of}`,
    help: "Run all parts again; please report this when it stays.",
  }),
  doubledFile: (path, other) => ({
    message: `\`${path}\` is in ${other} too, with another result`,
    help: "Give every file to one list only, or lint the same text each time.",
  }),
  unanswered: (paths, more) => ({
    message: `no blob has a result for ${paths.map((path) => `\`${path}\``).join(", ")}${more === 0 ? "" : ` and ${more} more`}`,
    help: "Lint these files again, and name the new blob too.",
  }),
  noBlobs: (folder) => ({ message: `no file of \`${folder}\` ends in \`.blob\``, help: "Name the blobs themselves." }),
};
