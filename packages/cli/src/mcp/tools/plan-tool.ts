import { formatBytes } from "@plimsoll/core/plan";
import { z } from "zod/v4";
import { mcpText } from "../mcp-text.ts";
import { pageOf, shorten } from "../page.ts";
import { defineTool } from "../tool.ts";
import { buildInput, nameOfBuild, planBuilds } from "./builds.ts";
import { limit, offset } from "./inputs.ts";

const bytes = z.object({ low: z.number(), likely: z.number().nullable(), high: z.number().nullable() });

const step = z.object({
  line: z.number(),
  text: z.string(),
  kind: z.string(),
  inImage: z.boolean(),
  bytes: bytes.nullable(),
});

export const planTool = defineTool({
  name: "plan",
  input: z.strictObject({ ...buildInput, offset, limit: limit(60, 200) }),
  output: z.object({
    builds: z.array(
      z.object({
        names: z.array(z.string()),
        dockerfile: z.string(),
        target: z.string().nullable(),
        platform: z.string().nullable(),
        image: z.object({ layers: z.number(), bytes, transfer: bytes }),
        context: z.object({ files: z.number(), bytes: z.number() }).nullable(),
        advice: z.number(),
        steps: z.array(step),
        totalSteps: z.number(),
        nextOffset: z.number().nullable(),
      }),
    ),
    notes: z.array(z.string()),
  }),
  async answer(input, call) {
    const text = mcpText[call.language];
    const { builds, notes } = await planBuilds(input, call, call.network);
    const answers = builds.slice(0, mostBuilds).map((build) => {
      const reached = build.steps.filter(({ reachable }) => reachable);
      const { items, total, nextOffset } = pageOf(reached, input.offset, Math.max(1, Math.floor(input.limit / builds.length)));
      return {
        names: build.names,
        dockerfile: build.dockerfile,
        target: build.target,
        platform: build.platform,
        image: build.image,
        context: build.context === null ? null : { files: build.context.files, bytes: build.context.bytes },
        advice: build.advice.length,
        steps: items.map(({ line, text: written, kind, inImage, layer }) => ({
          line,
          text: shorten(written, 160),
          kind,
          inImage,
          bytes: layer?.bytes ?? null,
        })),
        totalSteps: total,
        nextOffset,
      };
    });
    const lines = answers.flatMap((build) => [
      text.image(nameOfBuild(build), build.image.layers, about(build.image.bytes), about(build.image.transfer)),
      ...build.steps.map((each) => `${each.line}: ${each.text}${each.bytes === null ? "" : `  (${about(each.bytes)})`}`),
      ...(build.nextOffset === null ? [] : [text.more(build.nextOffset)]),
    ]);
    return { data: { builds: answers, notes: notes.slice(0, 10) }, text: [...lines, ...notes.slice(0, 10)].join("\n") };
  },
});

const mostBuilds = 20;

/** A size of which only the least is known is "at least" that. */
function about({ low, likely }: z.output<typeof bytes>): string {
  return likely === null ? `≥ ${formatBytes(low)}` : formatBytes(likely);
}
