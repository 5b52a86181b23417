import { z } from "zod/v4";
import { mcpText } from "../mcp-text.ts";
import { defineTool } from "../tool.ts";
import { sourceArguments, sources } from "./inputs.ts";
import { readText } from "./read-output.ts";

const mostCharacters = 40_000;

/** A diff, and never a written file: who asked sees it first, and applies it with tools of their own. */
export const fixTool = defineTool({
  name: "fix",
  input: z.strictObject({ ...sources, unsafe: z.boolean().default(false) }),
  output: z.object({ diff: z.string(), files: z.number(), cut: z.boolean(), notes: z.array(z.string()) }),
  async answer(input, { language, workspace, run }) {
    const text = mcpText[language];
    const { args, input: stdin } = sourceArguments(input, workspace, language);
    const output = await run(["lint", "--diff", ...(input.unsafe ? ["--fix-unsafe"] : []), ...args], stdin);
    const parts = readText(output, language).split(/^(?=--- )/m);
    const kept = parts.filter((part) => part !== "" && (stdin !== undefined || workspace.holds(fileOf(part))));
    const diffs = kept.filter((_, index) => kept.slice(0, index + 1).join("").length <= mostCharacters);
    const cut = diffs.length < kept.length;
    const summary = kept.length === 0 ? text.nothingToFix : text.diffOf(diffs.length, cut);
    return {
      data: { diff: diffs.join(""), files: diffs.length, cut, notes: output.notes.slice(0, 10) },
      text: [summary, ...diffs].join("\n"),
    };
  },
});

/** `--- a/web/Dockerfile` names the file that the part is about. */
function fileOf(part: string): string {
  return /^--- (?:a\/)?([^\t\n]+)/.exec(part)?.[1] ?? "";
}
