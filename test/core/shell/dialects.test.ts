import { describe, expect, test } from "vitest";
import { dialectOf, shellFromShebang } from "../../../packages/core/src/shell/dialect.ts";
import { line, scriptsOf } from "./read-file.ts";

/** `dialect interpreter` of each script. */
function shells(file: string): readonly string[] {
  return scriptsOf(file).map(({ script }) => `${script.dialect} ${script.interpreter}`);
}

describe("the shell of an instruction", () => {
  test("is the SHELL before it, else /bin/sh", () => {
    const file = 'FROM a\nRUN x\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN y\nCMD z\n';
    expect(shells(file)).toEqual(["sh /bin/sh", "bash /bin/bash", "bash /bin/bash"]);
    expect(scriptsOf(file)[1]!.script.options).toEqual(["-o", "pipefail", "-c"]);
  });

  test("is inherited by stages built on the stage, and only by those", () => {
    const file = 'FROM a AS base\nSHELL ["/bin/bash", "-c"]\nFROM base\nRUN x\nFROM a\nRUN y\n';
    expect(shells(file)).toEqual(["bash /bin/bash", "sh /bin/sh"]);
  });

  test("of a HEALTHCHECK is the last of the stage, since docker looks at it when the container runs", () => {
    expect(shells('FROM a\nHEALTHCHECK CMD x\nSHELL ["/bin/bash", "-c"]\n')).toEqual(["bash /bin/bash"]);
  });

  test("of a trigger is the one with which the other stage begins", () => {
    const file =
      'FROM a AS b\nONBUILD RUN x\nONBUILD SHELL ["/bin/ash", "-c"]\nONBUILD RUN y\nSHELL ["/bin/bash", "-c"]\nFROM b\nRUN z\n';
    expect(shells(file)).toEqual(["bash /bin/bash", "ash /bin/ash", "ash /bin/ash"]);
  });

  test("does not matter in exec form", () => {
    expect(shells('FROM a\nSHELL ["/bin/bash", "-c"]\nRUN ["x"]\n')).toEqual(["other x"]);
  });

  test.each([
    ['["/usr/bin/env", "bash", "-c"]', "bash bash"],
    ['["conda", "run", "-n", "x", "/bin/bash", "-c"]', "bash /bin/bash"],
    ['["/usr/local/bin/_dockerfile_shell.sh"]', "sh /usr/local/bin/_dockerfile_shell.sh"],
    ['["powershell.exe", "-Command", "$ErrorActionPreference = \'Stop\';"]', "powershell powershell.exe"],
    ['["C:\\\\Windows\\\\System32\\\\cmd.exe", "/c"]', "cmd C:\\Windows\\System32\\cmd.exe"],
    ['["python3", "-c"]', "other python3"],
  ])("SHELL %s", (words, expected) => {
    expect(shells(`FROM a\nSHELL ${words}\nRUN x\n`)).toEqual([expected]);
  });

  test("text that is not for a POSIX shell is not read", () => {
    const file = 'FROM a\nSHELL ["pwsh", "-Command"]\nRUN Get-Item * | % { $_.Name }\nSHELL ["python3", "-c"]\nRUN import os\n';
    expect(scriptsOf(file).map(({ script }) => [script.commands, script.errors])).toEqual([
      [[], []],
      [[], []],
    ]);
  });
});

describe("Windows images", () => {
  test.each([
    "FROM mcr.microsoft.com/windows/servercore:ltsc2022",
    "FROM mcr.microsoft.com/windows/nanoserver:1809",
    "FROM golang:1.20-nanoserver",
    "FROM mcr.microsoft.com/dotnet/framework/runtime:4.8",
    "FROM --platform=windows/amd64 x",
    "FROM ${windowsservercoreImage}",
    "# escape=`\nFROM $BASE_IMAGE",
    "FROM mcr.microsoft.com/windows/servercore AS a\nFROM a",
    'FROM x\nSHELL ["powershell", "-Command"]\nSHELL ["cmd", "/S", "/C"]',
  ])("%s", (from) => {
    expect(shells(`${from}\nRUN x\n`)[0]).toBe("cmd cmd");
  });

  test("their shell before the first SHELL is cmd", () => {
    expect(shells('FROM x\nRUN dir\nSHELL ["powershell", "-Command"]\nRUN dir\n')).toEqual(["cmd cmd", "powershell powershell"]);
  });

  test.each([
    "FROM debian",
    "FROM scratch",
    "# escape=`\nFROM ubuntu:24.04",
    "# escape=`\nFROM --platform=linux/amd64 $X",
    '# escape=`\nFROM $X\nSHELL ["/bin/bash", "-c"]',
    'FROM x\nSHELL ["pwsh", "-Command"]\nFROM y',
  ])("others have sh: %s", (from) => {
    expect(scriptsOf(`${from}\nRUN x\n`)[0]!.script.dialect).not.toBe("cmd");
  });
});

describe("comments that name the shell of a base image", () => {
  test("hold from there on, to the next SHELL", () => {
    const file =
      'FROM a\nRUN x\n# hadolint shell=powershell\nRUN & "y"\nRUN z\nSHELL ["/bin/bash", "-c"]\nRUN w\nFROM b\nRUN v\n';
    expect(shells(file)).toEqual([
      "sh /bin/sh",
      "powershell powershell",
      "powershell powershell",
      "bash /bin/bash",
      "sh /bin/sh",
    ]);
  });

  test("may stand above FROM", () => {
    expect(shells("# hadolint shell=cmd.exe\nFROM a\nRUN x\n")).toEqual(["cmd cmd.exe"]);
  });
});

describe("names of programs", () => {
  test.each([
    ["/bin/sh", "sh"],
    ["/bin/dash", "dash"],
    ["ksh93", "ksh"],
    ["/usr/bin/zsh", "zsh"],
    ["PowerShell.EXE", "powershell"],
    ["/bin/fish", "other"],
  ])("%s", (program, dialect) => {
    expect(dialectOf(program)).toBe(dialect);
  });

  test.each([
    ["#!/bin/bash -e\n", "bash", "/bin/bash", ["-e"]],
    ["#! /usr/bin/env python3\r\n", "other", "python3", []],
    ["#!/usr/bin/env -S zsh -f", "zsh", "zsh", ["-f"]],
    ["#!\n", "other", "", []],
  ])("%j", (text, dialect, interpreter, options) => {
    expect(shellFromShebang(text)).toMatchObject({ dialect, interpreter, options });
  });

  test("no #!, no program", () => {
    expect(shellFromShebang(" #!/bin/sh")).toBeUndefined();
  });

  test("busybox sh is read as ash's text would be", () => {
    expect(scriptsOf('FROM a\nSHELL ["/bin/busybox", "sh", "-c"]\nRUN x\n')[0]!.script.commands.map(line)).toEqual(["x"]);
  });
});
