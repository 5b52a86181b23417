import { type ExecuteCommandParams, ResponseError, ErrorCodes } from "vscode-languageserver";
import type { Feature } from "../server.ts";

/** workspace/executeCommand, for the commands that other features bring with them. */
export function executeCommand(features: readonly Feature[]): Feature {
  const commands = new Map(features.flatMap((feature) => Object.entries(feature.commands ?? {})));
  return {
    capabilities: () => ({ executeCommandProvider: { commands: [...commands.keys()] } }),
    register(server) {
      server.connection.onExecuteCommand(async ({ command, arguments: args = [] }: ExecuteCommandParams, token) => {
        const run = commands.get(command);
        if (run === undefined) throw new ResponseError<void>(ErrorCodes.InvalidParams, `no such command: ${command}`);
        return (await run(server, args, token)) ?? null;
      });
    },
  };
}
