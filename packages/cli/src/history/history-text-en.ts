import { grouped } from "../grouped.ts";
import type { ShownCause } from "./history-view.ts";
import type { HistoryText } from "./history-text.ts";

export const englishHistoryText: HistoryText = {
  help: {
    description:
      "Replays the commits of a git repository and says how often each step of a Dockerfile would have been rebuilt, what caused it, and " +
      "which steps are rebuilt more often than their own files change. Nothing is built, nothing is checked out, nothing is sent.",
    options: {
      number: "replay at most so many of the newest commits that touch the build (default: 200)",
      since: "only commits after this date or revision: 2026-01-31, 6.months.ago, v1.2",
      fixed: "replay the Dockerfile and the ignore file of today, not those of each commit",
      format: "text, json or markdown (default: text)",
    },
    headings: { commits: "The commits:", output: "Output:" },
    examples: `Examples:
  plimsoll history                    the Dockerfile of this folder, 200 commits
  plimsoll history -n 50 services/web
  plimsoll history --since 6.months.ago --fixed
  plimsoll history compose.yaml --target web --format markdown

Exit codes: 0 replayed; 1 over the limit of --budget; 2 bad usage, no git
repository, or a Dockerfile that BuildKit refuses.`,
  },
  replayed: ({ compared, from, to, all }) => {
    const dates = from === undefined || to === undefined ? "" : from === to ? `, ${from}` : `, ${from} to ${to}`;
    return `${commits(compared)} replayed${all > compared ? ` of ${grouped(all)}` : ""}${dates}`;
  },
  columns: {
    line: "line",
    step: "instruction",
    rebuilt: "rebuilt in",
    size: "layer",
    perCommit: "per commit",
    because: "because of",
  },
  cause: (cause) => `${causeWords(cause)} (${grouped(cause.commits)})`,
  steps: ({ mean, ranks, single, of }) =>
    `${single ? "The" : "A"} commit rebuilds ${mean} step${mean === "1" ? "" : "s"}${single ? "" : " on average"} (today's file has ${of})` +
    (ranks === undefined ? "." : `; half of the commits at most ${ranks.p50}, nine of ten at most ${ranks.p90}.`),
  bytes: ({ mean, ranks, single }, unknown) =>
    `${single ? "Its" : "Their"} known layers hold ${mean}${single ? "" : " on average"}` +
    (ranks === undefined ? "" : `, at most ${ranks.p50} for half of the commits and ${ranks.p90} for nine of ten`) +
    `${unknown === 0 ? "" : `; what ${unknown === 1 ? "1 other step writes" : `${unknown} other steps write`} is not known`}.`,
  dependsNote: "▒ depends on whether an earlier step makes the same again, byte for byte.",
  wasteHeading: "Rebuilt more often than needed",
  waste: ({ line, text, again, present, own, after, baseImage }) =>
    `line ${line}, \`${text}\`: rebuilt in ${again} of ${commits(present)} although its files ${own === 0 ? "never changed" : `changed in ${own}`}` +
    (after === undefined
      ? baseImage
        ? "; mostly because of the base image"
        : ""
      : `; mostly because of line ${after}, which stands before it`),
  unseenHeading: "Not seen",
  unseen: (images) =>
    images.length === 0
      ? "what is downloaded, and what package managers find."
      : `new images behind the tags ${images.join(", ")}, which move without a commit; what is downloaded, and what package managers find.`,
  progress: (done, of) => `${bar(done, of)} ${grouped(done)} of ${commits(of)}`,
  remark(remark) {
    switch (remark.kind) {
      case "broken":
        return `In ${commits(remark.commits)} BuildKit refuses the Dockerfile: ${remark.commits === 1 ? "its" : "their"} changes count for the next one that builds.`;
      case "no-dockerfile":
        return `${commits(remark.commits)} without the Dockerfile: the replay covers those that have it.`;
      case "nothing":
        return {
          untouched:
            "No commit touches this build, so there is nothing to replay. Commits count when they change the context, the Dockerfile or the ignore file; `--since` says how far to look back.",
          ignored: `${remark.commits === 1 ? "The only commit touches" : `All ${grouped(remark.commits)} commits touch`} nothing but files that the ignore file leaves out: no step is rebuilt.`,
          "first-build": "There is nothing to compare: only one commit can be built, and none before it.",
          unbuildable: `There is nothing to compare: ${remark.commits === 1 ? "the only commit does not have" : `none of ${commits(remark.commits)} has`} a Dockerfile that BuildKit can build.`,
        }[remark.because];
      case "first-build":
        return "The first commit that builds has nothing to be compared with, and is not counted.";
      case "ignored-only":
        return `${commits(remark.commits)} that only ${remark.commits === 1 ? "touches" : "touch"} ignored files ${remark.commits === 1 ? "is" : "are"} not counted.`;
      case "merges":
        return `${grouped(remark.commits)} of the commits ${remark.commits === 1 ? "is a merge" : "are merges"}: what ${remark.commits === 1 ? "it brings" : "they bring"} is compared with the first parent.`;
      case "shallow":
        return `The clone is shallow${remark.from === undefined ? "" : ` and reaches back to ${remark.from}`}; \`git fetch --unshallow\` gets the rest.`;
      case "fixed":
        return remark.asked
          ? "Replayed with the Dockerfile and ignore file of today."
          : "Replayed with the Dockerfile of today, since it is no file of this repository.";
      case "uncommitted":
        return "The Dockerfile on disk differs from that of the newest commit: its new steps have no history. `--fixed` replays it over all commits.";
      case "named-contexts":
        return `Files of named contexts are taken to stay the same: ${remark.names.join(", ")}.`;
    }
  },
  problems: {
    badNumber: (value) => ({ message: `\`-n\` takes a number of commits, not \`${value}\``, help: "For example `-n 50`." }),
    contextElsewhere: (dockerfile) => ({
      message: `the context of \`${dockerfile}\` is not a folder on this disk, so it has no history here`,
      help: "Name a folder with `--context`.",
    }),
    contextOutside: (folder) => ({
      message: `\`${folder}\` is not in the repository`,
      help: "Name a folder of the repository as the context.",
    }),
    bare: {
      message: "this repository is bare: it has no files on disk",
      help: "Name the Dockerfile with `-f`, as a path in the repository, and the folder of the context with `--context`.",
    },
    namedContext: (name) => ({
      message: `the named context \`${name}\` is not followed: what commits change in it is not counted`,
      help: "`plimsoll rebuild --since REVISION` compares it for a single change.",
    }),
    notInBare: (path) => ({
      message: `the newest commit has no file \`${path}\``,
      help: "In a bare repository, `-f` and `--context` are paths in the repository.",
    }),
  },
};

function causeWords(cause: ShownCause): string {
  switch (cause.kind) {
    case "file":
      return cause.path;
    case "step":
      return cause.line === undefined ? "a step that is gone" : `line ${cause.line}`;
    case "base-image":
      return "base image";
    case "ignore-file":
      return "ignore file";
    case "instruction":
      return {
        edited: "instruction edited",
        environment: "variables or settings",
        new: "instruction added",
        moved: "steps moved or removed",
      }[cause.what];
  }
}

function commits(count: number): string {
  return `${grouped(count)} commit${count === 1 ? "" : "s"}`;
}

function bar(done: number, of: number): string {
  const filled = of === 0 ? 20 : Math.min(20, Math.round((done / of) * 20));
  return "█".repeat(filled) + "░".repeat(20 - filled);
}
