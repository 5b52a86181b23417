import { writeFactsFile } from "@plimsoll/core/base-images";
import { parsePlatform } from "@plimsoll/core/plan";
import { describeReason, writeWhole } from "@plimsoll/host";
import { describeImageNotice, describeOpenFailure, openImage } from "@plimsoll/host/images";
import { baseText } from "../base/base-text.ts";
import { cliText } from "../cli-text.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { writeError, writeOutput } from "../output.ts";
import { sourceText } from "../plan/source-text.ts";
import type { CommandContext } from "../program.ts";
import { version } from "../version.ts";
import { readWord } from "./read-option.ts";

/** What commander makes of the options of `base`. */
export interface BaseOptions {
  readonly output?: string;
  readonly platform?: string;
  readonly online?: boolean;
}

/** `plimsoll base export`: what is known of an image, as a facts file. */
export async function baseCommand(
  action: string,
  name: string,
  { output, platform, online = false }: BaseOptions,
  { language, environment }: CommandContext,
): Promise<ExitCode> {
  const refuse = (note: Omit<Note, "line"> | Note): ExitCode => {
    writeError(formatNote({ line: undefined, ...note }));
    return exitCodes.broken;
  };
  const word = await readWord("base", action, ["export"], language);
  if (typeof word === "object") return refuse(word);
  if (platform !== undefined && parsePlatform(platform, linux) === undefined) {
    return refuse({ path: undefined, ...sourceText[language].badPlatform(platform) });
  }
  const http = online ? (await import("@plimsoll/host/http")).createHttpClient({ version, environment }) : undefined;
  const opened = await openImage(name, { platform, environment, http });
  if (opened.kind === "failure") {
    const isUnasked = !online && opened.from === "disk" && opened.failure.kind === "missing";
    return refuse({ path: name, ...(isUnasked ? baseText[language].onlyOnline : describeOpenFailure(opened, language)) });
  }
  for (const notice of opened.notices)
    writeError(formatNote({ path: name, line: undefined, ...describeImageNotice(notice, language) }));
  const { image } = opened;
  // When the facts were true: a file that is read later has no other way to know.
  const source = image.source && { ...image.source, date: image.source.date ?? new Date().toISOString() };
  const text = writeFactsFile({ ...image, source });
  if (output === undefined || output === "-") {
    writeOutput(text);
    return exitCodes.clean;
  }
  const reason = writeWhole(output, text);
  if (reason !== undefined)
    return refuse({ path: output, ...cliText[language].outputNotWritten(describeReason(reason, language)) });
  writeError(`${baseText[language].written(output, image.layers?.length ?? 0, image.system?.packages?.length)}\n`);
  return exitCodes.clean;
}

const linux = { os: "linux", architecture: "amd64", variant: "" };
