import { userCacheFolder } from "@plimsoll/host/sizes";
import { serve } from "@plimsoll/language-server/node";
import type { ExitCode } from "../exit-code.ts";

/** `plimsoll lsp`. The server reads the arguments of the process itself and ends it; so this never comes back. */
export function lspCommand(): Promise<ExitCode> {
  const names = ["--stdio", "--node-ipc", "--socket", "--pipe"];
  const isChosen = process.argv.some((arg) => names.some((name) => arg === name || arg.startsWith(`${name}=`)));
  if (!isChosen) process.argv.push("--stdio");
  const ownPages = userCacheFolder("rule-pages", process.env);
  serve(ownPages === undefined ? {} : { ownPages });
  return new Promise(() => undefined);
}
