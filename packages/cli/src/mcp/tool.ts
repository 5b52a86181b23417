import type { Language } from "@plimsoll/core";
import type { z } from "zod/v4";
import type { RunPlimsoll } from "./run-plimsoll.ts";
import type { Workspace } from "./workspace.ts";

/** What a tool is given to answer one call. */
export interface ToolCall {
  readonly language: Language;
  readonly workspace: Workspace;
  readonly run: RunPlimsoll;
  /** Whether what asks for sizes may ask the network: as the user who started the server said. */
  readonly network: "--online" | "--no-online";
}

/** What a tool says: data that fits its output schema, and a few lines for those who only read text. */
export interface ToolAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export type ToolName = "lint" | "fix" | "plan" | "rebuild" | "explain";

/** One tool. `answer` throws a `ToolRefusal` for what the caller can put right. */
export interface McpTool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: ToolName;
  readonly input: Input;
  readonly output: z.ZodObject;
  answer(input: z.output<Input>, call: ToolCall): Promise<ToolAnswer>;
}

/** Declares a tool: what `answer` is given follows from `input`. */
export function defineTool<const Input extends z.ZodObject>(tool: McpTool<Input>): McpTool {
  const { name, input, output } = tool;
  // The caller of `answer` has checked nothing, so that the types can be forgotten here without a cast.
  return { name, input, output, answer: (given, call) => tool.answer(input.parse(given), call) };
}

/** What the caller asked cannot be done; the message says what to do instead. */
export class ToolRefusal extends Error {}
