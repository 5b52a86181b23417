import type { Language } from "@plimsoll/core";
import type { z } from "zod/v4";
import { mcpText } from "../mcp-text.ts";
import type { PlimsollOutput } from "../run-plimsoll.ts";
import { ToolRefusal } from "../tool.ts";

/** What a command printed as JSON. Throws `ToolRefusal` with its notes where it printed none. */
export function readJson<Schema extends z.ZodType>(output: PlimsollOutput, schema: Schema, language: Language): z.output<Schema> {
  refuseStopped(output, language);
  let value: unknown;
  try {
    value = JSON.parse(output.stdout);
  } catch {
    throw new ToolRefusal(mcpText[language].failed(output.notes.join("; ") || `exit code ${output.exitCode}`));
  }
  return schema.parse(value);
}

/** What a command printed, where that is for people. Throws `ToolRefusal` with its notes where it failed. */
export function readText(output: PlimsollOutput, language: Language): string {
  refuseStopped(output, language);
  if (output.stdout === "" && output.exitCode > 1)
    throw new ToolRefusal(mcpText[language].failed(output.notes.join("; ") || `exit code ${output.exitCode}`));
  return output.stdout;
}

function refuseStopped({ stopped }: PlimsollOutput, language: Language): void {
  if (stopped !== undefined) throw new ToolRefusal(mcpText[language].stopped[stopped]);
}
