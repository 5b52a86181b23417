import { describe, expect, test } from "vitest";
import { joinWorkdir } from "../../../packages/core/src/plan/join-workdir.ts";
import type { StageState, StateValue } from "../../../packages/core/src/plan/stage-state.ts";
import { planOf } from "./plan-of.ts";

function show(value: StateValue<string | readonly string[]>): string {
  return value.kind === "known" ? JSON.stringify(value.value) : value.kind;
}

/** One setting before each step, and at the end of the last stage. */
function course(dockerfile: string, setting: keyof StageState): string[] {
  const { steps, endStates } = planOf(dockerfile);
  return [...steps.map((step) => step.state), endStates.at(-1)!].map((state) => show(state[setting]));
}

describe("the working directory", () => {
  test("is joined, and absolute paths stay as they are written", () => {
    const dockerfile = "FROM scratch\nWORKDIR a\nWORKDIR ../b//c/\nWORKDIR /x//y/\nWORKDIR z\n";
    expect(course(dockerfile, "workingDirectory")).toEqual(['"/"', '"/"', '"/a"', '"/b/c"', '"/x//y/"', '"/x/y/z"']);
  });

  test("of an image is not known, until an absolute one is set", () => {
    expect(course("FROM node\nWORKDIR a\nWORKDIR /b\n", "workingDirectory")).toEqual([
      "base-image",
      "base-image",
      "unknown",
      '"/b"',
    ]);
  });

  test("knows variables; one that is not set changes nothing", () => {
    const dockerfile = "FROM scratch\nARG HOME=/srv\nWORKDIR $HOME/app\nWORKDIR $NOT_SET\n";
    expect(course(dockerfile, "workingDirectory").slice(-2)).toEqual(['"/srv/app"', '"/srv/app"']);
    expect(course("FROM node\nWORKDIR $HOME\n", "workingDirectory").at(-1)).toBe("unknown");
  });

  test("passes on to the stages that are built on this one", () => {
    expect(course("FROM scratch AS a\nWORKDIR /a\nFROM a\nFROM a\nWORKDIR b\n", "workingDirectory").at(-1)).toBe('"/a/b"');
  });

  test.each([
    ["\\", "app", "\\app"],
    ["\\app", "..\\x", "\\x"],
    [undefined, "C:\\app\\", "\\app"],
    ["\\app", "c:/x", "\\x"],
    ["\\app", "c:x", "\\app\\x"],
    ["\\", "D:\\x", undefined],
    ["\\", "C:", undefined],
    ["\\", "\\\\server\\x", undefined],
  ])("on Windows %s and %s give %s", (current, path, expected) => {
    expect(joinWorkdir(current, path, "windows")).toBe(expected);
  });
});

describe("the user", () => {
  test("is nobody in particular on scratch, and what USER says from there on", () => {
    expect(course("FROM scratch\nUSER app:app\nARG U=1000\nUSER $U\n", "user")).toEqual([
      '""',
      '""',
      '"app:app"',
      '"app:app"',
      '"1000"',
    ]);
  });

  test("of an image is not known", () => {
    expect(course("FROM node\nRUN a\n", "user")).toEqual(["base-image", "base-image", "base-image"]);
    expect(course("FROM node\nUSER $X\n", "user").at(-1)).toBe("unknown");
  });

  test("says which instruction set it", () => {
    const { endStates, steps } = planOf("FROM node AS a\nUSER app\nFROM a\n");
    expect(endStates[1]?.user).toEqual({ kind: "known", value: "app", setBy: steps[1]?.instruction });
  });

  test("may be set by what the base stage has behind ONBUILD", () => {
    expect(course("FROM node AS a\nONBUILD USER app\nFROM a\nRUN b\n", "user").slice(-4)).toEqual([
      "base-image",
      "base-image",
      '"app"',
      '"app"',
    ]);
  });
});

describe("the shell", () => {
  test("is that of the system on scratch, of the image on an image, and what SHELL says from there on", () => {
    expect(course('FROM scratch\nSHELL ["bash","-c"]\n', "shell")).toEqual([
      '["/bin/sh","-c"]',
      '["/bin/sh","-c"]',
      '["bash","-c"]',
    ]);
    expect(course("FROM node\n", "shell")).toEqual(["base-image", "base-image"]);
  });
});
