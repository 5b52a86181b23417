import { describe, expect, test } from "vitest";
import { commandsOf, line, scriptsOf, sliceOf } from "./read-file.ts";

describe("shell form", () => {
  test("continuations, comments and blank lines vanish, and every span leads back", () => {
    const file = "FROM debian\nRUN apt-get update && \\\n  # why\n\n  apt-get ins\\\ntall -y \\\n  curl=7.* # end\n";
    const [, install] = commandsOf(file);
    expect(line(install!)).toBe("apt-get install -y curl=7.*");
    expect(sliceOf(file, install!.nameSpan)).toBe("apt-get");
    expect(sliceOf(file, install!.args[0]!.span)).toBe("ins\\\ntall");
    expect(install!.args[0]!.raw).toBe("install");
    expect(sliceOf(file, install!.args[2]!.span)).toBe("curl=7.*");
    expect(sliceOf(file, install!.span)).toBe("apt-get ins\\\ntall -y \\\n  curl=7.*");
  });

  test("the escape directive changes what continues a line", () => {
    const file = "# escape=`\nFROM debian\nRUN echo a `\n  b\n";
    expect(commandsOf(file).map(line)).toEqual(["echo a b"]);
  });

  test("flags of RUN are no part of the script", () => {
    const file = "FROM debian\nRUN --mount=type=cache,target=/x --network=none make all\n";
    const [script] = scriptsOf(file);
    expect(script!.script.text.text).toBe("make all");
    expect(sliceOf(file, script!.script.commands[0]!.span)).toBe("make all");
  });

  test("CMD, ENTRYPOINT, HEALTHCHECK and what stands behind ONBUILD, in the order of the file", () => {
    const check = "HEALTHCHECK --interval=5s CMD two x || exit 1";
    const file = `FROM debian\nONBUILD RUN one\n${check}\nENTRYPOINT three\nCMD four\nHEALTHCHECK NONE\nCMD []\n`;
    const found = scriptsOf(file);
    expect(found.map(({ instruction, script }) => [instruction.kind, ...script.commands.map(line)])).toEqual([
      ["run", "one"],
      ["healthcheck", "two x", "exit 1"],
      ["entrypoint", "three"],
      ["cmd", "four"],
    ]);
    expect(found.map(({ script }) => sliceOf(file, script.commands[0]!.nameSpan))).toEqual(["one", "two", "three", "four"]);
  });

  test("a RUN without arguments, and instructions before the first FROM, have no script", () => {
    expect(scriptsOf("RUN a\nFROM debian\nRUN\n")).toEqual([]);
  });

  test("the stage is that of the instruction", () => {
    expect(scriptsOf("FROM a\nRUN x\nFROM b\nRUN y\n").map(({ stage }) => stage)).toEqual([0, 1]);
  });
});

describe("heredocs", () => {
  test("a heredoc that is all of the arguments is the script", () => {
    const file = "FROM debian\nRUN <<EOF\nset -e\napt-get update # now\nfoo \\\n  bar\nEOF\nRUN after\n";
    const [first, second] = scriptsOf(file);
    expect(first!.script).toMatchObject({ form: "heredoc", dialect: "sh", interpreter: "/bin/sh" });
    expect(first!.script.commands.map(line)).toEqual(["set -e", "apt-get update", "foo bar"]);
    expect(sliceOf(file, first!.script.commands[1]!.args[0]!.span)).toBe("update");
    expect(sliceOf(file, first!.script.commands[2]!.args[0]!.span)).toBe("bar");
    expect(second!.script.commands.map(line)).toEqual(["after"]);
  });

  test("tabs of <<- are dropped, and spans lead to the text behind them", () => {
    const file = "FROM debian\nRUN <<-'EOF'\n\t\techo $HOME\n\techo b\n\tEOF\n";
    const commands = commandsOf(file);
    expect(commands.map(line)).toEqual(["echo $HOME", "echo b"]);
    expect(commands.map(({ span }) => sliceOf(file, span))).toEqual(["echo $HOME", "echo b"]);
  });

  test("a #! line picks the program; the shell's own text is read, that of another is not", () => {
    const bash = scriptsOf("FROM debian\nRUN <<EOF\n#!/usr/bin/env -S bash -eo pipefail\nfoo\nEOF\n")[0]!.script;
    expect(bash).toMatchObject({ dialect: "bash", interpreter: "bash", options: ["-eo", "pipefail"] });
    expect(bash.commands.map(line)).toEqual(["foo"]);
    const python = scriptsOf("FROM debian\nRUN <<EOF\n#!/usr/bin/python3\nimport os\nEOF\n")[0]!.script;
    expect(python).toMatchObject({ dialect: "other", interpreter: "/usr/bin/python3", commands: [], errors: [] });
  });

  test("text beside a heredoc: the shell reads both, and the body feeds the command", () => {
    const file = "FROM debian\nRUN cat <<EOF > /etc/x && chmod 600 /etc/x\nvalue $(whoami)\nEOF\n";
    const commands = commandsOf(file);
    expect(commands.map(line)).toEqual(["cat", "chmod 600 /etc/x", "whoami"]);
    const [input, output] = commands[0]!.redirects;
    expect([input!.operator, input!.target!.value, sliceOf(file, input!.body!)]).toEqual(["<<", "EOF", "value $(whoami)\n"]);
    expect([output!.operator, output!.target!.value, sliceOf(file, output!.span)]).toEqual([">", "/etc/x", "> /etc/x"]);
    expect(commands[2]!.inside).toEqual(["substitution"]);
    expect(sliceOf(file, commands[2]!.nameSpan)).toBe("whoami");
  });

  test("two heredocs on one line keep their places", () => {
    const file = "FROM debian\nRUN cat <<A <<B && done1\na\nA\n$(b)\nB\n";
    const commands = commandsOf(file);
    expect(commands.map(line)).toEqual(["cat", "done1", "b"]);
    expect(commands[0]!.redirects.map(({ body }) => sliceOf(file, body!))).toEqual(["a\n", "$(b)\n"]);
    expect(sliceOf(file, commands[2]!.nameSpan)).toBe("b");
  });

  test("a shell that reads a heredoc: the body is its script", () => {
    const file = "FROM debian\nRUN <<EOF bash -ex\napt-get update\necho \\$HOME `date`\nEOF\n";
    const commands = commandsOf(file);
    expect(commands.map(line)).toEqual(["bash -ex", "apt-get update", "echo $HOME `date`", "date"]);
    expect(commands[1]!.inside).toEqual(["nested-script"]);
    expect(commands[1]!.wrappers.map(({ name }) => name)).toEqual(["bash <<"]);
    expect(sliceOf(file, commands[1]!.span)).toBe("apt-get update");
    expect(sliceOf(file, commands[2]!.args[0]!.span)).toBe("\\$HOME");
    expect(sliceOf(file, commands[3]!.span)).toBe("date");
  });

  test("a <<- body that feeds a shell has its tabs dropped too", () => {
    const file = "FROM debian\nRUN sh <<-EOF\n\tone\n\t\ttwo\n\tEOF\n";
    expect(commandsOf(file).map(({ span }) => sliceOf(file, span))).toEqual(["sh <<-EOF", "one", "two"]);
  });

  test("a heredoc for a program that is no shell is not read", () => {
    expect(commandsOf("FROM debian\nRUN python3 - <<EOF\nimport os\nEOF\n").map(line)).toEqual(["python3 -"]);
    expect(commandsOf("FROM debian\nRUN bash script.sh <<EOF\nrm x\nEOF\n").map(line)).toEqual(["bash script.sh"]);
  });

  test("a heredoc inside a heredoc", () => {
    const file = "FROM debian\nRUN <<EOF\ncat <<INNER >/x\nrm -rf /\nINNER\nchmod +x /x\nEOF\n";
    expect(commandsOf(file).map(line)).toEqual(["cat", "chmod +x /x"]);
  });

  test("behind ONBUILD", () => {
    expect(commandsOf("FROM debian\nONBUILD RUN <<EOF\none\nEOF\n").map(line)).toEqual(["one"]);
  });
});

describe("exec form", () => {
  test("a program and its words", () => {
    const file = 'FROM debian\nRUN ["apt-get", "install", "\\u0063url", "$X"]\n';
    const [{ script }] = scriptsOf(file) as [ReturnType<typeof scriptsOf>[0]];
    expect(script).toMatchObject({ form: "exec", dialect: "other", interpreter: "apt-get" });
    const [command] = script.commands;
    expect(command!.args.map(({ value }) => value)).toEqual(["install", "curl", "$X"]);
    expect(sliceOf(file, command!.nameSpan)).toBe('"apt-get"');
    expect(command!.args.map(({ span }) => sliceOf(file, span))).toEqual(['"install"', '"\\u0063url"', '"$X"']);
    expect(sliceOf(file, command!.span)).toBe('"apt-get", "install", "\\u0063url", "$X"');
  });

  test("the text for a shell is the script, and its spans lead through the JSON escapes", () => {
    const file = String.raw`FROM debian
RUN ["/bin/bash", "-lc", "echo \"a b\" \u0063d\\x && \
  e\tf"]
`;
    const [{ script }] = scriptsOf(file) as [ReturnType<typeof scriptsOf>[0]];
    expect(script).toMatchObject({ form: "exec", dialect: "bash", interpreter: "/bin/bash", options: ["-lc"] });
    const [echo, last] = script.commands;
    expect(echo!.args.map(({ value }) => value)).toEqual(["a b", "cdx"]);
    expect(echo!.args.map(({ span }) => sliceOf(file, span))).toEqual([String.raw`\"a b\"`, String.raw`\u0063d\\x`]);
    expect(line(last!)).toBe("e f");
    expect([last!.nameSpan, last!.args[0]!.span].map((span) => sliceOf(file, span))).toEqual(["e", "f"]);
    expect(script.commands.map(({ inside }) => inside)).toEqual([[], []]);
  });

  test.each([
    ['["sh", "-c", "foo"]', ["-c"]],
    ['["sh", "-e", "-x", "-c", "foo"]', ["-e", "-x", "-c"]],
    ['["bash", "-euxo", "pipefail", "-c", "foo"]', ["-euxo", "pipefail", "-c"]],
    ['["bash", "-o", "pipefail", "-c", "--", "foo", "bar"]', ["-o", "pipefail", "-c", "--"]],
    ['["bash", "--login", "--rcfile", "x", "-c", "foo"]', ["--login", "--rcfile", "x", "-c"]],
  ])("options before the text: %s", (words, options) => {
    const [{ script }] = scriptsOf(`FROM debian\nCMD ${words}\n`) as [ReturnType<typeof scriptsOf>[0]];
    expect(script.options).toEqual(options);
    expect(script.commands.map(line)).toEqual(["foo"]);
  });

  test("a shell behind a wrapper is a nested script", () => {
    const file = 'FROM debian\nENTRYPOINT ["/sbin/tini", "--", "sh", "-c", "exec \\"$0\\" && x"]\n';
    const commands = commandsOf(file);
    expect(commands.map(line)).toEqual(['sh -c exec "$0" && x', "?", "x"]);
    expect(commands[0]!.wrappers.map(({ name, span }) => [name, sliceOf(file, span)])).toEqual([["tini", '"/sbin/tini", "--"']]);
    expect(commands[2]!.wrappers.map(({ name }) => name)).toEqual(["tini", "sh -c"]);
    expect(sliceOf(file, commands[2]!.nameSpan)).toBe("x");
  });

  test("a shell that runs a file has that command", () => {
    const [{ script }] = scriptsOf('FROM debian\nCMD ["bash", "start.sh"]\n') as [ReturnType<typeof scriptsOf>[0]];
    expect(script).toMatchObject({ form: "exec", dialect: "bash", options: [] });
    expect(script.commands.map(line)).toEqual(["bash start.sh"]);
  });

  test("PowerShell is recognised, its text is not read", () => {
    const [{ script }] = scriptsOf('FROM debian\nCMD ["pwsh", "-Command", "Get-Item *"]\n') as [ReturnType<typeof scriptsOf>[0]];
    expect(script.dialect).toBe("powershell");
    expect(script.commands.map(line)).toEqual(["pwsh -Command Get-Item *"]);
  });

  test("surrogate pairs and a literal split over lines", () => {
    const file = 'FROM debian\nRUN ["sh", "-c", "echo \\ud83d\\ude00 a\\\nb"]\n';
    const [echo] = commandsOf(file);
    expect(echo!.args.map(({ value }) => value)).toEqual(["😀", "ab"]);
    expect(echo!.args.map(({ span }) => sliceOf(file, span))).toEqual(["\\ud83d\\ude00", "a\\\nb"]);
  });
});
