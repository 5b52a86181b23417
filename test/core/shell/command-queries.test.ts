import { describe, expect, test } from "vitest";
import {
  commandsOfChain,
  commandsOfPipeline,
  findFlag,
  flagValue,
  flagValues,
  hasFlag,
  hasPipefail,
  isConditional,
  operands,
  positionals,
  subcommand,
  withoutPythonModule,
} from "../../../packages/core/src/shell/command-queries.ts";
import { commandsOf, line, scriptsOf, sliceOf, withRun } from "./read-file.ts";

const command = (text: string) => commandsOf(withRun(text))[0]!;

describe("flags", () => {
  test.each([
    ["apt-get install -y x", ["-y", "--yes"], true],
    ["apt-get -qy install x", ["-y", "--yes"], true],
    ["apt-get -yq install x", ["-y"], true],
    ["apt-get --yes install x", ["-y", "--yes"], true],
    ["apt-get --yes=true install x", ["--yes"], true],
    ["apt-get --yes=false install x", ["--yes"], false],
    ["apt-get -q=2 install x", ["-q"], true],
    ["apt-get install x", ["-y", "--yes"], false],
    ["apt-get -t stretchy install x", ["-y"], false],
    ["apt-get -ty install x", ["-y"], false],
    ["apt-get -o -y install x", ["-y"], false],
    ["apt-get install -- -y", ["-y"], false],
    ["apt-get -oDebug::y=1 install x", ["-y"], false],
    ["curl -fsSL url", ["-L", "--location"], true],
    ["curl -fsSLo L url", ["-o"], true],
    ["curl -ofile url", ["-f"], false],
    ["wget -qO- url", ["-q"], true],
    ["npm ci --omit=dev", ["--omit"], true],
    ["rm -rf x", ["-r"], true],
    ["find . -type f", ["-type"], true],
    ["find . -type f", ["-t"], true],
  ])("%s has %s: %s", (text, names, expected) => {
    expect(hasFlag(command(text), ...names)).toBe(expected);
  });

  test("the word is given", () => {
    const file = withRun("apt-get -qqy install x");
    expect(sliceOf(file, findFlag(commandsOf(file)[0]!, "-y")!.span)).toBe("-qqy");
  });

  test.each([
    ["curl -o file url", ["-o", "--output"], "file"],
    ["curl -ofile url", ["-o"], "file"],
    ["curl -sSLo file url", ["-o"], "file"],
    ["curl --output=file url", ["-o", "--output"], "file"],
    ["curl --output file url", ["-o", "--output"], "file"],
    ["apk add --virtual .deps gcc", ["-t", "--virtual"], ".deps"],
    ["useradd -u 1000 x", ["-u", "--uid"], "1000"],
    ["tar -xzf a.tgz -C /opt", ["-C", "--directory"], "/opt"],
    ["tar -xzf a.tgz -C /opt", ["-f", "--file"], "a.tgz"],
    ["frob --level 9 x", ["--level"], "9"],
    ["wget -qO- url", ["-O"], "-"],
    ["curl -o", ["-o"], undefined],
    ["curl url", ["-o"], undefined],
    ["curl -- -o x", ["-o"], undefined],
    ["curl -H -o url", ["-o"], undefined],
  ])("%s gives to %s: %s", (text, names, expected) => {
    expect(flagValue(command(text), ...names)?.value).toBe(expected);
  });

  test("an unknown value keeps its text, and its word leads to the file", () => {
    const file = withRun('curl --output="$DIR/x" url');
    const found = flagValue(commandsOf(file)[0]!, "--output")!;
    expect([found.option, found.value, found.text, sliceOf(file, found.word.span)]).toEqual([
      "--output",
      undefined,
      "$DIR/x",
      '--output="$DIR/x"',
    ]);
  });

  test("repeated options", () => {
    expect(
      flagValues(command("pip install -r a.txt --requirement=b.txt -rc.txt"), "-r", "--requirement").map(({ value }) => value),
    ).toEqual(["a.txt", "b.txt", "c.txt"]);
  });
});

describe("arguments", () => {
  test.each([
    ["apt-get -qq -o A=b -t sid install -y curl=1 -- -x", "install", ["curl=1", "-x"]],
    ["apk add --no-cache -t .deps --repository http://x gcc g++", "add", ["gcc", "g++"]],
    ["pip3.11 install --index-url http://x -r req.txt flask==1 .", "install", ["flask==1", "."]],
    ["npm --prefix /x install -g typescript@5", "install", ["typescript@5"]],
    ["dnf -y --setopt install_weak_deps=0 install httpd", "install", ["httpd"]],
    ["git -C /x clone --depth 1 -b v1 http://x y", "clone", ["http://x", "y"]],
    ["curl -fsSL -H 'a: b' -o f http://x", "http://x", []],
    ["gem install -v 1 bundler", "install", ["bundler"]],
    ["go install -ldflags '-s -w' x@latest", "install", ["x@latest"]],
  ])("%s", (text, first, rest) => {
    expect(subcommand(command(text))).toBe(first);
    expect(operands(command(text)).map(({ value }) => value)).toEqual(rest);
  });

  test("an unknown program's options take nothing unless it is said", () => {
    expect(positionals(command("frob -x a -")).map(({ text }) => text)).toEqual(["a", "-"]);
    expect(positionals(command("frob -x a -yb c"), { withValue: ["-x", "-y"] }).map(({ text }) => text)).toEqual(["c"]);
    expect(subcommand(command("frob"))).toBeUndefined();
  });

  test.each([
    ["python3 -m pip install x", "pip install x"],
    ["python3.11 -Im pip install x", "pip install x"],
    ["python -u -m venv /x", "venv /x"],
    ["python3 -V", "python3 -V"],
    ["python3 script.py -m pip", "python3 script.py -m pip"],
    ["pip install x", "pip install x"],
    ["python3", "python3"],
    ["python3 -m", "python3 -m"],
  ])("a module run by python: %s", (text, expected) => {
    expect(line(withoutPythonModule(command(text)))).toBe(expected);
  });
});

describe("places", () => {
  test("commands of the chain and of the pipeline", () => {
    const [{ script }] = scriptsOf(withRun("a && b | c && { d; }; e")) as [ReturnType<typeof scriptsOf>[0]];
    const [a, b] = script.commands;
    expect(commandsOfChain(script, a!).map(line)).toEqual(["a", "b", "c"]);
    expect(commandsOfPipeline(script, b!).map(line)).toEqual(["b", "c"]);
  });

  test.each([
    ["x", false],
    ["a && x", false],
    ["a || x", true],
    ["if x; then a; fi", false],
    ["if a; then x; fi", true],
    ["for i in 1; do x; done", true],
    ["case 1 in 1) x;; esac", true],
    ["f() { x; }", true],
    ["{ x; } && ( a )", false],
  ])("may not run: %s: %s", (text, expected) => {
    const found = commandsOf(withRun(text)).find(({ name }) => name === "x")!;
    expect(isConditional(found)).toBe(expected);
  });

  test.each([
    ["", "a | x", false],
    ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\n', "a | x", true],
    ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\n', "sh -c 'a | x'", false],
    ["", "set -euo pipefail; a | x", true],
    ["", "set -e -o pipefail && a | x", true],
    ["", "a | x; set -o pipefail", false],
    ["", "set -o pipefail; sh -c 'a | x'", false],
    ["", "bash -o pipefail -c 'a | x'", true],
    ["", "bash -c 'set -o pipefail; a | x'", true],
    ["", "bash -c 'set -o pipefail; a'; a | x", false],
    ["", "shopt -so pipefail; a | x", true],
  ])("%spipefail in %s: %s", (shell, text, expected) => {
    const [{ script }] = scriptsOf(withRun(text, shell)) as [ReturnType<typeof scriptsOf>[0]];
    expect(
      hasPipefail(
        script,
        script.commands.find(({ name }) => name === "x")!,
      ),
    ).toBe(expected);
  });
});
