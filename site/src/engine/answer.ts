import {
  analyze,
  type Analysis,
  defaultLintConfig,
  type Facts,
  fixText,
  type Language,
  positionAt,
  renderFinding,
  renderProblem,
  rules,
} from "@plimsoll/core";
import {
  createFactBook,
  type FactKinds,
  type FactSource,
  formatBytes,
  formatPlatform,
  type LayerSize,
  layerSizes,
  planDockerfile,
  type PlannedBuild,
} from "@plimsoll/core/plan";
import { englishRemark, imageTotals, koreanRemark, type ShownPlan, sizeText, viewPlan } from "@plimsoll/plan-view/views";
import type { EngineAnswer, EngineRequest, ShownFinding, ShownStage, ShownTotals } from "./engine-message.ts";
import { lateParts } from "./late-parts.ts";

/** Works out all that the playground shows. Pure but for the parts that were loaded before. */
export function answer(request: EngineRequest): EngineAnswer {
  const { id, text, language } = request;
  const facts = factsOf(request);
  const analyzeText = (of: string): Analysis =>
    analyze({ text: of, config: { ...defaultLintConfig, profile: request.profile }, facts });
  const analysis = analyzeText(text);
  const planned = planDockerfile({ text, facts });
  const sizes = sizesOf(planned, request);
  const plan = viewPlan({ names: [], dockerfile: "Dockerfile", contextFolder: undefined }, planned, sizes);
  return {
    id,
    findings: shownFindings(analysis, language),
    stages: shownStages(plan, language),
    totals: plan.target === undefined ? undefined : shownTotals(plan, language),
    fixed: fixedText(text, analyzeText),
    story: lateParts().tell?.({ planned, sizes, findings: analysis.findings, concepts: request.concepts }, language) ?? "",
  };
}

/** The listing that the reader gave, and what the embedded snapshot knows of the base images. */
function factsOf({ text, files, ignore }: EngineRequest): Facts {
  const entries = files?.map(({ path, bytes }) => ({ path, type: "file" as const, bytes, mode: 0o644 }));
  const ignoreFile = ignore.trim() === "" ? undefined : { path: ".dockerignore", text: ignore };
  const facts: Facts = entries === undefined ? {} : { context: { entries, ignoreFile } };
  const find = lateParts().baseImage;
  if (find === undefined) return facts;
  const { graph } = planDockerfile({ text });
  const images: Record<string, NonNullable<ReturnType<typeof find>>> = {};
  for (const { base, platform } of graph.stages) {
    if (base.kind !== "image") continue;
    const image = find(base.text, platform === undefined ? "linux/amd64" : formatPlatform(platform));
    if (image !== undefined) images[base.text] = image;
  }
  return { ...facts, images };
}

function sizesOf(planned: PlannedBuild, { files = [] }: EngineRequest): readonly (LayerSize | undefined)[] {
  const texts = new Map<string, string>(
    files.flatMap(({ path, text }) => (text === undefined ? [] : [[`text ${path}`, text] as const])),
  );
  const given: FactSource = {
    find(kind, key) {
      const value = texts.get(`${kind} ${key}`);
      // Of this kind a value is a text: the map has no others.
      return value === undefined
        ? undefined
        : { value: value as FactKinds[typeof kind], basis: "measured", source: "the list of files" };
    },
  };
  const facts = createFactBook([given, ...(lateParts().tables ?? [])]);
  return layerSizes(planned, { facts });
}

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

function shownFindings({ problems, findings, syntax }: Analysis, language: Language): readonly ShownFinding[] {
  const lineOf = (offset: number): number => positionAt(syntax.source, offset).line + 1;
  const refused = problems.map((problem): ShownFinding => {
    const { start, end } = problem.span;
    const message = renderProblem(problem, language);
    return { rule: "syntax", severity: "error", line: lineOf(start), start, end, message, why: "", how: "", fix: undefined };
  });
  const found = findings.map((finding): ShownFinding => {
    const rule = ruleById.get(finding.rule);
    const { start, end } = finding.span;
    const rendered = rule === undefined ? undefined : renderFinding(rule, finding, language);
    const { message = finding.message, why = "", how = "", fixTitle = "" } = rendered ?? {};
    const { fix } = finding;
    return {
      rule: finding.rule,
      severity: finding.severity,
      line: lineOf(start),
      start,
      end,
      message,
      why,
      how,
      fix: fix === undefined ? undefined : { title: fixTitle, safe: fix.safety === "safe", edits: fix.edits },
    };
  });
  return [...refused, ...found].toSorted((a, b) => a.start - b.start);
}

function shownStages({ stages, sizes }: ShownPlan, language: Language): readonly ShownStage[] {
  const remarkOf = language === "ko" ? koreanRemark : englishRemark;
  const largest = Math.max(1, ...sizes.map((size) => size?.bytes.likely ?? 0));
  return stages.map(({ name, base, isTarget, stage, steps }) => ({
    name,
    base,
    isTarget,
    isUsed: stage.reachable,
    steps: steps.map(({ line, text, size, remarks }) => ({
      line,
      text,
      size: sizeText(size?.bytes, atLeast[language]),
      share: (size?.bytes.likely ?? 0) / largest,
      remarks: remarks.map(remarkOf),
    })),
  }));
}

function shownTotals(plan: ShownPlan, language: Language): ShownTotals {
  const totals = imageTotals(plan);
  const words = atLeast[language];
  const { context } = plan.planned.plan;
  return {
    image: sizeText(totals.bytes, words),
    own: sizeText(totals.own, words),
    base: sizeText(totals.below, words),
    baseName: totals.base ?? "scratch",
    transfer: sizeText(totals.transfer, words),
    layers: totals.layers,
    context: context && {
      sent: plan.use?.sent.files ?? context.files,
      files: context.files,
      bytes: formatBytes(plan.use?.sent.bytes ?? context.bytes),
      all: formatBytes(context.bytes),
    },
  };
}

const atLeast: Readonly<Record<Language, { atLeast(low: string): string }>> = {
  en: { atLeast: (low) => `≥ ${low}` },
  ko: { atLeast: (low) => `${low} 이상` },
};

function fixedText(text: string, analyzeText: (text: string) => Analysis): EngineAnswer["fixed"] {
  const result = fixText(text, { unsafe: false }, analyzeText);
  return result.applied.length === 0 ? undefined : { text: result.text, count: result.applied.length };
}
