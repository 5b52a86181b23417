import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configTemplate } from "@plimsoll/core/config";
import { describeReason, errorCode } from "@plimsoll/host";
import { cliText } from "../cli-text.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote } from "../note.ts";
import { writeError, writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";

/** Any of these is a decision already made; the first is the one that `init` writes. */
const ownConfigs = ["plimsoll.yaml", ".plimsoll.yaml", "plimsoll.yml", ".plimsoll.yml", "plimsoll.json"];
const hadolintConfigs = [".hadolint.yaml", ".hadolint.yml"];

/** `plimsoll init`. */
export function initCommand({ force }: { readonly force: boolean }, { cwd, language }: CommandContext): ExitCode {
  const text = cliText[language];
  const isThere = (name: string): boolean => existsSync(join(cwd, name));
  const [name] = ownConfigs as [string];
  const known = ownConfigs.find(isThere);
  if (known !== undefined && !force) {
    writeError(formatNote({ path: undefined, line: undefined, ...text.configExists(known) }));
    return exitCodes.broken;
  }
  try {
    // Without --force a file that appears in this moment is not overwritten either.
    writeFileSync(join(cwd, name), configTemplate[language], { flag: force ? "w" : "wx" });
  } catch (error) {
    const reason = errorCode(error);
    writeError(formatNote({ path: name, line: undefined, ...text.configNotWritten(describeReason(reason, language)) }));
    return exitCodes.broken;
  }
  writeOutput(`${text.configWritten(name)}\n`);
  const hadolint = hadolintConfigs.find(isThere);
  if (hadolint !== undefined) writeOutput(`${text.hadolintConfig(hadolint)}\n`);
  return exitCodes.clean;
}
