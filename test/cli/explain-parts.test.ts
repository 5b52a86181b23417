import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { clear, run, write } = usePlimsoll();

beforeEach(() => {
  clear();
  write("package.json", "{}\n");
  write("src/main.js", "console.log(1);\n");
});

describe("what the layers add up to", () => {
  const text = (more: string) =>
    `FROM ${more}\nRUN apt-get update && apt-get install -y --no-install-recommends curl\nRUN ./build.sh\n`;

  test.each([
    [
      "en",
      /layer, about ([\d.]+) MB/,
      /2 layers of your file, at least ([\d.]+) MB, probably ([\d.]+) MB or more; only the build knows the size of one/,
    ],
    ["ko", /레이어, 약 ([\d.]+) MB/, /레이어 2개를 더합니다\(최소 ([\d.]+) MB, 아마 ([\d.]+) MB 이상, 1개의 크기/],
  ])("is never less than the layers say: %s", (language, layer, sum) => {
    write("Dockerfile", text("debian:12"));
    const { stdout } = run(["explain", "--lang", language], { env: { COLUMNS: "200" } });
    const [, own = ""] = layer.exec(stdout) ?? [];
    const [, least = "", likely = ""] = sum.exec(stdout.replace(/\s+/g, " ")) ?? [];
    expect(likely).toBe(own);
    expect(Number(least)).toBeGreaterThan(0);
    expect(Number(least)).toBeLessThan(Number(likely));
  });

  test("and with a base that is not known nothing is added to it", () => {
    write("Dockerfile", text("registry.example.com/base:1").replace("RUN ./build.sh\n", ""));
    for (const language of ["en", "ko"]) {
      const { stdout } = run(["explain", "--lang", language], { env: { COLUMNS: "200" } });
      expect(stdout).toMatch(/1 layer of your file, about|레이어 1개를 더합니다\(약/);
      expect(stdout).not.toMatch(/Together|모두 합하면/);
    }
  });
});

describe("--list", () => {
  test("concepts and instructions, as text, data and pages", () => {
    for (const [language, title, what] of [
      ["en", "Layer", "Instructions\n  FROM "],
      ["ko", "레이어", "명령어\n  FROM "],
    ] as const) {
      const list = (...format: readonly string[]) => run(["explain", "--list", "--lang", language, ...format]);
      expect(list().stdout).toContain(what);
      const { explained } = JSON.parse(list("--format", "json").stdout) as {
        readonly explained: readonly Readonly<Record<"kind" | "id" | "title" | "gist" | "chapter", string | null>>[];
      };
      expect(explained.find(({ id }) => id === "layer")).toMatchObject({ kind: "concept", title, chapter: expect.any(String) });
      expect(explained.find(({ id }) => id === "copy")).toMatchObject({ kind: "instruction", title: "COPY", chapter: null });
      // Each of them is there under the name that it is listed by.
      const [text, markdown] = [list().stdout.replace(/\s+/g, " "), list("--format", "markdown").stdout];
      for (const { id, gist } of explained) {
        expect(text).toContain(gist);
        expect(markdown).toMatch(new RegExp(`^- \`${id!}\`: `, "im"));
      }
      expect(list("--format", "html").stdout).toMatch(new RegExp(`<html lang="${language}">[^]*<code>copy-on-write</code>`));
      expect(list("--line", "3")).toMatchObject({ exitCode: 2, stdout: "" });
      expect(list("--format", "yaml")).toMatchObject({ exitCode: 2, stdout: "" });
    }
  });
});

test("--line cuts the code of other lines with a sign, by what a terminal gives a letter", () => {
  write("Dockerfile", `FROM scratch\nCOPY src /x/${"🐳한".repeat(20)}\nCOPY package.json /${"y".repeat(60)}/\nRUN ["x"]\n`);
  const { stdout } = run(["explain", "--line", "4"], { env: { COLUMNS: "200" } });
  expect(stdout).toContain(`\`COPY src /x/${"🐳한".repeat(11)}🐳…\``);
  expect(stdout).toContain(`\`COPY package.json /${"y".repeat(40)}…\``);
});
