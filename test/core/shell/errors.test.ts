import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandsOf, scriptsOf, sliceOf, withRun } from "./read-file.ts";

/** Not the clock: other processes must not fail a test. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

describe("text that is no shell", () => {
  test.each([
    ["a && b 'c", "'"],
    ["if a; then b", ""],
    ["a ) b", ")"],
    ["a &&", ""],
  ])("%s", (text, at) => {
    const file = withRun(text);
    const [{ script }] = scriptsOf(file) as [ReturnType<typeof scriptsOf>[0]];
    expect(script.errors).toHaveLength(1);
    expect(sliceOf(file, script.errors[0]!.span)).toBe(at);
    expect(script.commands[0]!.name).toBe("a");
  });

  test("errors inside substitutions and nested scripts have the place in the file", () => {
    const file = withRun(`x "$(a '$(b)" && sh -c 'a "b'`);
    const [{ script }] = scriptsOf(file) as [ReturnType<typeof scriptsOf>[0]];
    expect(script.errors.length).toBeGreaterThan(0);
    for (const { span } of script.errors) expect(span.start).toBeGreaterThan(file.indexOf("RUN"));
  });

  test.each([
    "(",
    "$(",
    "{ ",
    "`",
    '"$(',
    "if ",
    "${a:-",
    "sh -c '",
    "eval ",
    "a | ",
    "! ",
    "$((1+",
    "[[ ( ",
    "case x in ",
    "f() { ",
  ])("10,000 times %s neither throws nor takes long", (piece) => {
    const started = performance.now();
    expect(() => scriptsOf(withRun(piece.repeat(20_000)))).not.toThrow();
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("variables that double themselves stay small", () => {
    const text = `A=aaaaaaaaaaaaaaaa${' && A="$A$A"'.repeat(200)} && echo "$A"`;
    const commands = commandsOf(withRun(text));
    const length = commands.reduce((sum, { args, assignments }) => {
      return sum + [...args, ...assignments.map(({ value }) => value!)].reduce((total, word) => total + word.text.length, 0);
    }, 0);
    expect(length).toBeLessThan(400_000);
    expect(commands.at(-1)!.args[0]!.value).toBeUndefined();
  });

  test("the cost is linear in the text", () => {
    const pieces = ['a "$X" b && ', "cat `x` <<< $(y) ; ", "for i in 1; do sh -c 'x y'; done; ", "X=$Y; "];
    const cost = (count: number): number => {
      const file = withRun(`${pieces.join("").repeat(count)}true`);
      scriptsOf(file);
      const started = cpuMilliseconds();
      scriptsOf(file);
      return cpuMilliseconds() - started;
    };
    cost(200);
    // Eight times the text; a quadratic cost would be sixty-four times as much.
    expect(cost(4_000)).toBeLessThan(Math.max(cost(500), 5) * 30);
  });
});

describe("any text", () => {
  const token = fc.constantFrom(
    ..."a b 'c d' \"e $X\" $(f) `g` ; && || | & ( ) { } if then fi for do done case esac in < > << <<- EOF # \\ ".split(" "),
    ..."\\\n $ ${X ${X%a} * ~ ! sh -c eval sudo".split(" "),
    " ",
    "\n",
    "\\\n",
    "\n# c\n",
    "\t",
  );
  const script = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(" "));

  test("never throws, and every span lies in the file and in order", () => {
    fc.assert(
      fc.property(script, fc.constantFrom("RUN ", "RUN <<EOF\n", "ONBUILD RUN ", "HEALTHCHECK CMD ", "CMD "), (text, keyword) => {
        const file = `FROM a\nENV X=1\n${keyword}${text}\nEOF\n`;
        for (const { script: read } of scriptsOf(file)) {
          let last = 0;
          for (const command of read.commands) {
            const words = [...command.args, ...command.redirects, ...command.wrappers, ...command.assignments];
            for (const { start, end } of [command.nameSpan, command.span, ...words.map(({ span }) => span)]) {
              expect(start >= 0 && start <= end && end <= file.length).toBe(true);
            }
            expect(command.span.start).toBeGreaterThanOrEqual(last);
            last = command.span.start;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("JSON form: the script is the decoded string, character by character", () => {
    fc.assert(
      // Text that begins as an option does is none for the shell either.
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/^[-+]/.test(text)),
        (text) => {
          const file = `FROM a\nRUN ["sh", "-c", ${JSON.stringify(text)}]\n`;
          const [found] = scriptsOf(file);
          expect(found!.script.text.text).toBe(text);
          for (const { raw, span } of found!.script.commands.flatMap(({ args }) => args)) {
            expect(JSON.parse(`"${file.slice(span.start, span.end)}"`)).toBe(raw);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
