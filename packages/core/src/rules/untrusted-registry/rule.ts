import { type ImageReference, parseImageReference } from "../../stages/image-reference.ts";
import type { Stage } from "../../stages/stage-graph.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const untrustedRegistry = defineRule({
  id: "untrusted-registry",
  since: "0.1.0",
  category: "security",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3026", relation: "narrower" },
    { tool: "dockle", id: "CIS-DI-0002", relation: "narrower" },
    { tool: "droast", id: "DF065", relation: "narrower" },
    { tool: "droast", id: "DF073", relation: "narrower" },
  ],
  options: {
    trusted: {
      type: "string-list",
      default: [],
      text: {
        en: "Registries that images may come from, such as `docker.io` or `*.example.com`. An empty list trusts all.",
        ko: "이미지를 가져와도 되는 레지스트리입니다(예: `docker.io`, `*.example.com`). 비어 있으면 모두 허용합니다.",
      },
    },
  },
  text,
  examples: [
    {
      options: { trusted: ["registry.example.com", "*.internal"] },
      bad: `FROM node:22 AS build
     ^^^^^^^ untrusted
FROM registry.example.com/node:22
COPY --from=quay.io/team/tool:1 /a /a
            ^^^^^^^^^^^^^^^^^^^ untrusted
`,
      good: `FROM registry.example.com/node:22 AS build
FROM hub.internal/alpine:3
COPY --from=build /a /a
COPY --from=0 /a /a
FROM scratch
`,
    },
    {
      options: { trusted: ["docker.io", "localhost:5000"] },
      bad: `FROM localhost:6000/a:1
     ^^^^^^^^^^^^^^^^^^ untrusted
`,
      good: `FROM node:22
FROM localhost:5000/a:1
`,
    },
  ],
  check({ stages, options }) {
    const findings: FindingsOf<typeof text> = [];
    const trusted = Array.isArray(options["trusted"]) ? options["trusted"].map(String) : [];
    if (trusted.length === 0) return findings;
    for (const { image, span, reference } of stages.stages.flatMap(imagesOf)) {
      const registry = reference.registry ?? "docker.io";
      const names = registry === "docker.io" ? ["docker.io", "hub.docker.com"] : [registry];
      if (names.some((name) => trusted.some((pattern) => matches(pattern, name)))) continue;
      findings.push({ span, message: "untrusted", params: { image, registry } });
    }
    return findings;
  },
});

interface UsedImage {
  readonly image: string;
  readonly span: Span;
  readonly reference: ImageReference;
}

function imagesOf(stage: Stage): readonly UsedImage[] {
  return stage.edges.flatMap(({ target, span }) => {
    if (target.kind !== "image") return [];
    const reference = parseImageReference(target.text);
    return reference === undefined ? [] : [{ image: target.text, span, reference }];
  });
}

/** `*` alone, at the beginning or at the end of an entry stands for anything. */
function matches(pattern: string, registry: string): boolean {
  if (pattern === "*") return true;
  if (pattern.startsWith("*")) return registry.endsWith(pattern.slice(1));
  if (pattern.endsWith("*")) return registry.startsWith(pattern.slice(0, -1));
  return registry === pattern;
}
