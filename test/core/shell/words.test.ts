import { describe, expect, test } from "vitest";
import { commandsOf, line, sliceOf, withRun } from "./read-file.ts";

/** Texts of the arguments of the last command; an unknown value has a question mark in front. */
function argsOf(file: string): readonly string[] {
  return commandsOf(file)
    .at(-1)!
    .args.map(({ value, text }) => (value === undefined ? `?${text}` : value));
}

const known = 'FROM debian:12\nARG VERSION=1.2.3\nARG EMPTY=\nARG UNSET\nENV DIR=/opt/app LIST="curl  git" STAR=*.deb\n';

describe("quotes and escapes", () => {
  test.each([
    ["x plain", ["plain"]],
    ["x 'a b'\"c d\"e", ["a bc de"]],
    [String.raw`x a\ b \$X "\$Y \a"`, ["a b", "$X", String.raw`$Y \a`]],
    ["x ''", [""]],
    [String.raw`x $'a\tb'`, ["a\tb"]],
    ["x '$X' \"it's\"", ["$X", "it's"]],
    ["x ~/a ~root '~'", ["?~/a", "?~root", "~"]],
    ["x -- -a=b,c:d@e%f+g", ["--", "-a=b,c:d@e%f+g"]],
  ])("%s", (text, expected) => {
    expect(argsOf(withRun(text))).toEqual(expected);
  });

  test("what is quoted and what is a pattern is told", () => {
    const [command] = commandsOf(withRun("x a 'b' *.c \"*.d\" e? [fg] \\*"));
    expect(command!.args.map(({ quoted, glob }) => `${Number(quoted)}${Number(glob)}`)).toEqual([
      "00",
      "10",
      "01",
      "10",
      "01",
      "01",
      "00",
    ]);
    expect(command!.args.map(({ raw }) => raw)).toEqual(["a", "'b'", "*.c", '"*.d"', "e?", "[fg]", "\\*"]);
  });
});

describe("variables of the Dockerfile", () => {
  test.each([
    ['x $VERSION ${DIR}/bin "v$VERSION"', ["1.2.3", "/opt/app/bin", "v1.2.3"]],
    ["x $UNSET $EMPTY $NOWHERE a$NOWHERE-b", ["?$UNSET", "?$EMPTY", "?$NOWHERE", "?a$NOWHERE-b"]],
    ['x $VERSION$NOWHERE "${NOWHERE}/$VERSION"', ["?1.2.3$NOWHERE", "?${NOWHERE}/1.2.3"]],
    ["x ${VERSION%.*} ${VERSION%%.*} ${VERSION#*.} ${VERSION##*.}", ["1.2", "1", "2.3", "3"]],
    ["x ${VERSION//./_} ${VERSION/./} ${VERSION//[.]/_}", ["1_2_3", "12.3", "?${VERSION//[.]/_}"]],
    ["x ${VERSION:-9} ${VERSION-9} ${VERSION:+a} ${VERSION:?}", ["1.2.3", "1.2.3", "a", "1.2.3"]],
    [
      "x ${NOWHERE:-9} ${#VERSION} ${VERSION:0:1} ${!VERSION}",
      ["?${NOWHERE:-9}", "?${#VERSION}", "?${VERSION:0:1}", "?${!VERSION}"],
    ],
    ["x '$VERSION' \\$VERSION", ["$VERSION", "$VERSION"]],
    ["x $1 $@ $? $$", ["?$1", "?$@", "?$?", "?$$"]],
    ["x $((1+1)) `date` $(date)", ["?$((1+1))", "?`date`", "?$(date)"]],
  ])("%s", (text, expected) => {
    const file = `${known}RUN ${text}\n`;
    const [command] = commandsOf(file);
    expect(command!.args.map(({ value, text: shown }) => value ?? `?${shown}`)).toEqual(expected);
  });

  test("an unquoted value of several words gives several words with one place", () => {
    const file = `${known}RUN apt-get install $LIST "$LIST" a$LIST\n`;
    const [command] = commandsOf(file);
    expect(command!.args.map(({ value }) => value)).toEqual(["install", "curl", "git", "curl  git", "acurl", "git"]);
    expect(command!.args.map(({ span }) => sliceOf(file, span))).toEqual([
      "install",
      "$LIST",
      "$LIST",
      '"$LIST"',
      "a$LIST",
      "a$LIST",
    ]);
    expect(command!.args[1]!.raw).toBe("$LIST");
  });

  test("a pattern in an unquoted value is a pattern", () => {
    const [command] = commandsOf(`${known}RUN x $STAR "$STAR"\n`);
    expect(command!.args.map(({ glob }) => glob)).toEqual([true, false]);
  });

  test("the value is the one at the instruction", () => {
    const file = "FROM a\nENV X=1\nRUN x $X\nENV X=2\nRUN x $X\n";
    expect(commandsOf(file).map(line)).toEqual(["x 1", "x 2"]);
  });

  test("a --build-arg is the value", () => {
    expect(commandsOf("FROM a\nARG X=1\nRUN x $X\n", { buildArgs: { X: "2" } }).map(line)).toEqual(["x 2"]);
  });

  test("a name that is a variable", () => {
    expect(
      commandsOf('FROM a\nENV PIP="python3 -m pip"\nRUN $PIP install x\n').map(({ name, args }) => [name, args[0]!.value]),
    ).toEqual([["python3", "-m"]]);
  });

  test("variables that the shell sets by itself are not known", () => {
    expect(argsOf("FROM a\nARG UID=1000 PWD=/x OWNER=1\nRUN x $UID ${PWD} $OWNER\n")).toEqual(["?$UID", "?${PWD}", "1"]);
  });

  test("behind ONBUILD only ENV is known, as it is at the end", () => {
    const file = "FROM a\nARG A=1\nENV E=1\nONBUILD RUN x $A $E\nENV E=2\n";
    expect(commandsOf(file).map(line)).toEqual(["x $A 2"]);
  });

  test("exec form expands nothing but in a shell's text", () => {
    const file = 'FROM a\nENV X=1\nRUN ["echo", "$X"]\nRUN ["sh", "-c", "echo $X"]\n';
    expect(commandsOf(file).map(line)).toEqual(["echo $X", "echo 1"]);
  });
});

describe("variables that the script sets", () => {
  const env = "FROM a\nENV X=env\nRUN ";
  test.each([
    ["straight on", "X=1; x $X", "1"],
    ["in a chain", "X=1 && Y=$X.2 && x $Y", "1.2"],
    ["by export and readonly", "export X=1 && readonly Y=$X && x $X$Y", "11"],
    ["in a group", "{ X=1; } && x $X", "1"],
    ["only for one command", "X=1 true; x $X", "env"],
    ["to what is not known", "X=$(date); x $X", "?$X"],
    ["twice", "X=1; X=$X/2; x $X", "1/2"],
    ["in a branch", "if true; then X=1; fi; x $X", "?$X"],
    ["behind ||", '[ -n "$X" ] || X=1; x $X', "?$X"],
    ["in a chain that may break off", "test && X=1; x $X", "?$X"],
    ["in a chain that goes on", "test && X=1 && x $X", "1"],
    ["in a group that may break off", "{ test && X=1; }; x $X", "?$X"],
    ["in a loop", "while t; do X=1; done; x $X", "?$X"],
    ["by a loop", "for X in 1 2; do x $X; done", "?$X"],
    ["in a subshell", "(X=1); x $X", "?$X"],
    ["in a pipe", "X=1 | cat; x $X", "?$X"],
    ["in the background", "X=1 & x $X", "?$X"],
    ["by read", "read -r X; x $X", "?$X"],
    ["by printf -v", "printf -v X %s 1; x $X", "?$X"],
    ["by unset", "unset X; x $X", "?$X"],
    ["by local", "local X=1; x $X", "?$X"],
    ["by arithmetic", "((X=1)); x $X", "?$X"],
    ["by appending", "X+=1; x $X", "?$X"],
    ["as an array", "X=(1 2); x $X", "?$X"],
    ["before a function that uses it runs", "f() { x $X; }; X=1; true", "?$X"],
    ["only in a substitution", "Y=$(X=1; echo $X); x $X", "env"],
    ["without a change by what printf prints", "printf X; x $X", "env"],
  ])("%s", (_title, text, expected) => {
    const used = commandsOf(`${env}${text}\n`).find(({ name }) => name === "x")!;
    const [word] = used.args;
    expect(word!.value ?? `?${word!.text}`).toBe(expected);
  });

  test("os-release sets the names that it is known for", () => {
    expect(argsOf("FROM a\nARG VERSION_ID=1 OTHER=2\nRUN . /etc/os-release && x $VERSION_ID $OTHER\n")).toEqual([
      "?$VERSION_ID",
      "2",
    ]);
  });

  test("a shell that is started sees the environment, and nothing that the script may have set", () => {
    expect(commandsOf(`${env}sh -c 'x $X'\n`).map(line).at(-1)).toBe("x env");
    expect(commandsOf(`${env}X=1; sh -c 'x $X'\n`).map(line).at(-1)).toBe("x $X");
    expect(commandsOf(`${env}X=1 sh -c 'x $X'\n`).map(line).at(-1)).toBe("x $X");
    expect(commandsOf(`${env}X=1; eval 'x $X'\n`).map(line).at(-1)).toBe("x 1");
  });
});

describe("braces", () => {
  const bash = 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN ';
  const ash = 'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN ';
  test("bash makes words of them", () => {
    expect(argsOf(`${bash}mkdir -p /a/{b,c}/{d,e} 'x{y,z}'\n`)).toEqual(["-p", "/a/b/d", "/a/b/e", "/a/c/d", "/a/c/e", "x{y,z}"]);
  });

  test("what it makes of others is not said", () => {
    expect(argsOf(`${bash}x {1..3} {a,$B} {a,{b,c}} {}\n`)).toEqual(["?{1..3}", "?{a,$B}", "?{a,{b,c}}", "{}"]);
    expect(argsOf(`${bash}x ${"{a,b}".repeat(20)}\n`)).toHaveLength(1);
  });

  test("ash and dash know none, and what sh is nobody knows", () => {
    expect(argsOf(`${ash}x {a,b}\n`)).toEqual(["{a,b}"]);
    expect(argsOf(withRun("x {a,b}"))).toEqual(["?{a,b}"]);
  });
});
