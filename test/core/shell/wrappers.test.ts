import { describe, expect, test } from "vitest";
import { commandsOf, line, lines, sliceOf, withRun } from "./read-file.ts";

describe("wrappers are seen through", () => {
  test.each([
    ["sudo -E -u www-data -H -- apt-get install x", "apt-get install x", ["sudo -E -u www-data -H --"]],
    ["sudo --user=root A=1 make", "make", ["sudo --user=root A=1"]],
    ["sudo --user root make", "make", ["sudo --user root"]],
    ["env -i -u HOME PATH=/bin make all", "make all", ["env -i -u HOME PATH=/bin"]],
    ["/usr/bin/env make", "make", ["/usr/bin/env"]],
    ["/usr/local/bin/apt-get update", "apt-get update", []],
    ["xargs -0 -r -n 1 -P4 rm -f", "rm -f", ["xargs -0 -r -n 1 -P4"]],
    ["xargs -I{} --max-args 2 mv {} /x", "mv {} /x", ["xargs -I{} --max-args 2"]],
    ["exec -a name nginx -g x", "nginx -g x", ["exec -a name"]],
    ["command -p ls -l", "ls -l", ["command -p"]],
    ["builtin cd /x", "cd /x", ["builtin"]],
    ["nice -n 10 ionice -c 2 -n7 make", "make", ["nice -n 10", "ionice -c 2 -n7"]],
    ["nice -10 make", "make", ["nice -10"]],
    ["nohup stdbuf -oL -e 0 make", "make", ["nohup", "stdbuf -oL -e 0"]],
    ["timeout -k 5 --signal=TERM 30s make", "make", ["timeout -k 5 --signal=TERM 30s"]],
    ["gosu postgres initdb", "initdb", ["gosu postgres"]],
    ["su-exec 1000:1000 ls", "ls", ["su-exec 1000:1000"]],
    ["setpriv --reuid 1000 --clear-groups --regid=1000 ls", "ls", ["setpriv --reuid 1000 --clear-groups --regid=1000"]],
    ["chroot --userspec=a:b /mnt apt-get update", "apt-get update", ["chroot --userspec=a:b /mnt"]],
    ["busybox wget x", "wget x", ["busybox"]],
    ["eatmydata apt-get install x", "apt-get install x", ["eatmydata"]],
    ["xvfb-run -a -s '-screen 0' npm test", "npm test", ["xvfb-run -a -s '-screen 0'"]],
    ["time -p make", "make", ["time -p"]],
    ['\\sudo "apt-get" update', "apt-get update", ["\\sudo"]],
  ])("%s", (text, expected, wrappers) => {
    const file = withRun(text);
    const [command] = commandsOf(file);
    expect(line(command!)).toBe(expected);
    expect(command!.wrappers.map(({ span }) => sliceOf(file, span))).toEqual(wrappers);
    expect(sliceOf(file, command!.span)).toBe(text.replace(/^time -p /, ""));
    expect(sliceOf(file, command!.nameSpan).replace(/["\\]/g, "").split("/").at(-1)).toBe(expected.split(" ")[0]);
  });

  test.each([
    "sudo -l",
    "env",
    "env -S x y",
    "xargs -0",
    "command -v curl",
    "exec",
    "timeout 5",
    "busybox --install -s",
    "conda run -n x pip install y",
    "micromamba run -n x pip",
    "poetry run pytest",
    "uv run x",
    "bundle exec rake",
    "npx create-app",
  ])("is a command of its own: %s", (text) => {
    const [command] = commandsOf(withRun(text));
    expect(line(command!)).toBe(text);
    expect(command!.wrappers).toEqual([]);
  });

  test("assignments in front and inside wrappers are kept, in order", () => {
    const file = withRun('A=1 sudo B="x y" env C=$D \\\n  make');
    const [command] = commandsOf(file);
    expect(command!.assignments.map(({ name, value, span }) => [name, value?.value, sliceOf(file, span)])).toEqual([
      ["A", "1", "A=1"],
      ["B", "x y", 'B="x y"'],
      ["C", undefined, "C=$D"],
    ]);
    expect(command!.assignments.map(({ value }) => sliceOf(file, value!.span))).toEqual(["1", '"x y"', "$D"]);
  });

  test("a bare assignment and a bare redirection are commands without a name", () => {
    const file = withRun("A=1 && > /x && B=(1 2)");
    const commands = commandsOf(file);
    expect(commands.map(({ name, program }) => [name, program])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(commands[0]!.nameSpan).toEqual({ start: commands[0]!.span.end, end: commands[0]!.span.end });
    expect(commands[2]!.assignments.map(({ name, value }) => [name, value])).toEqual([["B", undefined]]);
  });

  test("the name may be known where its directory is not", () => {
    expect(
      commandsOf(withRun('$CONDA/bin/conda install x && "${HOME}/bin/tool" && $TOOL && $(which a)/b && ${X:-a/b}')).map(
        ({ name }) => name,
      ),
    ).toEqual(["conda", "tool", undefined, "b", "which", undefined]);
  });
});

describe("text for another shell", () => {
  test.each([
    ["sh -c 'apt-get update && apt-get install -y x'", "sh -c", ["apt-get update", "apt-get install -y x"]],
    ['bash -lc "cd /x; make"', "bash -c", ["cd /x", "make"]],
    ["bash -e -o pipefail -c 'a | b' name arg", "bash -c", ["a", "b"]],
    ["su - user -c 'npm install'", "su -c", ["npm install"]],
    ["su -s /bin/sh -c 'npm install' user", "su -c", ["npm install"]],
    ["eval 'make all' && x", "eval", ["make all"]],
    ["eval make all", "eval", ["make all"]],
  ])("%s", (text, wrapper, expected) => {
    const file = withRun(text);
    const commands = commandsOf(file).filter(({ inside }) => inside.includes("nested-script"));
    expect(commands.map(line)).toEqual(expected);
    expect(new Set(commands.map(({ wrappers }) => wrappers.at(-1)!.name))).toEqual(new Set([wrapper]));
    for (const [index, { span }] of commands.entries()) expect(sliceOf(file, span)).toBe(expected[index]);
  });

  test("the shell itself stands there too, with its place in pipe and chain", () => {
    const commands = commandsOf(withRun("curl x | sudo bash -c 'cat > f' && y"));
    expect(commands.map(line)).toEqual(["curl x", "bash -c cat > f", "cat", "y"]);
    expect(commands.map(({ pipelineLength, operator }) => [pipelineLength, operator])).toEqual([
      [2, "start"],
      [2, "|"],
      [1, "start"],
      [1, "&&"],
    ]);
    expect(commands[2]!.wrappers.map(({ name }) => name)).toEqual(["sudo", "bash -c"]);
    expect(commands[0]!.chain).toBe(commands[3]!.chain);
  });

  test("spans lead through quotes and escapes of the outer shell", () => {
    const file = withRun(String.raw`sh -c "echo \"a b\" \$HOME 'it'\\''s' && "'cat "/x y"'`);
    const [, echo, cat] = commandsOf(file);
    expect(echo!.args.map(({ span }) => sliceOf(file, span))).toEqual([
      String.raw`\"a b\"`,
      String.raw`\$HOME`,
      String.raw`'it'\\''s'`,
    ]);
    expect(echo!.args.map(({ text }) => text)).toEqual(["a b", "$HOME", "it's"]);
    expect(sliceOf(file, cat!.span)).toBe('cat "/x y"');
  });

  test("a substitution inside the text is read once", () => {
    expect(lines('bash -c "apt-get install $(cat list)"')).toEqual([
      "bash -c apt-get install $(cat list)",
      "apt-get install $(cat list)",
      "cat list",
    ]);
  });

  test("text that nobody can see stays unread", () => {
    expect(lines('bash -c "$(curl -fsSL url)"')).toEqual(["bash -c $(curl -fsSL url)", "curl -fsSL url"]);
    expect(lines('sh -c "$CMD"')).toEqual(["sh -c $CMD"]);
    expect(lines("sh -c $'a\\nb'")).toEqual(["sh -c a\nb"]);
    expect(lines("bash install.sh -c x")).toEqual(["bash install.sh -c x"]);
  });

  test("here strings feed a shell too", () => {
    expect(lines("bash <<< 'make all'")).toEqual(["bash", "make all"]);
  });

  test("shells in shells end somewhere", () => {
    const depth = 40;
    const commands = commandsOf(withRun(`${"eval ".repeat(depth)}make`));
    expect(commands).toHaveLength(9);
  });
});
