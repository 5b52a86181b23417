import { ofKind } from "../../instructions/of-kind.ts";
import type { Instruction, KeyValue } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { fitsLabelType, isLabelType, type LabelType } from "../shared/label-value.ts";
import { shippedStages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

/** hadolint's code for a value of the wrong type. */
const typeCodes = {
  url: "DL3052",
  rfc3339: "DL3053",
  spdx: "DL3054",
  hash: "DL3055",
  semver: "DL3056",
  email: "DL3058",
  text: "",
} as const;

export const labelSchemaViolation = defineRule({
  id: "label-schema-violation",
  since: "0.1.0",
  category: "clarity",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3049", relation: "narrower" },
    { tool: "hadolint", id: "DL3050", relation: "same" },
    { tool: "hadolint", id: "DL3051", relation: "same" },
    { tool: "hadolint", id: "DL3052", relation: "narrower" },
    { tool: "hadolint", id: "DL3053", relation: "narrower" },
    { tool: "hadolint", id: "DL3054", relation: "narrower" },
    { tool: "hadolint", id: "DL3055", relation: "narrower" },
    { tool: "hadolint", id: "DL3056", relation: "narrower" },
    { tool: "hadolint", id: "DL3058", relation: "narrower" },
    { tool: "sonar", id: "S7028", relation: "same" },
    { tool: "droast", id: "DF074", relation: "same" },
  ],
  options: {
    schema: {
      type: "string-map",
      default: {},
      text: {
        en: "Labels that an image must have, and their types: `text`, `url`, `semver`, `hash`, `rfc3339`, `spdx` or `email`.",
        ko: "이미지에 있어야 하는 레이블과 값의 타입(`text`, `url`, `semver`, `hash`, `rfc3339`, `spdx`, `email`)입니다.",
      },
    },
    strict: {
      type: "boolean",
      default: false,
      text: {
        en: "Whether labels outside the schema are reported too.",
        ko: "목록에 없는 레이블도 지적할지 정합니다.",
      },
    },
  },
  text,
  examples: [
    {
      options: {
        schema: { "org.opencontainers.image.source": "url", "org.opencontainers.image.version": "semver", team: "text" },
      },
      bad: `FROM alpine:3.22
^^^^ missing
LABEL org.opencontainers.image.source="github.com/team/app" \\
                                      ^^^^^^^^^^^^^^^^^^^^^ type
      org.opencontainers.image.version=""
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ empty
`,
      good: `FROM alpine:3.22 AS base
ARG VERSION
LABEL team=core org.opencontainers.image.version=$VERSION
FROM base
LABEL "org.opencontainers.image.source"="https://github.com/team/app"
`,
    },
    {
      options: { schema: { license: "spdx" }, strict: true },
      bad: `FROM alpine:3.22
LABEL license="Apache 2" Team=core
              ^^^^^^^^^^ type
                         ^^^^ unknown
`,
      good: `FROM alpine:3.22
LABEL license="MIT OR Apache-2.0"
`,
    },
  ],
  check({ instructions, stages, options }) {
    const findings: FindingsOf<typeof text> = [];
    const schema = readSchema(options["schema"]);
    for (const instruction of ofKind(instructions, "label")) {
      for (const { key, value } of instruction.pairs) {
        const name = plain(key.value);
        const type = schema.get(name);
        if (type === undefined) {
          const superfluous = options["strict"] === true && !name.includes("$");
          if (superfluous) findings.push({ span: key.span, message: "unknown", params: { label: name }, code: "DL3050" });
          continue;
        }
        const known = expandedValue(stages, instruction, value.value);
        if (known === "") findings.push({ span: key.span, message: "empty", params: { label: name }, code: "DL3051" });
        else if (known !== undefined && !fitsLabelType(known, type)) {
          findings.push({
            span: value.span,
            message: "type",
            params: { label: name, value: known, type },
            code: typeCodes[type],
          });
        }
      }
    }
    for (const { label, span } of missingLabels(stages, schema))
      findings.push({ span, message: "missing", params: { label }, code: "DL3049" });
    return findings;
  },
});

function readSchema(given: unknown): ReadonlyMap<string, LabelType> {
  const entries = typeof given === "object" && given !== null ? Object.entries(given) : [];
  // A type that does not exist asks for nothing.
  return new Map(entries.map(([label, type]): [string, LabelType] => [label, isLabelType(type) ? type : "text"]));
}

/** Labels come with the base stage; those of a base image are not known, and are not meant for this one. */
function missingLabels(
  graph: StageGraph,
  schema: ReadonlyMap<string, LabelType>,
): readonly { readonly label: string; readonly span: Span }[] {
  const list: { readonly label: string; readonly span: Span }[] = [];
  if (schema.size === 0) return list;
  const present: ReadonlySet<string>[] = [];
  for (const { base, instructions } of graph.stages) {
    const inherited = base.kind === "stage" ? present[base.index] : undefined;
    const own = instructions.flatMap(pairsOf).map(({ key }) => plain(key.value));
    present.push(new Set([...(inherited ?? []), ...own.filter((label) => schema.has(label))]));
  }
  for (const { index, from } of shippedStages(graph)) {
    for (const label of schema.keys()) if (present[index]?.has(label) !== true) list.push({ label, span: from.keywordSpan });
  }
  return list;
}

function pairsOf(instruction: Instruction): readonly KeyValue[] {
  return instruction.kind === "label" ? instruction.pairs : [];
}

function plain(key: string): string {
  return key.replace(/^(["'])(.*)\1$/, "$2");
}
