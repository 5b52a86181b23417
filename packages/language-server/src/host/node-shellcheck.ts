import type { HostShellCheck } from "../server-host.ts";

/** ShellCheck as a process beside the server. A program that has failed once is not started again. */
export function createNodeShellCheck(): HostShellCheck {
  const failed = new Set<string>();
  return {
    async ask(program, texts, signal) {
      const { askShellCheckBeside, describeShellCheckFailure, findProgram } = await import("@plimsoll/host/shellcheck");
      const path = /[/\\]/.test(program) ? program : findProgram(program, process.env["PATH"]);
      if (path === undefined || failed.has(path)) return undefined;
      const result = await askShellCheckBeside(path, texts, signal);
      if (result.kind === "answers") return { answers: result.answers };
      if (signal.aborted) return undefined;
      failed.add(path);
      return { failure: describeShellCheckFailure(result.failure, "en").message };
    },
  };
}
