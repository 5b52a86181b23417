import type { Language } from "@plimsoll/core";
import { z } from "zod/v4";
import { type InputName, mcpText } from "../mcp-text.ts";
import { ToolRefusal } from "../tool.ts";
import type { Workspace } from "../workspace.ts";

/** The parts that inputs are made of. What they are for is said where a tool is listed, in the client's language. */
export const path = z.string().min(1).max(4096);
export const offset = z.number().int().min(0).max(1_000_000).default(0);
export const buildArgs = z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), z.string().max(4096));
export const target = z
  .string()
  .max(256)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/);

export function limit(usual: number, most: number) {
  return z.number().int().min(1).max(most).default(usual);
}

/** What is linted or fixed: paths below the root, or one text. */
export const sources = {
  paths: z.array(path).min(1).max(100).optional(),
  text: z
    .string()
    .max(2 ** 20)
    .optional(),
  filename: path.optional(),
};

export interface Sources {
  readonly paths?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly filename?: string | undefined;
}

/** The arguments that name the sources for a command, and its standard input. Throws `ToolRefusal`. */
export function sourceArguments(
  { paths, text, filename }: Sources,
  workspace: Workspace,
  language: Language,
): { readonly args: readonly string[]; readonly input: string | undefined } {
  const words = mcpText[language];
  if (text === undefined) {
    if (filename !== undefined) throw new ToolRefusal(words.nameless);
    return { args: ["--", ...(paths ?? ["."]).map((each) => workspace.existing(each))], input: undefined };
  }
  if (paths !== undefined) throw new ToolRefusal(words.oneOfBoth);
  if (text.trim() === "") throw new ToolRefusal(words.nothingToRead);
  return { args: ["--stdin-filename", workspace.name(filename ?? "Dockerfile"), "--", "-"], input: text };
}

/** The JSON schema of an input, with each property described. */
export function describedSchema(schema: z.ZodObject, language: Language): Record<string, unknown> {
  const described = Object.fromEntries(
    Object.entries(schema.shape).map(([name, part]) => [
      name,
      // Every part of a shape is a schema of zod's, which the type of a shape in general does not say.
      (part as z.ZodType).describe(mcpText[language].inputs[name as InputName]),
    ]),
  );
  return z.toJSONSchema(z.strictObject(described), { io: "input" });
}
