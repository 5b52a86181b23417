// What a run needs that asks ShellCheck: apart from the rest, so that no other run loads node's processes.
export { askShellCheckBeside } from "./shellcheck-background.ts";
export { findProgram } from "./find-program.ts";
export {
  askShellCheck,
  probeShellCheck,
  type ShellCheckFailure,
  type ShellCheckLimits,
  type ShellCheckResult,
} from "./shellcheck-process.ts";
export { describeShellCheckFailure } from "./shellcheck-text.ts";
