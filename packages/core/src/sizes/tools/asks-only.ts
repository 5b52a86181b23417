import type { SizedCommand } from "../commands/estimator.ts";

/** Whether a program is only asked about itself: `--version`, `help`. */
export function asksOnly(args: SizedCommand["args"]): boolean {
  return args.length === 1 && /^(?:--?version|--?help|-[vVh]|version|help)$/.test(args[0] ?? "");
}
