import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { exactSize, rangeSize } from "@plimsoll/core/plan";
import { type PageStep, type PlanPageBuild, type PlanPageData, renderPlanPage } from "@plimsoll/plan-view";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplePlan } from "./sample-plan.ts";

describe("the page of a plan", () => {
  const page = renderPlanPage(samplePlan(), "en");

  test("is one file that asks for nothing else, and names the hashes of its own script and style", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'") ?? "";
    expect(policy).toMatch(/^default-src 'none'; /);
    for (const [name, directive] of [
      ["style", "style-src"],
      ["script", "script-src"],
    ]) {
      const [inside, ...others] = [...page.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))].map((match) => match[1]!);
      expect(others).toEqual([]);
      const digest = createHash("sha256").update(inside!).digest("base64");
      expect(policy).toContain(`${directive} 'sha256-${digest}'`);
    }
    const tags = tagsOf(page);
    expect(tags.filter(({ name }) => /^(?:link|img|iframe|object|embed|base|form|input)$/.test(name))).toEqual([]);
    const attributes = tags.flatMap((tag) => tag.attributes);
    expect(attributes.filter((name) => name === "style" || name === "src" || name.startsWith("on"))).toEqual([]);
    expect(page).not.toMatch(/@import|url\((?!#)/);
  });

  test("says in words what the pictures show", () => {
    const words = textOf(page);
    expect(words).toContain("212 MB 204–221 MB");
    expect(words).toContain("≥ 489 MB of 500 MB: may be over the line");
    expect(words).toContain("rebuilt in 31 of 40 commits");
    expect(words).toContain("src/server.ts changed");
    expect(words).toContain("docs/handbook.pdf 4.3 MB read by no step");
    expect(words).toContain("node:22-bookworm-slim: embedded snapshot, 2026-10-30");
    expect(words).toContain("public is left out by the ignore file: the build fails here");
    expect(words).toContain("19.6 MB (18.6–20.6 MB)");
  });

  test("is as sure of a limit as the range allows", () => {
    const [build] = samplePlan().builds;
    const value = rangeSize(80, 110, 150, "index", "all layers");
    const budget = [70, 100, 120, 200].map((limit) => ({ of: "image" as const, limit, value }));
    const words = textOf(renderPlanPage({ ...samplePlan(), builds: [{ ...build!, budget }] }, "en"));
    expect([...words.matchAll(/110 B of (\d+) B: ([a-z ]+? the line)/g)].map(([, limit, verdict]) => [limit, verdict])).toEqual([
      ["70", "over the line"],
      ["100", "most likely over the line"],
      ["120", "may be over the line"],
      ["200", "under the line"],
    ]);
  });

  test("tells a package from its byte code", () => {
    const [build] = samplePlan().builds;
    const steps = build!.steps.map((step) =>
      step.layer === null
        ? step
        : {
            ...step,
            layer: {
              ...step.layer,
              contents: [
                { role: "packages", name: "flask", bytes: step.layer.bytes },
                { role: "bytecode", name: "flask", bytes: step.layer.bytes },
              ],
            },
          },
    );
    const words = textOf(renderPlanPage({ ...samplePlan(), builds: [{ ...build!, steps }] }, "en"));
    expect(words).toMatch(/ flask \d/);
    expect(words).toMatch(/ flask \(byte code\) \d/);
  });

  test("never shows what is unknown as nothing", () => {
    const row = /<tr id="s7".*?<\/tr>/s.exec(page)?.[0] ?? "";
    expect(textOf(row)).toMatch(/RUN npm run build .*unknown unknown – unknown/);
    expect(textOf(/<tr id="s12".*?<\/tr>/s.exec(page)?.[0] ?? "")).toContain("≥ 120 kB");
  });

  test("leads from each instruction to its step and back", () => {
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!));
    const targets = [...page.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1]!);
    expect(ids.size).toBe([...page.matchAll(/ id="/g)].length);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    for (const [step] of samplePlan().builds[0]!.steps.entries()) {
      expect(targets).toContain(`s${step}`);
      expect(targets).toContain(`l${step}`);
    }
  });

  test("has no English words of its own in Korean, and the same parts", () => {
    const korean = renderPlanPage(samplePlan(), "ko");
    expect(korean).toContain('<html lang="ko"');
    expect(textOf(korean)).toMatch(/스테이지 3개, 12단계, 9차례/);
    const shape = (text: string): readonly string[] => tagsOf(text).map(({ name }) => name);
    expect(shape(korean)).toEqual(shape(page));
    expect(textOf(korean)).not.toMatch(/\b(?:unknown|Layers|Stages|Advice|rebuilt in|exact)\b/);
  });

  test("shows several builds, each with ids of its own", () => {
    const [build] = samplePlan().builds;
    const several = renderPlanPage({ ...samplePlan(), builds: [named(build!, "web"), named(build!, "worker")] }, "en");
    const ids = [...several.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(textOf(several)).toMatch(/web worker .*worker/);
  });

  test("of 500 steps and 10,000 files takes less than a second and 1.5 MB", () => {
    const large = largePlan(500, 10_000);
    renderPlanPage(samplePlan(), "en");
    const start = performance.now();
    const text = renderPlanPage(large, "en");
    expect(performance.now() - start).toBeLessThan(1000);
    expect(Buffer.byteLength(text)).toBeLessThan(1_500_000);
    expect(text).toContain("RUN step-499");
  });
});

describe("what comes from files", () => {
  const known = new Map<string, ReadonlySet<string>>();
  for (const language of ["en", "ko"] as const) {
    for (const { name, attributes } of tagsOf(renderPlanPage(samplePlan(), language))) {
      known.set(name, new Set([...(known.get(name) ?? []), ...attributes]));
    }
  }
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "<",
          ">",
          '"',
          "'",
          "&",
          "`",
          "=",
          "/",
          "</script>",
          "</style>",
          "<!--",
          "-->",
          "]]>",
          "<img src=x onerror=y>",
          "&lt;",
        ),
        fc.constantFrom(
          "' onload='",
          '" autofocus onfocus="',
          "javascript:alert(1)",
          "<svg/onload=x>",
          "\0",
          "\u202e",
          "\ud800",
          "{{x}}",
        ),
        fc.string({ maxLength: 8, unit: "binary" }),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(""));

  test("never makes an element or an attribute", () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 5, maxLength: 5 }),
        fc.constantFrom("en" as const, "ko" as const),
        (texts, language) => {
          let next = 0;
          const plan = withTexts(samplePlan(), () => texts[next++ % texts.length]!);
          const page = renderPlanPage(plan, language);
          for (const { name, attributes } of tagsOf(page)) {
            expect(known.has(name), `<${name}>`).toBe(true);
            expect(attributes.filter((attribute) => !known.get(name)!.has(attribute))).toEqual([]);
          }
          expect([...page.matchAll(/<script/g)]).toHaveLength(1);
          expect(page).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/u);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("canary: the check sees an element and an attribute", () => {
    expect(tagsOf('<p title="a>b">x</p>')).toEqual([
      { name: "p", attributes: ["title"] },
      { name: "/p", attributes: [] },
    ]);
    expect(() => tagsOf("a < b")).toThrow("no tag");
    expect(tagsOf("<img src=x onerror=y>")[0]).toEqual({ name: "img", attributes: ["src", "onerror"] });
  });
});

interface Tag {
  readonly name: string;
  readonly attributes: readonly string[];
}

/** Every tag of a page, as a browser would see it; throws for a `<` that begins none. Scripts and styles are no markup. */
function tagsOf(page: string): readonly Tag[] {
  const markup = page.replace(/(<(script|style)>).*?(<\/\2>)/gs, "$1$3");
  const tag = /<(\/?[a-zA-Z!][\w-]*)((?:\s+[^\s=>"']+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/y;
  const tags: Tag[] = [];
  for (let at = markup.indexOf("<"); at !== -1; at = markup.indexOf("<", tag.lastIndex)) {
    tag.lastIndex = at;
    const found = tag.exec(markup);
    if (found === null) throw new Error(`no tag: ${markup.slice(at, at + 80)}`);
    const attributes = [...found[2]!.matchAll(/([^\s=>"']+)(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g)].map((match) => match[1]!);
    tags.push({ name: found[1]!.toLowerCase(), attributes });
  }
  return tags;
}

function textOf(page: string): string {
  return page
    .replace(/<(script|style|title)>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.:])/g, "");
}

const fixed = new Set(["kind", "via", "use", "state", "of", "basis"]);

/** The same plan with other words everywhere that words come from outside. */
function withTexts(plan: PlanPageData, text: () => string): PlanPageData {
  // The shape stays; only strings change.
  return JSON.parse(JSON.stringify(plan), (key, value: unknown) => {
    if (typeof value === "string") return fixed.has(key) ? value : text();
    return value;
  }) as PlanPageData;
}

function named(build: PlanPageBuild, name: string): PlanPageBuild {
  return { ...build, names: [name] };
}

function largePlan(count: number, files: number): PlanPageData {
  const plan = samplePlan();
  const build = plan.builds[0]!;
  const model = build.steps[1]!;
  const from: PageStep = { ...build.steps[0]!, line: 1, endLine: 1 };
  const steps = Array.from({ length: count }, (_, at): PageStep => {
    const bytes = exactSize(at * 1000, "measured");
    const layer = { ...model.layer!, bytes, transfer: bytes };
    return { ...model, stage: 0, line: at + 2, endLine: at + 2, text: `RUN step-${at}`, inImage: true, layer };
  });
  const entries = Array.from({ length: files }, (_, at) => ({
    path: `folder-${at % 97}/part-${at % 13}/file-${at}.ts`,
    bytes: at * 17,
    use: (["read", "unread", "ignored"] as const)[at % 3]!,
  }));
  return {
    ...plan,
    builds: [
      {
        ...build,
        text: ["FROM x", ...steps.map((step) => step.text)].join("\n"),
        stages: [{ ...build.stages[0]!, isTarget: true }],
        steps: [from, ...steps],
        waves: steps.map((_, at) => [at + 1]),
        criticalPath: steps.map((_, at) => at + 1),
        context: { ...build.context!, entries },
        advice: [],
        waste: [],
      },
    ],
  };
}
