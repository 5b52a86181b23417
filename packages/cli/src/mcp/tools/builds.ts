import type { Language } from "@plimsoll/core";
import { z } from "zod/v4";
import { mcpText } from "../mcp-text.ts";
import { type ToolCall, ToolRefusal } from "../tool.ts";
import { buildArgs, path, target } from "./inputs.ts";
import { readJson } from "./read-output.ts";

/** Which build a tool is about. */
export const buildInput = { path: path.optional(), target: target.optional(), buildArgs: buildArgs.optional() };

export interface BuildInput {
  readonly path?: string | undefined;
  readonly target?: string | undefined;
  readonly buildArgs?: Readonly<Record<string, string>> | undefined;
}

const size = z.object({ low: z.number(), likely: z.number().nullable(), high: z.number().nullable() });

const build = z.object({
  names: z.array(z.string()).default([]),
  dockerfile: z.string(),
  target: z.string().nullable(),
  platform: z.string().nullable(),
  steps: z.array(
    z.object({
      line: z.number(),
      instruction: z.string(),
      text: z.string(),
      kind: z.string(),
      reachable: z.boolean(),
      inImage: z.boolean(),
      layer: z.object({ bytes: size, transfer: size }).nullable(),
    }),
  ),
  image: z.object({ layers: z.number(), bytes: size, transfer: size }),
  assumed: z.array(z.string()),
  context: z.object({ root: z.string().nullable(), files: z.number(), bytes: z.number() }).nullable(),
  advice: z.array(z.unknown()),
});

const plan = z.union([z.object({ builds: z.array(build) }).transform(({ builds }) => builds), build.transform((one) => [one])]);

export type PlannedByTool = z.output<typeof build>;

/** The arguments that say what is built. Throws `ToolRefusal` for a path outside of the root. */
export function buildArguments(input: BuildInput, { workspace }: Pick<ToolCall, "workspace">): readonly string[] {
  return [
    ...(input.target === undefined ? [] : ["--target", input.target]),
    ...Object.entries(input.buildArgs ?? {}).map(([name, value]) => `--build-arg=${name}=${value}`),
    "--",
    workspace.existing(input.path ?? "."),
  ];
}

/** Plans what the input names. Throws `ToolRefusal` where the files of a build say that it reads outside of the root. */
export async function planBuilds(
  input: BuildInput,
  { language, workspace, run }: ToolCall,
  network: "--online" | "--no-online",
): Promise<{ readonly builds: readonly PlannedByTool[]; readonly notes: readonly string[] }> {
  const output = await run(["plan", "--format", "json", network, ...buildArguments(input, { workspace })]);
  const builds = readJson(output, plan, language);
  for (const { dockerfile, context } of builds) {
    for (const read of [dockerfile, context?.root ?? "."]) refuseOutside(read, workspace.holds(read), language);
  }
  return { builds, notes: output.notes };
}

/** How a build is called in an answer. */
export function nameOfBuild({ names, dockerfile }: Pick<PlannedByTool, "names" | "dockerfile">): string {
  return names.length === 0 ? dockerfile : names.join(", ");
}

function refuseOutside(path: string, held: boolean, language: Language): void {
  if (!held) throw new ToolRefusal(mcpText[language].buildOutside(path));
}
