import type { Advice, AdviceCaution, FileGroup } from "@plimsoll/core/plan";
import type { AdviceText } from "./advice-text.ts";

export const englishAdviceText: AdviceText = {
  option: "what would keep more cached: none, short (the best three) or full, with patches (default: short)",
  heading: "Advice",
  withoutHistory:
    "No git history was replayed: each kind of file is taken to change once, alone. `plimsoll history` counts real commits.",
  counted: ({ newest, older, uncounted }) => {
    const editing = `${uncounted === 1 ? "edits" : "edit"} the Dockerfile or the ignore file`;
    if (older === 0) return `Not counted: ${plural(uncounted, "commit")} that ${editing}.`;
    const without = uncounted === 0 ? "" : `, without the ${uncounted === 1 ? "one" : uncounted} that ${editing}`;
    return `Counted over the newest ${newest} of ${newest + older} commits${without}.`;
  },
  joined: (parts) => parts.join("; "),
  what,
  keptInCommits: (step, kept, commits, more) =>
    `would have kept \`${step}\`${others(more)} cached in ${ofCommits(kept, commits)}`,
  keptInBuilds: (step, kept, builds, name) =>
    builds === 1
      ? `keeps \`${step}\` cached in a build that gets another \`${name}\``
      : `keeps \`${step}\` cached in ${kept} of ${builds} builds that each get another \`${name}\``,
  keptFor: (step, groups, more) =>
    `\`${step}\`${others(more)} would stay cached for changes of ${listed(groups.map((group) => groupNames[group]))} alone`,
  keptForSome: (step, before, after, kinds) =>
    `\`${step}\` would be rebuilt for ${after} of ${kinds} kinds of changes, and not for ${before}`,
  cheaperInCommits: (runs, commits) => `it ran again in ${ofCommits(runs, commits)}, and would have downloaded only what is new`,
  cheaperFor: (runs, kinds) =>
    `it runs again for ${kinds === 1 ? "every change" : `${runs} of ${kinds} kinds of changes`}, and would download only what is new`,
  lessSent: (bytes) => `${bytes} less is sent to the builder`,
  fewerLayers: (layers) => `the image has ${plural(layers, "layer")} fewer`,
  caution: (caution) => cautions[caution],
  more: (count) => `${count} more`,
  fullHint: "`--advice full` shows the patches",
};

function what({ key, params }: Advice["reason"]): string {
  const text = (name: string): string => String(params[name] ?? "");
  const number = (name: string): number => Number(params[name] ?? 0);
  switch (key) {
    case "manifests-first":
      return `copy \`${text("files")}\` alone before \`${text("command")}\`, and the rest behind it`;
    case "split-run":
      return `copy \`${text("files")}\` first, run \`${text("command")}\` on its own, and copy the rest behind it`;
    case "narrower-copy":
      return `copy \`${text("files")}\` behind \`${text("command")}\` (line ${text("otherLine")})`;
    case "reorder":
      return `move \`${text("step")}\`${others(number("steps") - 1)} ${text("direction")} line ${text("otherLine")}${number("exact") === 0 ? " (the best order that was found; there are too many to try them all)" : ""}`;
    case "copy-link":
      return `add \`--link\` to \`${text("step")}\`${others(number("steps") - 1)}`;
    case "bind-mount":
      return `mount \`${text("file")}\` in the \`RUN\` of line ${text("otherLine")}, and do not copy it`;
    case "later-arg":
      return `declare \`${text("name")}\` below line ${text("otherLine")}`;
    case "join-clean-up":
      return `join \`${text("step")}\` to the \`RUN\` of line ${text("otherLine")}: what it removes is in that layer`;
    case "ignore-lines": {
      const names = text("first").split("\n");
      const hidden = number("lines") - names.length;
      const spans = names.map((name) => `\`${name}\``);
      return `add ${hidden > 0 ? `${spans.join(", ")} and ${hidden} more` : listed(spans, "and")} to the ignore file`;
    }
    case "cache-mount":
      return `give \`${text("command")}\` a cache mount`;
  }
}

const groupNames: Readonly<Record<FileGroup, string>> = {
  "lock-files": "lock files",
  manifests: "manifests",
  docs: "documentation",
  ci: "CI settings",
  docker: "Compose and Bake files",
  editor: "editor settings",
  tests: "tests",
  "static-files": "static files",
  settings: "settings",
  made: "files that tools make",
  sources: "sources",
};

const cautions: Readonly<Record<AdviceCaution, string>> = {
  "install-scripts": "may change the image: check that the install needs no other file of the project",
  "links-in-destination": "may change the image: check that no directory of the destination is a symbolic link",
  "file-not-in-image": "changes the image: the file is no longer in it",
  "variable-in-environment": "may change the image: the commands in between no longer see the variable",
  "files-left-out": "may change the image: these files can no longer be copied",
  "docker-clean-removed": "changes the image: Debian's automatic clean-up of downloads is switched off in it",
  "clean-up-in-layer": "changes the image: the removed files no longer take room in it",
};

function others(count: number): string {
  return count > 0 ? ` and ${count} more` : "";
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `count` is all of it where there is one commit alone. */
function ofCommits(count: number, commits: number): string {
  return commits === 1 ? "the last commit" : `${count} of the last ${commits} commits`;
}

function listed(words: readonly string[], last = "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
