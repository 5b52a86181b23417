import { z } from "zod/v4";
import { mcpText } from "../mcp-text.ts";
import { pageOf, shorten } from "../page.ts";
import { defineTool } from "../tool.ts";
import { limit, offset, sourceArguments, sources } from "./inputs.ts";
import { readJson } from "./read-output.ts";

const place = { line: z.number(), column: z.number(), endLine: z.number(), endColumn: z.number() };

const report = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      problems: z.array(z.object({ codes: z.array(z.string()), message: z.string(), ...place })),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.string(),
          message: z.string(),
          why: z.string(),
          help: z.string(),
          fix: z.object({ safety: z.string() }).nullable(),
          ...place,
        }),
      ),
    }),
  ),
});

const finding = z.object({
  path: z.string(),
  line: z.number(),
  column: z.number(),
  rule: z.string(),
  severity: z.string(),
  message: z.string(),
  fix: z.string().nullable(),
  why: z.string().optional(),
  help: z.string().optional(),
});

/** What does not parse is an error without a rule of its own. */
const problemRule = "syntax";
const mostNotes = 10;

export const lintTool = defineTool({
  name: "lint",
  input: z.strictObject({
    ...sources,
    rule: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_/@.-]{0,99}$/)
      .optional(),
    why: z.boolean().default(false),
    offset,
    limit: limit(25, 100),
  }),
  output: z.object({
    total: z.number(),
    nextOffset: z.number().nullable(),
    files: z.number(),
    findings: z.array(finding),
    notes: z.array(z.string()),
  }),
  async answer(input, { language, workspace, run }) {
    const text = mcpText[language];
    const { args, input: stdin } = sourceArguments(input, workspace, language);
    const select = input.rule === undefined ? [] : ["--select", input.rule];
    const output = await run(["lint", "--format", "json", ...select, ...args], stdin);
    const { files } = readJson(output, report, language);
    const inside = files.filter(({ path }) => input.text !== undefined || workspace.holds(path));
    const all = inside.flatMap(({ path, problems, findings }) => [
      ...problems.map(({ message, line, column }) => ({
        path,
        line,
        column,
        rule: problemRule,
        severity: "error",
        message: shorten(message, 500),
        fix: null,
      })),
      ...findings.map(({ line, column, rule, severity, message, why, help, fix }) => ({
        path,
        line,
        column,
        rule,
        severity,
        message: shorten(message, 500),
        fix: fix?.safety ?? null,
        ...(input.why ? { why: shorten(why, 800), help: shorten(help, 800) } : {}),
      })),
    ]);
    const { items, total, nextOffset } = pageOf(all, input.offset, input.limit);
    const leftOut = files.length - inside.length;
    const notes = [...(leftOut > 0 ? [text.leftOut(leftOut)] : []), ...output.notes].slice(0, mostNotes);
    const lines = items.map((one) => `${one.path}:${one.line}:${one.column} ${one.severity} ${one.rule}: ${one.message}`);
    return {
      data: { total, nextOffset, files: inside.length, findings: items, notes: notes.map((note) => shorten(note, 500)) },
      text: [
        total === 0 ? text.nothingFound : text.findings(total, items.length),
        ...lines,
        ...(nextOffset === null ? [] : [text.more(nextOffset)]),
        ...notes,
      ].join("\n"),
    };
  },
});
