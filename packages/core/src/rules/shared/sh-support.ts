import type { BashForm, BashFormKind } from "../../shell/bash-form.ts";
import type { SystemShell } from "../../shell/image-shells.ts";

/** ShellCheck's code for each form. */
export const shellCheckCodes: Readonly<Record<BashFormKind, string>> = {
  "process-substitution": "SC3001",
  "extended-glob": "SC3002",
  "ansi-quotes": "SC3003",
  "translated-quotes": "SC3004",
  "arithmetic-for": "SC3005",
  "arithmetic-command": "SC3006",
  "arithmetic-brackets": "SC3007",
  select: "SC3008",
  braces: "SC3009",
  "double-brackets": "SC3010",
  "here-string": "SC3011",
  "test-order": "SC3012",
  "test-equals": "SC3014",
  "test-match": "SC3015",
  "test-variable-set": "SC3016",
  "test-file-exists": "SC3017",
  increment: "SC3018",
  power: "SC3019",
  "both-to-file": "SC3020",
  "both-to-file-old": "SC3021",
  "named-descriptor": "SC3022",
  "large-descriptor": "SC3023",
  append: "SC3024",
  "network-file": "SC3025",
  "caret-in-glob": "SC3026",
  "shell-variable": "SC3028",
  "both-to-pipe": "SC3029",
  array: "SC3030",
  "file-pattern": "SC3031",
  coprocess: "SC3032",
  "function-name": "SC3033",
  "file-in-substitution": "SC3034",
  "file-in-backticks": "SC3035",
  "echo-option": "SC3037",
  "exec-option": "SC3038",
  let: "SC3039",
  "set-option": "SC3040",
  "set-letter": "SC3041",
  "set-word": "SC3042",
  local: "SC3043",
  builtin: "SC3044",
  "builtin-option": "SC3045",
  source: "SC3046",
  "trap-event": "SC3047",
  "trap-prefix": "SC3048",
  "trap-case": "SC3049",
  "printf-quoted": "SC3050",
  "number-base": "SC3052",
  indirect: "SC3053",
  "array-element": "SC3054",
  "array-keys": "SC3055",
  "names-with-prefix": "SC3056",
  slice: "SC3057",
  "all-arguments-cut": "SC3058",
  "changed-case": "SC3059",
  replacement: "SC3060",
  "read-nothing": "SC3061",
  "test-shell-option": "SC3062",
  "test-nameref": "SC3063",
  "test-modified": "SC3064",
  "test-sticky": "SC3065",
  "test-group": "SC3066",
  "test-owner": "SC3067",
  "function-keyword": "SC2112",
  "function-keyword-only": "SC2113",
};

/** What every `/bin/sh` of an image can do: dash, BusyBox and bash. */
const known: ReadonlySet<BashFormKind> = new Set([
  "local",
  "test-order",
  "test-sticky",
  "test-group",
  "test-owner",
  "trap-case",
  "all-arguments-cut",
]);

/** What BusyBox's sh reads besides (tried with BusyBox 1.35 as Debian and Alpine build it). */
const knownToBusyBox: ReadonlySet<BashFormKind> = new Set([
  "process-substitution",
  "ansi-quotes",
  "double-brackets",
  "test-equals",
  "increment",
  "power",
  "number-base",
  "both-to-file",
  "both-to-file-old",
  "large-descriptor",
  "caret-in-glob",
  "let",
  "source",
  "slice",
  "replacement",
  "read-nothing",
  "trap-event",
  "trap-prefix",
  "function-keyword",
  "function-keyword-only",
]);

/** Options of built-in commands that a shell has though POSIX does not (dash 0.5.12, BusyBox 1.35). */
const dashOptions: Readonly<Record<string, RegExp>> = {
  read: /^-[rp]+$/,
  hash: /^-[rv]+$/,
  ulimit: /^-[HSacdflmnprstvw]+$/,
  set: /^[-+][abCefhImnopsuvxVE]+$/,
  echo: /^-n$/,
};
const busyBoxOptions: Readonly<Record<string, RegExp>> = {
  read: /^-[rpstndu\d]+$/,
  hash: /^-[rv]+$/,
  ulimit: /^-[HSacdefilmnpqrstvwx]+$/,
  set: /^[-+][abCefmnouvxE]+$/,
  echo: /^-[en]+$/,
  type: /^-p+$/,
  wait: /^-n$/,
};

/** Whether a shell reads a form as bash does; undefined when that is not sure. */
export function reads(shell: SystemShell, form: BashForm): boolean | undefined {
  const { kind, written, command } = form;
  if (shell === "bash" || known.has(kind)) return true;
  if (kind === "echo-option" && written === "-n") return true;
  switch (shell) {
    case "unknown":
      return undefined;
    case "busybox":
      return readByBusyBox(form);
    default:
      if (kind === "set-option" && written === "pipefail")
        return shell === "new-dash" ? true : shell === "dash" ? false : undefined;
      // What a name gives is up to the environment; a file pattern or an odd bracket may hold by chance.
      if (kind === "shell-variable") return /^(?:_|HOSTNAME)$/.test(written) ? undefined : false;
      if (kind === "caret-in-glob" || kind === "file-pattern" || kind === "large-descriptor") return undefined;
      return command !== undefined && dashOptions[command]?.test(written) === true;
  }
}

function readByBusyBox({ kind, written, command, inDoubleBrackets }: BashForm): boolean | undefined {
  if (knownToBusyBox.has(kind) || (kind === "set-option" && written === "pipefail")) return true;
  if (kind === "test-match") return inDoubleBrackets;
  if (kind === "shell-variable") return written === "RANDOM" ? true : undefined;
  if (kind === "file-pattern" || kind === "arithmetic-command") return undefined;
  return command !== undefined && busyBoxOptions[command]?.test(written) === true;
}
