import type { DiffText } from "./diff-text.ts";

export const englishDiffText: DiffText = {
  help: {
    description:
      "Compares the layers of an image with those that it had at a git revision, or in another folder: what each step adds more or less, and by how " +
      "much the image and what is pulled grow. Nothing is built, nothing is checked out.",
    argument: "what to compare with: a commit, branch or tag, or a folder with another copy of the context (default: HEAD)",
    heading: "Comparison:",
    options: {
      "fail-over": "exit with 1 when the image grows by more than this: +5MB, +10%",
      budget: "exit with 1 when the image is over the limits of the config, or over these: image=200MB,transfer=80MB,layers=20",
      format: "table, json or markdown (default: table)",
    },
    examples: `Examples:
  plimsoll diff                             what the uncommitted changes weigh
  plimsoll diff main                        what this branch weighs
  plimsoll diff ../old services/web         against another copy of the folder
  plimsoll diff origin/main --fail-over +5MB --format markdown > comment.md

Exit codes: 0 compared; 1 grows by more than --fail-over, or over --budget;
2 bad usage, or something that BuildKit would refuse.`,
  },
  columns: { line: "line", step: "instruction", before: "before", after: "after", growth: "growth", transfer: "to pull" },
  states: { same: "same", changed: "changed", added: "added", removed: "removed" },
  was: (text) => `was: ${text}`,
  sameSteps: (count) => `${count} steps that stay the same`,
  verdict: ({ bytes, direction, share, transfer, untouched, unknown, biggest }) => {
    const open = unknown === 1 ? "the size of 1 step is not known" : `the sizes of ${unknown} steps are not known`;
    if (direction === "same") {
      if (unknown > 0) return `what is known of the image stays as large as it was; ${open}`;
      return untouched ? "every layer of the image stays the same" : "the image stays as large as it was";
    }
    const image = `the image ${direction} by ${bytes}${share === undefined ? "" : ` (${share})`}`;
    const pulled = transfer === undefined ? "" : `, ${transfer} to pull`;
    const rest = unknown === 0 ? "" : `; ${open}`;
    return `${image}${pulled}${biggest === undefined ? "" : `; line ${biggest} grows most`}${rest}`;
  },
  problems: {
    badLimit: (value) => ({
      message: `\`--fail-over\` takes bytes or a share, not \`${value}\``,
      help: "Such as `--fail-over +5MB`, `--fail-over 250kB` or `--fail-over +10%`.",
    }),
    neither: (word) => ({
      message: `\`${word}\` is no folder, and there is no git repository that has it as a revision`,
      help: "Name another copy of the context, or run this in a git repository.",
    }),
    both: (word) => ({
      message: `\`${word}\` is both a revision and a folder: compared with the revision`,
      help: `For the folder write \`./${word}\`.`,
    }),
    noContextFolder: (dockerfile) => ({
      message: `the context of ${dockerfile} is not on this disk, so that its layers cannot be compared`,
      help: "Name its folder with `--context`.",
    }),
    refusedBefore: {
      message: "the Dockerfile before the change is one that BuildKit refuses: only what is right in it was compared",
      help: "",
    },
    overGrowth: (limit, growth, atLeast, heaviest) => ({
      message: `the image grows by ${growth}${atLeast ? ", as far as it is known" : ""}, and at most ${limit} is allowed`,
      help: heaviest.length === 0 ? "" : `It grows most in ${heaviest.join("; ")}`,
    }),
    grownStep: (line, instruction, growth) => `line ${line}, \`${instruction}\` (${growth})`,
    unknownShare: (limit) => ({
      message: `whether the image grows by more than ${limit} cannot be told: how large it was is not known`,
      help: "Give a limit in bytes, such as `--fail-over +5MB`, or facts of the base image with `--base` or `--online`.",
    }),
  },
};
