import { isAbsolute } from "node:path";
import { z } from "zod/v4";
import { mcpText } from "../mcp-text.ts";
import { pageOf } from "../page.ts";
import { defineTool } from "../tool.ts";
import { planBuilds } from "./builds.ts";
import { limit, offset } from "./inputs.ts";
import { readText } from "./read-output.ts";

/** A name, or a path: what is outside of the root is refused before anything is asked of it. */
export const explainTool = defineTool({
  name: "explain",
  input: z.strictObject({
    subject: z.string().min(1).max(4096),
    line: z.number().int().min(1).max(1_000_000).optional(),
    offset,
    limit: limit(120, 400),
  }),
  output: z.object({ markdown: z.string(), totalLines: z.number(), nextOffset: z.number().nullable() }),
  async answer({ subject, line, offset: from, limit: most }, call) {
    const { language, workspace, run } = call;
    const named = isName(subject) && !workspace.mentions(subject);
    const about = named ? subject : asPath(workspace.existing(subject));
    // Refuses a build that reads outside of the root.
    if (!named) await planBuilds({ path: subject }, call, "--no-online");
    const at = line === undefined ? [] : ["--line", String(line)];
    const output = await run(["explain", "--format", "markdown", "--no-online", ...at, "--", about]);
    const lines = readText(output, language).trimEnd().split("\n");
    const { items, total, nextOffset } = pageOf(lines, from, most);
    const markdown = items.join("\n");
    const more = nextOffset === null ? [] : [mcpText[language].more(nextOffset)];
    return { data: { markdown, totalLines: total, nextOffset }, text: [markdown, ...more].join("\n") };
  },
});

/** Never to be taken for a name. */
function asPath(path: string): string {
  return isAbsolute(path) ? path : `./${path}`;
}

/** `hadolint/DL3006` looks like a path, and is a rule where the tool is one whose rules plimsoll knows. */
function isName(subject: string): boolean {
  const tools = /^(?:(?:hadolint|buildkit|shellcheck|tally|droast|trivy|checkov|kics|dockle|semgrep|sonar)\/)?/;
  return /^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/.test(subject.replace(tools, ""));
}
