import type { Language } from "@plimsoll/core";
import { englishMcpText } from "./mcp-text-en.ts";
import { koreanMcpText } from "./mcp-text-ko.ts";
import type { ToolName } from "./tool.ts";

/** Everything that `plimsoll mcp` says, in one language. */
export interface McpText {
  /** For the model, once: what the tools are for. */
  readonly instructions: string;
  readonly tools: Readonly<Record<ToolName, { readonly title: string; readonly description: string }>>;
  readonly inputs: Readonly<Record<InputName, string>>;
  noRoot(folder: string): { readonly message: string; readonly help: string };
  // What a call is refused with. Each says what to do instead.
  badPath(path: string): string;
  outside(path: string, root: string): string;
  absent(path: string): string;
  noFile(path: string): string;
  tooLarge(path: string, bytes: number): string;
  badInput(problems: readonly string[]): string;
  unknownTool(name: string, known: readonly string[]): string;
  nothingToRead: string;
  oneOfBoth: string;
  nameless: string;
  stopped: Readonly<Record<"time" | "output", string>>;
  failed(detail: string): string;
  leftOut(count: number): string;
  buildOutside(path: string): string;
  // The short text of an answer.
  findings(total: number, shown: number): string;
  more(offset: number): string;
  nothingFound: string;
  diffOf(files: number, cut: boolean): string;
  nothingToFix: string;
  image(name: string, layers: number, size: string, transfer: string): string;
  rebuilt(name: string, rebuilt: number, steps: number): string;
}

export type InputName =
  | "paths"
  | "path"
  | "text"
  | "filename"
  | "rule"
  | "why"
  | "offset"
  | "limit"
  | "unsafe"
  | "target"
  | "buildArgs"
  | "since"
  | "changed"
  | "subject"
  | "line";

export const mcpText: Readonly<Record<Language, McpText>> = { en: englishMcpText, ko: koreanMcpText };
