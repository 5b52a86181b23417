import type { PlanTree, PlanTreeStep } from "@plimsoll/language-server/protocol";
import { describe, expect, test } from "vitest";
import { nodeAtLine, planNodes } from "../../extension/src/plan/plan-node.ts";
import { planPageHtml } from "../../extension/src/plan/plan-page-html.ts";

const lines = (from: number, to: number): PlanTreeStep["range"] => ({
  start: { line: from, character: 0 },
  end: { line: to, character: 5 },
});
const step = (text: string, from: number, to = from): PlanTreeStep => ({
  text,
  kind: "layer",
  range: lines(from, to),
  size: "",
  bytes: null,
  state: null,
  why: "",
});
const stage = (name: string, from: number, to: number, steps: readonly PlanTreeStep[]): PlanTree["stages"][number] => {
  return { name, base: "scratch", reachable: true, target: false, range: lines(from, to), size: "", steps };
};
const plan: PlanTree = {
  version: 1,
  summary: "",
  stages: [stage("a", 1, 5, [step("FROM", 1), step("RUN", 3, 5)]), stage("b", 8, 9, [step("FROM", 8), step("COPY", 9)])],
};

describe("the node of a line", () => {
  const stages = planNodes("file:///Dockerfile", plan);

  test.each([
    [0, undefined],
    [1, "a FROM"],
    [2, "a"],
    [4, "a RUN"],
    [5, "a RUN"],
    [6, undefined],
    [8, "b FROM"],
    [9, "b COPY"],
    [10, undefined],
  ])("line %i: %s", (line, expected) => {
    const node = nodeAtLine(stages, line);
    const name = node?.kind === "step" ? `${node.parent.stage.name} ${node.step.text}` : node?.stage.name;
    expect(name).toBe(expected);
  });

  test("has an id of its own", () => {
    const ids = stages.flatMap(({ id, steps }) => [id, ...steps.map((inside) => inside.id)]);
    expect(new Set(ids).size).toBe(6);
  });
});

describe("the page in a webview", () => {
  const page = `<html><head><meta http-equiv="Content-Security-Policy" content="default-src *" /><style>a{}</style></head>
    <body><script>1</script></body></html>`;

  test("has one policy, which lets in nothing but what carries its number", () => {
    const html = planPageHtml(page, "N");
    expect(html.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(html).toContain("default-src 'none'; style-src 'nonce-N'; script-src 'nonce-N'");
    expect([...html.matchAll(/<(?:script|style)\b[^>]*>/g)].every(([tag]) => tag.includes('nonce="N"'))).toBe(true);
  });
});
