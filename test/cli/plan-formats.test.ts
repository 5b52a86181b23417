import { beforeEach, describe, expect, test } from "vitest";
import { parsePlan } from "./plan-json.ts";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear } = usePlimsoll();

beforeEach(() => clear());

describe("--format json", () => {
  test("has every part of the plan, with lines that count from 1", () => {
    write(
      "app/Dockerfile",
      "FROM example.com/app AS unused\nRUN make\nFROM scratch\n\nCOPY a.txt sub /x/\nENV A=1\nWORKDIR /x\n",
    );
    write("app/a.txt", "12345");
    write("app/sub/b.txt", "1234567");
    write("app/left-out/c.txt", "123");
    write("app/.dockerignore", "left-out\n");
    const result = run(["plan", "app", "--format", "json"]);
    const plan = parsePlan(result);
    expect(result.exitCode).toBe(0);
    expect(Object.keys(plan).slice(0, 8)).toEqual([
      "version",
      "dockerfile",
      "target",
      "platform",
      "stages",
      "steps",
      "history",
      "config",
    ]);
    const { version, dockerfile, target, platform } = plan;
    expect({ version, dockerfile, target, platform }).toEqual({
      version: 1,
      dockerfile: "app/Dockerfile",
      target: "stage-1",
      platform: "linux/amd64",
    });
    expect(plan.stages).toEqual([
      { index: 0, name: "unused", line: 1, base: "example.com/app", platform: "linux/amd64", reachable: false, dependsOn: [] },
      { index: 1, name: "stage-1", line: 3, base: "scratch", platform: "linux/amd64", reachable: true, dependsOn: [] },
    ]);
    const shown = plan.steps.map(({ line, stage, instruction, kind, reachable, inImage, layer }) => {
      return [line, stage, instruction, kind, reachable, inImage, layer?.bytes.likely, layer?.files];
    });
    expect(shown).toEqual([
      [1, 0, "FROM", "base", false, false, null, null],
      [2, 0, "RUN", "layer", false, false, null, null],
      [3, 1, "FROM", "base", true, true, undefined, undefined],
      [5, 1, "COPY", "layer", true, true, 12, 2],
      [6, 1, "ENV", "metadata", true, true, undefined, undefined],
      [7, 1, "WORKDIR", "layer", true, true, 0, 0],
    ]);
    expect(plan.steps[3]?.text).toBe("COPY a.txt sub /x/");
    expect(plan.history.map(({ createdBy, empty }) => `${empty} ${createdBy}`)).toEqual([
      "false COPY a.txt sub /x/ # buildkit",
      "true ENV A=1",
      "false WORKDIR /x",
    ]);
    expect(plan.config).toMatchObject({ WorkingDir: "/x" });
    expect(plan.image).toMatchObject({ layers: 2, baseLayers: 0, bytes: { low: 12, likely: 12, high: 12, basis: "measured" } });
    expect(plan.context).toMatchObject({
      root: "app",
      files: 4,
      ignored: { files: 1, bytes: 3, complete: true },
      sent: { files: 2, bytes: 12, complete: true },
    });
    expect(plan.context?.largest[0]?.path).toBe("Dockerfile");
  });

  test("never gives a bare number for what is not known", () => {
    write("Dockerfile", "FROM example.com/app\nCOPY a.txt /\nRUN make\nADD https://example.com/x /\n");
    write("a.txt", "12345");
    const { image, steps } = parsePlan(run(["plan", "--format", "json"]));
    expect(image.bytes).toMatchObject({ low: 5, likely: null, high: null, basis: "unknown" });
    expect(image.baseLayers).toBeNull();
    expect(steps.map(({ layer }) => layer?.bytes.basis)).toEqual(["unknown", "measured", "unknown", "unknown"]);
    expect(steps.every(({ layer }) => (layer?.bytes.basis === "unknown") === (layer?.bytes.likely === null))).toBe(true);
  });

  test("context is null when there is none, and a trigger has the line of its FROM", () => {
    const input = "FROM scratch AS a\nONBUILD COPY x /x\nONBUILD ENV A=1\nFROM a\n";
    const { context, steps, target } = parsePlan(run(["plan", "-", "--format", "json"], { input }));
    expect(context).toBeNull();
    expect(target).toBe("stage-1");
    const triggered = steps.filter((step) => step.triggered);
    expect(triggered.map(({ line, stage, instruction, text }) => [line, stage, instruction, text])).toEqual([
      [4, 1, "COPY", "COPY x /x"],
      [4, 1, "ENV", "ENV A=1"],
    ]);
  });

  test("has one entry for each build of a Compose or Bake file, also when there is one alone", () => {
    write("web/Dockerfile", "FROM alpine AS base\nRUN true\nFROM base AS test\nRUN false\n");
    write(
      "compose.yaml",
      "services:\n  web:\n    build: { context: web, target: base, args: { A: '1' } }\n  same:\n    build: { context: web, target: base, args: { A: '1' } }\n  test:\n    build: { context: web, target: test }\n  db:\n    image: postgres\n",
    );
    const { builds } = parsePlan(run(["plan", "compose.yaml", "--format", "json"]));
    expect(builds?.map(({ names, target }) => [names, target])).toEqual([
      [["web", "same"], "base"],
      [["test"], "test"],
    ]);
    const one = parsePlan(run(["plan", "compose.yaml", "--target", "test", "--format", "json"]));
    expect(one.builds?.map(({ names }) => names)).toEqual([["test"]]);
  });
});

describe("Compose and Bake files", () => {
  test("give contexts, args, named contexts and texts of their own", () => {
    write("assets/logo.svg", "12345678");
    write("app/main.py", "123");
    write(
      "docker-bake.hcl",
      'target "app" {\n  context = "app"\n  dockerfile-inline = "FROM scratch\\nARG N\\nCOPY --from=assets . /assets\\nCOPY main.py /$N\\n"\n  args = { N = "x.py" }\n  contexts = { assets = "assets" }\n}\n',
    );
    const [build] = parsePlan(run(["plan", "docker-bake.hcl", "--format", "json"])).builds ?? [];
    expect(build?.dockerfile).toBe("docker-bake.hcl");
    expect(build?.context?.root).toBe("app");
    expect(build?.steps.flatMap(({ layer }) => layer?.bytes.likely ?? [])).toEqual([8, 3]);
    expect(build?.history.at(-1)?.createdBy).toBe("COPY main.py /x.py # buildkit");
  });

  test("-f and --context go before what the file says only where that has a meaning", () => {
    write("compose.yaml", "services:\n  web:\n    build: web\n");
    write("web/Dockerfile", "FROM scratch\nCOPY . /\n");
    write("other/a.txt", "123");
    const { builds } = parsePlan(run(["plan", "compose.yaml", "--context", "other", "--format", "json"]));
    expect(builds?.[0]?.context).toMatchObject({ root: "other", files: 1 });
    const refused = run(["plan", "compose.yaml", "-f", "web/Dockerfile"]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain("compose.yaml: this file describes builds");
    // As docker compose takes it.
    expect(parsePlan(run(["plan", "-f", "compose.yaml", "--format", "json"])).builds).toHaveLength(1);
  });
});
