import { z } from "zod/v4";
import { mcpText } from "../mcp-text.ts";
import { shorten } from "../page.ts";
import { defineTool } from "../tool.ts";
import { buildArguments, buildInput, nameOfBuild, planBuilds } from "./builds.ts";
import { path } from "./inputs.ts";
import { readJson } from "./read-output.ts";

const step = z.object({
  line: z.number(),
  instruction: z.string(),
  state: z.string(),
  causes: z.array(z.object({ kind: z.string(), detail: z.string() })),
});

const build = z.object({ names: z.array(z.string()).default([]), steps: z.array(step), rebuilt: z.number() });

const report = z.union([z.object({ builds: z.array(build) }).transform(({ builds }) => builds), build.transform((one) => [one])]);

const mostSteps = 100;
const mostCauses = 5;

export const rebuildTool = defineTool({
  name: "rebuild",
  input: z.strictObject({
    ...buildInput,
    since: z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9@][A-Za-z0-9_./@{}~^-]*$/)
      .optional(),
    changed: z.array(path.regex(/^[^-]/)).min(1).max(200).optional(),
  }),
  output: z.object({
    builds: z.array(
      z.object({
        names: z.array(z.string()),
        dockerfile: z.string().nullable(),
        rebuilt: z.number(),
        totalSteps: z.number(),
        steps: z.array(step),
      }),
    ),
    notes: z.array(z.string()),
  }),
  async answer(input, call) {
    const text = mcpText[call.language];
    // Says besides where a build reads, and refuses what lies outside.
    const planned = await planBuilds(input, call, "--no-online");
    for (const changed of input.changed ?? []) call.workspace.name(changed);
    const output = await call.run([
      "rebuild",
      "--format",
      "json",
      "--no-online",
      ...(input.since === undefined ? [] : ["--since", input.since]),
      ...(input.changed === undefined ? [] : ["--changed", ...input.changed]),
      ...buildArguments(input, call),
    ]);
    const builds = readJson(output, report, call.language).map(({ names, rebuilt, steps }, index) => ({
      names,
      dockerfile: planned.builds[index]?.dockerfile ?? null,
      rebuilt,
      totalSteps: steps.length,
      // What runs again first, so that nothing of it is cut.
      steps: [...steps.filter(({ state }) => state !== "cached"), ...steps.filter(({ state }) => state === "cached")]
        .slice(0, mostSteps)
        .map(({ causes, ...rest }) => ({
          ...rest,
          causes: causes.slice(0, mostCauses).map(({ kind, detail }) => ({ kind, detail: shorten(detail, 300) })),
        })),
    }));
    const lines = builds.flatMap(({ names, dockerfile, rebuilt, totalSteps, steps }) => [
      text.rebuilt(nameOfBuild({ names, dockerfile: dockerfile ?? "" }), rebuilt, totalSteps),
      ...steps
        .filter(({ state }) => state !== "cached")
        .map(({ line, instruction, state, causes }) => {
          return `${line}: ${instruction} ${state}: ${causes.map(({ detail }) => detail).join("; ")}`;
        }),
    ]);
    return { data: { builds, notes: output.notes.slice(0, 10) }, text: [...lines, ...output.notes.slice(0, 10)].join("\n") };
  },
});
