import { countArgument, serveAsCounter } from "./count-worker.ts";
import { exitCodes } from "./exit-code.ts";
import { serveAsWorker } from "./lint-worker.ts";
import { formatNote } from "./note.ts";
import { describeOutputFailure } from "./output-failure.ts";
import { OutputClosed, OutputFailed, writeError } from "./output.ts";
import { runProgram } from "./program.ts";
import { workerArgument } from "./worker-protocol.ts";

/** As the language server has it, which is loaded only where it is run. */
const buildsArgument = "--plimsoll-builds";

if (process.argv[2] === workerArgument) void serveAsWorker();
else if (process.argv[2] === countArgument) void serveAsCounter();
else if (process.argv[2] === buildsArgument) void serveAsBuilder();
else void main(process.argv.slice(2));

/** A thread that `plimsoll lsp` has started. */
async function serveAsBuilder(): Promise<void> {
  const { serveAsThread } = await import("@plimsoll/language-server/node");
  serveAsThread();
}

/** Runs the command that the arguments name, and leaves its exit code to node. */
async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await runProgram(args);
  } catch (error) {
    // As with `| head`: whoever read us has seen enough.
    if (error instanceof OutputClosed) return;
    process.exitCode = exitCodes.broken;
    if (error instanceof OutputFailed) {
      writeError(formatNote(describeOutputFailure(error.reason, args)));
      return;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    writeError(`plimsoll: an error in plimsoll itself; please report it with this text\n  ${detail}\n`);
  }
}
