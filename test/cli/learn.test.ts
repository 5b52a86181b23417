import { cpSync } from "node:fs";
import { spawn } from "node:child_process";
import { concepts } from "@plimsoll/core/explain";
import { beforeAll, describe, expect, test } from "vitest";
import { fromRoot } from "../support/repository.ts";
import { usePlimsoll } from "./plimsoll.ts";

const { run, program, folder, path } = usePlimsoll();

function learn(answers: readonly string[], ...args: readonly string[]) {
  return run(["learn", ...args], { input: answers.map((answer) => `${answer}\n`).join("") });
}

describe("plimsoll learn, through a pipe", () => {
  test("a right answer, a chapter's edit with a question of its own, and out", () => {
    const { exitCode, stdout, stderr } = learn(["3, 4", "1", "5", "leave"], "--chapter", "cache-order");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("Chapter 2 of 6: Order and the cache");
    expect(stdout).toMatch(/> 3, 4\nRight\.\n/);
    expect(stdout).toMatch(/3 {2}COPY \. \. +7\.8 kB {2}runs again\n/);
    expect(stdout).toMatch(/> 5\nRight\.\n/);
    expect(stdout).toMatch(/4 {2}RUN pip install --no-cache-dir -r requirements\.txt +\? {2}reused\n/);
    expect(stdout).toContain("Before: lines 3, 4.");
    expect(stdout).toContain("Now: line 5.");
    expect(stdout).toContain("You answered 1 of 1 question right.");
  });

  test("two wrong answers: a hint, then what the engine says", () => {
    const { exitCode, stdout } = learn(["7", "5", "leave"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Not yet. One more try:");
    expect(stdout).toContain("Ask of each line");
    expect(stdout).toContain("The engine says: 3.");
    expect(stdout).toContain("You answered 0 of 1 question right.");
  });

  test("a line of the learner's own is planned, or refused with BuildKit's reason", () => {
    const wrong = ["1 FRM debian", "99 USER 1", "USER 1", "4", "", "line", "-4 x", "4 RUN true", ""];
    const answers = ["4", "line", "4 RUN true", "2", "line", ...wrong, "leave"];
    const { exitCode, stdout } = learn(answers, "--chapter", "size");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Now: line 2. The image: its layers hold 189 MB.");
    expect(stdout).toContain("BuildKit would refuse line 1:");
    // One after the other, and asked again each time.
    expect(stdout).toContain("There is no line 99: the Dockerfile has 5 lines.\n`3 COPY");
    expect(stdout).toContain("An edit begins with the number of a line: `3`, `+3` or `-3`.\n`3 COPY");
    expect(stdout).toContain("Nothing stands behind the number");
    expect(stdout).toContain("`-` takes a line out: nothing may stand behind its number.\n`3 COPY");
    expect(stdout).toContain("Nothing was changed.");
  });

  test("all chapters in Korean, and the end of the input ends it cleanly", () => {
    const answers = ["3", "next", "3 4", "next", "8개", "next", "7 8", "next", "셸", "next", "4"];
    const { exitCode, stdout } = learn(answers, "--lang", "ko");
    expect(exitCode).toBe(0);
    expect(stdout.match(/^맞습니다\.$/gm)).toHaveLength(6);
    expect(stdout).toContain("6문제 중 6문제를 맞혔습니다.");
    expect(stdout).toContain("진행 상황은 저장하지 않습니다.");
  });

  test.each([
    [
      "en",
      "many",
      "There is no line number in that. Type numbers such as 2 5, or none.",
      "There is no line 99: the Dockerfile has 5 lines.",
    ],
    ["ko", "여러 줄", "줄 번호가 없습니다. 2 5처럼 줄 번호를 입력하세요.", "99번째 줄은 없습니다. Dockerfile은 모두 5줄입니다."],
  ])("what is no answer is told, and asked for again: %s", (language, typed, why, beyond) => {
    const answers = [typed, "99", "3, 4", "7", "1", typed, "5", "leave"];
    const { exitCode, stdout } = learn(answers, "--chapter", "cache-order", "--lang", language);
    expect(exitCode).toBe(0);
    const told = stdout.replace(/\s+/g, " ");
    expect(told.split(why)).toHaveLength(3);
    expect(told).toContain(beyond);
    // None of them was a try, and what is no choice is told too.
    expect(stdout.match(/^(?:Right\.|맞습니다\.)$/gm)).toHaveLength(2);
    expect(stdout).toMatch(/`7` (?:is none of these\. Type a number from 1 to|항목은 목록에 없습니다\. 1부터) [345]/);
  });

  test("nobody there, and somebody who says the same for ever", () => {
    expect(learn([])).toMatchObject({ exitCode: 0, stderr: "" });
    const { exitCode, stdout } = learn(Array.from({ length: 100 }, () => "y"));
    expect(exitCode).toBe(0);
    expect(stdout).toContain("You answered 0 of 1 question right.");
  });

  test("the list of chapters, and a chapter that there is not", () => {
    expect(
      run(["learn", "--list"])
        .stdout.split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(["image-and-layers", "cache-order", "build-context", "multi-stage", "what-starts", "size", ""]);
    const { exitCode, stderr } = run(["learn", "--chapter", "cache-oder"]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe("plimsoll: there is no chapter `cache-oder`\n  Did you mean `cache-order`?\n");
  });
});

describe.skipIf(process.platform !== "linux")("plimsoll learn, in a terminal", () => {
  /** Types keys each time that something new is on the screen, as a person does. */
  async function type(
    steps: readonly (readonly [seen: string, keys: string])[],
    args = "",
  ): Promise<{ readonly status: number | null; readonly stdout: string }> {
    const command = `stty cols 100 rows 40; exec ${process.execPath} ${program} learn ${args}`;
    // What a person's terminal has, whatever the machine that runs the tests says.
    const env = { ...process.env, TERM: "xterm", LANG: "C.UTF-8", LC_ALL: "C.UTF-8", NO_COLOR: undefined, CI: undefined };
    const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: folder, env, timeout: 50_000 });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const left = [...steps];
    let stdout = "";
    let from = 0;
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      stdout += part;
      const [seen, keys] = left[0] ?? [];
      if (seen === undefined || keys === undefined || !stdout.includes(seen, from)) return;
      from = stdout.length;
      left.shift();
      // A prompt is drawn right before it listens.
      setTimeout(() => child.stdin.write(keys), 100);
    });
    return { status: await ended, stdout };
  }

  test("answers are typed, edits chosen with the arrow keys, and Ctrl-C leaves with 130", async () => {
    const steps = [
      ["(숫자)", "3\r"],
      ["그만두기", "\u001b[B"],
      ["그만두기", "\r"],
      ["건너뜁니다", "3\r"],
      ["그만두기", "\u0003"],
    ] as const;
    const { status, stdout } = await type(steps, "--lang ko");
    expect(status).toBe(130);
    expect(stdout).toContain("●");
    // In green, as an answer is judged.
    expect(stdout.split("\u001b[32m맞습니다.")).toHaveLength(3);
    expect(stdout).toContain("ENV LANG=C.UTF-8");
    // The cursor is given back.
    expect(stdout.lastIndexOf("\u001b[?25h")).toBeGreaterThan(stdout.lastIndexOf("\u001b[?25l"));
  });

  test("Ctrl-D ends the input", async () => {
    const { status, stdout } = await type([["(a number)", "\u0004"]]);
    expect(status).toBe(0);
    expect(stdout).toContain("Your progress is not stored");
  });

  test("--plain asks line by line", async () => {
    const steps = [
      ["> ", "3\r"],
      ["leave the course", "leave\r"],
    ] as const;
    const { status, stdout } = await type(steps, "--plain");
    expect(status).toBe(0);
    expect(stdout).toContain("Right.");
    expect(stdout).not.toContain("●");
  });
});

describe("what concepts tell to try", () => {
  beforeAll(() => cpSync(fromRoot("examples/python-service"), path("mine"), { recursive: true }));

  const commands = [...new Set(concepts.map(({ text }) => text.en.tryIt.command))];
  const rules = commands.filter((command) => /^explain [^-]/.test(command)).map((command) => command.slice("explain ".length));

  test("rules that there are", () => {
    const { exitCode, stdout } = run(["explain", ...rules], { cwd: "mine" });
    expect(exitCode).toBe(0);
    for (const rule of rules) expect(stdout).toContain(`${rule}  `);
  });

  test.each(commands.filter((command) => !rules.includes(command.slice("explain ".length))))("plimsoll %s", (command) => {
    const { exitCode, stdout } = run(command.split(" "), { cwd: "mine" });
    expect([0, 1]).toContain(exitCode);
    expect(stdout.length).toBeGreaterThan(50);
  });
});

describe("plimsoll explain", () => {
  test("lists the concepts by chapter", () => {
    const { exitCode, stdout } = run(["explain", "--list", "--lang", "ko"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("이미지의 구성\n");
    for (const { id } of concepts) expect(stdout).toContain(`  ${id} `);
  });

  test("a word in small letters that is an idea and an instruction is the idea", () => {
    expect(run(["explain", "volume"]).stdout).toMatch(/^Volume {2}volume\n/);
    expect(run(["explain", "VOLUME"]).stdout).toMatch(/^VOLUME\n/);
    expect(run(["explain", "쓰기 시 복사", "--lang", "ko"]).stdout).toMatch(/^쓰기 시 복사\(copy-on-write\) {2}copy-on-write\n/);
  });
});
