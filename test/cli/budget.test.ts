import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear } = usePlimsoll();

beforeEach(() => {
  clear();
  write("Dockerfile", "FROM scratch AS app\nCOPY big /a/\nCOPY small /b/\nCOPY tiny /c/\nCOPY tiny /d/\n");
  write("big", "x".repeat(3_000_000));
  write("small", "x".repeat(50_000));
  write("tiny", "x".repeat(100));
});

interface BudgetJson {
  readonly budget: readonly {
    readonly key: string;
    readonly limit: number;
    readonly state: string;
    readonly value: { readonly low: number };
    readonly heaviest: readonly { readonly line: number }[];
  }[];
}

function plan(...args: readonly string[]) {
  return run(["plan", "--advice", "none", "--lang", "en", ...args], { env: { COLUMNS: "90" } });
}

function json(...args: readonly string[]): BudgetJson["budget"] {
  return (JSON.parse(plan("--format", "json", ...args).stdout) as BudgetJson).budget;
}

describe("the load line", () => {
  test("over it, the exit code is 1 and the three heaviest steps are named, the heaviest first", () => {
    write("plimsoll.yaml", "budget:\n  image: 1 MB\n  layers: 20\n");
    const { exitCode, stdout, stderr } = plan("--budget");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("over the load line: image 3.1 MB, limit 1 MB");
    const lines = stdout.split("\n");
    const heaviest = lines.slice(lines.findIndex((line) => line.includes("weighs most:")) + 1, -1).slice(0, 3);
    expect(heaviest.map((line) => /line \d+/.exec(line)?.[0])).toEqual(["line 2", "line 3", "line 4"]);
    expect(lines.find((line) => line.includes("4 of 20"))).toMatch(/layers +█{3}·{12}⊖·{5} {2}4 of 20$/);
  });

  test("below it, the exit code is 0", () => {
    write("plimsoll.yaml", "budget: { image: 4 MB, context: 3.2MB }\n");
    const { exitCode, stderr } = plan("--budget");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(json()).toMatchObject([
      { key: "image", limit: 4_000_000, state: "within", value: { low: 3_050_200 } },
      { key: "context", limit: 3_200_000, state: "within" },
    ]);
  });

  test("without --budget a limit of the config is shown, and nothing fails", () => {
    write("plimsoll.yaml", "budget: { image: 1 MB }\n");
    const { exitCode, stdout } = plan();
    expect(exitCode).toBe(0);
    expect(stdout).toContain("3.1 MB of 1 MB · over");
  });

  test("limits of the command line go before those of the config, and those of a target before those of all", () => {
    write("plimsoll.yaml", "budget: { image: 1 MB, layers: 3, targets: { app: { image: 10 MB } } }\n");
    expect(json().map(({ key, limit }) => [key, limit])).toEqual([
      ["image", 10_000_000],
      ["layers", 3],
    ]);
    expect(json("--budget", "image=2MB,layers=9").map(({ key, limit }) => [key, limit])).toEqual([
      ["image", 2_000_000],
      ["layers", 9],
    ]);
    expect(plan("--budget").exitCode).toBe(1);
    expect(plan("--budget", "image=5MB,layers=9").exitCode).toBe(0);
  });

  test("what is not known is not over, but what is known can be", () => {
    write("Dockerfile", "FROM scratch\nCOPY big /\nRUN make\n");
    expect(json("--budget", "image=5MB")).toMatchObject([{ state: "unknown" }]);
    expect(plan("--budget", "image=5MB").exitCode).toBe(0);
    expect(json("--budget", "image=2MB")).toMatchObject([{ state: "over" }]);
    expect(plan("--budget", "image=2MB").exitCode).toBe(1);
  });

  test("the path may stand behind --budget", () => {
    write("web/Dockerfile", "FROM scratch\nCOPY a /\n");
    write("web/a", "a");
    write("plimsoll.yaml", "budget: { layers: 1 }\n");
    expect(json("--budget", "web")).toMatchObject([{ key: "layers", state: "within" }]);
  });

  test("bad limits and none at all are told", () => {
    expect(plan("--budget", "image=much")).toMatchObject({ exitCode: 2 });
    expect(plan("--budget", "image=much").stderr).toContain("`--budget` takes limits such as `image=200MB`, not `image=much`");
    expect(plan("--budget")).toMatchObject({ exitCode: 2 });
    expect(plan("--budget").stderr).toContain("there is no limit to check");
    write("plimsoll.yaml", "budget:\n  image: big\n");
    expect(plan("--budget").stderr).toContain("plimsoll.yaml:2");
  });

  test("in Korean, and in Markdown", () => {
    const { stdout, stderr } = run(["plan", "--lang", "ko", "--budget", "image=1MB", "--advice", "none"]);
    expect(stdout).toContain("크기 한도(만재 흘수선)");
    expect(stderr).toContain("한도를 넘었습니다: 이미지 3.1 MB, 한도 1 MB");
    expect(plan("--format", "markdown", "--budget", "image=1MB").stdout).toContain(
      "- ❌ image: 3.1 MB of 1 MB · **over**\n  - 3 MB, line 2",
    );
  });
});
