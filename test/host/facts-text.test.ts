import { describe, expect, test } from "vitest";
import { type FactProblem, tellProblem } from "../../packages/host/src/facts-text.ts";

const problems: readonly FactProblem[] = [
  { kind: "failure", failure: { kind: "unreachable", host: "deb.example.com", detail: "ECONNREFUSED" } },
  { kind: "status", url: "https://me:secret@deb.example.com/a/Packages.xz?token=secret", status: 503, showsPath: true },
  { kind: "missing", url: "https://me:secret@files.example.com/a.tar?token=secret" },
  { kind: "damaged", url: "https://me:secret@deb.example.com/a/Packages.xz?token=secret" },
  { kind: "no-list", url: "https://me:secret@pip.example.com/simple/a/" },
  { kind: "no-index", program: "pip" },
  { kind: "no-index", program: "npm" },
];

function told(language: "en" | "ko" | undefined): readonly string[] {
  const lines: string[] = [];
  const http = { request: () => Promise.reject(new Error("asks nothing")) };
  const problem = (message: string, help: string): void => void lines.push(message, help);
  const seen = new Set<string>();
  for (const each of [...problems, ...problems]) tellProblem(each, { http, folder: ".", platform: "", language, problem }, seen);
  return lines;
}

describe("why the network gave no fact", () => {
  test.each(["en", "ko"] as const)("is told once in %s, with what to do, and without credentials", (language) => {
    const lines = told(language);
    expect(lines).toHaveLength(2 * problems.length);
    expect(lines).not.toContain("");
    expect(lines.join("\n")).not.toContain("secret");
    for (const line of lines) expect(/[가-힣]/.test(line), line).toBe(language === "ko");
  });

  test("names the server and the file; English where no language is named", () => {
    expect(told(undefined)).toEqual(told("en"));
    expect(told("en")[2]).toBe("`deb.example.com` gave an error: HTTP 503 (`/a/Packages.xz`)");
    expect(told("ko")[4]).toBe("`files.example.com` 서버에 `/a.tar` 경로가 없습니다");
  });
});
