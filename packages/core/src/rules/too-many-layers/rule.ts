import type { BuildStep } from "../../plan/build-plan.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

/** What docker's layer store allows in one image, the layers of its base included (moby, layer/layer.go: maxLayerDepth). */
const deepest = 125;

export const tooManyLayers = defineRule({
  id: "too-many-layers",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [],
  options: {
    max: {
      type: "number",
      default: deepest,
      text: {
        en: "How many layers an image may have. Docker itself refuses an image with more than 125.",
        ko: "이미지의 최대 레이어 수입니다. Docker는 레이어가 125개를 넘는 이미지를 거부합니다.",
      },
    },
  },
  text,
  examples: [
    {
      bad: `FROM alpine:3.22 AS tools
RUN apk add --no-cache git
FROM alpine:3.22
WORKDIR /app
COPY a.txt .
ENV MODE=prod
COPY b.txt .
^^^^ many
COPY c.txt .
`,
      good: `FROM alpine:3.22 AS tools
RUN apk add --no-cache git
RUN git --version
FROM alpine:3.22
WORKDIR /app
COPY a.txt b.txt c.txt ./
`,
      options: { max: 2 },
    },
  ],
  check({ plan, options }) {
    const findings: FindingsOf<typeof text> = [];
    const max = typeof options["max"] === "number" ? options["max"] : deepest;
    const layers = plan.steps.filter((step) => step.inImage && step.kind === "layer");
    const count = layersBelow(plan.steps) + layers.length;
    if (count <= max) return findings;
    // The first one that is too many; what an ONBUILD brings along stands at its FROM.
    const first = layers[Math.max(layers.length - (count - max), 0)];
    if (first !== undefined) findings.push({ span: first.instruction.keywordSpan, message: "many", params: { count, max } });
    return findings;
  },
});

/** Layers of the base image, as far as its history is known. */
function layersBelow(steps: readonly BuildStep[]): number {
  const base = steps.find((step) => step.inImage && step.kind === "base" && step.baseImage !== undefined)?.baseImage;
  return base?.history?.filter(({ empty }) => !empty).length ?? 0;
}
