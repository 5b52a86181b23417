import type { CauseText } from "./cause-text.ts";
import type { ShownCause } from "./shown-cause.ts";

export const englishCauseText: CauseText = {
  cause: englishCause,
  moreFiles: (count) => ` (+${count} ${count === 1 ? "file" : "files"})`,
  moreCauses: (count) => `${count} more`,
};

function englishCause(cause: ShownCause): string {
  switch (cause.kind) {
    case "file":
      return `${cause.context === "" ? cause.path : `${cause.path} in ${cause.context}`} ${fileChanges[cause.change]}`;
    case "build-arg":
      return cause.after === undefined
        ? `build arg ${cause.name} is gone, was ${quoted(cause.before)}`
        : `build arg ${cause.name} is ${quoted(cause.after)}, ${cause.before === undefined ? "was not set" : `was ${quoted(cause.before)}`}`;
    case "instruction":
      return instructionCause(cause);
    case "base-image":
      return cause.before === undefined || cause.before === cause.after
        ? `${cause.after} is another image`
        : `base image ${quoted(cause.after)}, was ${quoted(cause.before)}`;
    case "folder-base":
      return `stands on the folder of ${cause.context}, which each build sends anew`;
    case "upstream-step":
      return `after line ${cause.line}`;
    case "step-removed":
      return `line ${cause.line} is gone: ${cause.text}`;
    case "output-differs?":
      return `unless the output of line ${cause.line} is the same`;
  }
}

const fileChanges = {
  added: "added",
  removed: "removed",
  changed: "changed",
  mode: "has other permissions",
  link: "links elsewhere",
} as const;

function instructionCause({ what, detail }: Extract<ShownCause, { readonly kind: "instruction" }>): string {
  switch (what) {
    case "new":
      return "new instruction";
    case "edited":
      return "instruction edited";
    case "environment":
      return `ENV ${detail} differs`;
    case "user":
      return `USER was ${detail === "" ? "root" : detail}`;
    case "working-directory":
      return `WORKDIR was ${detail}`;
    case "shell":
      return `SHELL was ${detail}`;
    case "sources":
      return detail === "" ? "takes something else" : `took ${detail} before`;
    case "moved":
      return "stands on another step than before";
  }
}

function quoted(value: string | undefined): string {
  return value === undefined || value === "" ? "empty" : value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
