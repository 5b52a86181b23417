import { parseSyntax, readInstructions } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { outline, refusalOf } from "../syntax/outline.ts";

// BuildKit's own words. Every instruction stands in line 2 behind a FROM.

describe("missing and surplus arguments", () => {
  test.each([
    ["ADD", "ADD requires at least two arguments, but only one was provided. Destination could not be determined"],
    ["COPY a", "COPY requires at least two arguments, but only one was provided. Destination could not be determined"],
    ['COPY ["a"]', "COPY requires at least two arguments, but only one was provided. Destination could not be determined"],
    ["ARG", "ARG requires at least one argument"],
    ["ENV", "ENV requires at least one argument"],
    ["LABEL", "LABEL requires at least one argument"],
    ["EXPOSE", "EXPOSE requires at least one argument"],
    ["VOLUME", "VOLUME requires at least one argument"],
    ["VOLUME []", "VOLUME requires at least one argument"],
    ["HEALTHCHECK", "HEALTHCHECK requires at least one argument"],
    ["ONBUILD", "ONBUILD requires at least one argument"],
    ["SHELL", "SHELL requires at least one argument"],
    ["SHELL []", "SHELL requires at least one argument"],
    ["WORKDIR", "WORKDIR requires exactly one argument"],
    ["USER", "USER requires exactly one argument"],
    ["STOPSIGNAL", "STOPSIGNAL requires exactly one argument"],
    ["MAINTAINER", "MAINTAINER requires exactly one argument"],
    ["FROM", "FROM requires either one or three arguments"],
    ["FROM a b", "FROM requires either one or three arguments"],
    ["FROM a b c", "FROM requires either one or three arguments"],
    ["FROM a AS b c", "FROM requires either one or three arguments"],
    ["RUN", "accepted"],
    ["CMD", "accepted"],
    ["ENTRYPOINT", "accepted"],
  ])("%s: %s", (text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });
});

describe("arguments of the wrong kind", () => {
  test.each([
    ["ENV a", "ENV must have two arguments"],
    ["LABEL a", "LABEL must have two arguments"],
    ["ENV a=b c", `Syntax error - can't find = in "c". Must be of the form: name=value`],
    ['LABEL a=b "c d"', String.raw`Syntax error - can't find = in "\"c d\"". Must be of the form: name=value`],
    ["ENV =b", "ENV names can not be blank"],
    ["LABEL a=b =c", "LABEL names can not be blank"],
    ["ARG =a", "ARG names can not be blank"],
    ["ARG a =b", "ARG names can not be blank"],
    ["SHELL bash -c", "SHELL requires the arguments to be in JSON form"],
    ['CMD ["a", 1]', "when using JSON array syntax, arrays must be comprised of strings only"],
    ["COPY [null]", "when using JSON array syntax, arrays must be comprised of strings only"],
    ["HEALTHCHECK CMD [1]", "when using JSON array syntax, arrays must be comprised of strings only"],
    ["ONBUILD RUN [1]", "when using JSON array syntax, arrays must be comprised of strings only"],
    ["ONBUILD ENV a", "ENV must have two arguments"],
    ['VOLUME ["/a", " "]', "VOLUME specified can not be an empty string"],
    ["COPY a <<EOF\nb\nEOF", "COPY cannot accept a heredoc as a destination"],
    ["ADD a <<EOF\nb\nEOF", "ADD cannot accept a heredoc as a destination"],
    ["RUN <<EOF\nb", "unterminated heredoc"],
    ["RUN echo $((1 << 2))", "unterminated heredoc"],
    ["FROM a AS 1b", `invalid name for build stage: "1b", name can't start with a number or contain symbols`],
    ["FROM a AS b/c", `invalid name for build stage: "b/c", name can't start with a number or contain symbols`],
    ["FROM a AS B-_.1", "accepted"],
  ])("%j: %s", (text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });
});

describe("unknown instructions", () => {
  test.each([
    ["FORM a", "unknown instruction: FORM (did you mean FROM?)"],
    ["run-", "unknown instruction: run- (did you mean run?)"],
    ["Copi a b", "unknown instruction: Copi (did you mean COPY?)"],
    ["wget x", "unknown instruction: wget"],
    ["&& b", "unknown instruction: &&"],
    // Go's lower case of these letters is that of the plain ones.
    ["WORKD\u0130R /a", "accepted"],
    ["WOR\u212aDIR /a", "accepted"],
    ["\u017fHELL x", "unknown instruction: \u017fHELL (did you mean SHELL?)"],
  ])("%s: %s", (text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });
});

describe("flags", () => {
  test.each([
    ["COPY --fron=x a b", "unknown flag: --fron (did you mean from?)"],
    ["COPY --From=x a b", "unknown flag: --From (did you mean from?)"],
    ["COPY --checksum=x a b", "unknown flag: --checksum"],
    ["ADD --from=x a b", "unknown flag: --from"],
    ["RUN --mounts=x a", "unknown flag: --mounts (did you mean mount?)"],
    ["CMD --x a", "unknown flag: --x"],
    ["ENV --x a=b", "unknown flag: --x"],
    ["ONBUILD --x RUN a", "unknown flag: --x"],
    ["COPY --from a b", "missing a value on flag: --from"],
    ["RUN --mount a", "missing a value on flag: --mount"],
    ["COPY --link= a b", "missing a value on flag: --link"],
    ["COPY --link=yes a b", "expecting boolean value for flag --link, not: yes"],
    ["COPY --link=TRUE a b", "accepted"],
    ["COPY --link=false --parents a b", "accepted"],
    ["COPY --from=a --from=b c d", "duplicate flag specified: --from"],
    ["COPY --link --link=false a b", "duplicate flag specified: --link"],
    ["COPY --exclude=a --exclude=b c d", "accepted"],
    ["RUN --mount=type=ssh --mount=type=ssh a", "accepted"],
    ["COPY --from= a b", "accepted"],
    ["COPY --chown=a --chmod=1 --parents --link --exclude=x --from=y a b", "accepted"],
    ["ADD --keep-git-dir --unpack=false --checksum=x --link a b", "accepted"],
    ["RUN --network=nonee a", 'invalid network mode "nonee"'],
    ["RUN --network=none --security=insecure a", "accepted"],
    ["RUN --security=x a", 'security "x" is not valid'],
    ["FROM --platform=a --platform=b c", "duplicate flag specified: --platform"],
  ])("%s: %s", (text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });
});

describe("HEALTHCHECK", () => {
  test.each([
    ["HEALTHCHECK foo", 'Unknown type "FOO" in HEALTHCHECK (try CMD)'],
    ["HEALTHCHECK NONE a", "HEALTHCHECK NONE takes no arguments"],
    ["HEALTHCHECK CMD", "Missing command after HEALTHCHECK CMD"],
    ["HEALTHCHECK CMD []", "Missing command after HEALTHCHECK CMD"],
    ["HEALTHCHECK --interval=1us CMD a", 'Interval "interval" cannot be less than 1ms'],
    ["HEALTHCHECK --timeout=-1s CMD a", 'Interval "timeout" cannot be less than 1ms'],
    ["HEALTHCHECK --interval=0 --timeout=0s --start-period= CMD a", "accepted"],
    ["HEALTHCHECK --interval=1h2m3.5s --start-interval=.5s CMD a", "accepted"],
    ["HEALTHCHECK --interval=5 CMD a", 'time: missing unit in duration "5"'],
    ["HEALTHCHECK --interval=5d CMD a", 'time: unknown unit "d" in duration "5d"'],
    ["HEALTHCHECK --interval=x CMD a", 'time: invalid duration "x"'],
    ["HEALTHCHECK --interval=99999999999h CMD a", 'time: invalid duration "99999999999h"'],
    ["HEALTHCHECK --retries=x CMD a", 'strconv.ParseInt: parsing "x": invalid syntax'],
    ["HEALTHCHECK --retries=1.5 CMD a", 'strconv.ParseInt: parsing "1.5": invalid syntax'],
    ["HEALTHCHECK --retries=2147483648 CMD a", 'strconv.ParseInt: parsing "2147483648": value out of range'],
    ["HEALTHCHECK --retries=99999999999x CMD a", 'strconv.ParseInt: parsing "99999999999x": value out of range'],
    ["HEALTHCHECK --retries=-1 CMD a", "--retries cannot be negative (-1)"],
    ["HEALTHCHECK --retries=+3 CMD a", "accepted"],
    // In BuildKit's order, whatever that of the flags.
    ["HEALTHCHECK --retries=x --interval=5 CMD a", 'time: missing unit in duration "5"'],
    ["HEALTHCHECK --intervall=5s CMD a", "unknown flag: --intervall (did you mean interval?)"],
  ])("%s: %s", (text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });
});

describe("ONBUILD", () => {
  test.each([
    ["ONBUILD ONBUILD RUN a", "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ["ONBUILD onbuild", "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"],
    ["ONBUILD FROM a", "FROM isn't allowed as an ONBUILD trigger"],
    ["ONBUILD maintainer a", "MAINTAINER isn't allowed as an ONBUILD trigger"],
    ["ONBUILD ONBUILD ENV a", "ENV must have two arguments"],
    ["ONBUILD RUN --foo a", "accepted"],
  ])("%s: %s", (text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });

  test("a long chain is read like a short one", () => {
    expect(refusalOf(`${"ONBUILD ".repeat(8_000)}RUN a`)).toMatch(/^Chaining ONBUILD/);
    expect(refusalOf(`${"ONBUILD \\\n".repeat(50_000)}RUN a`)).toMatch(/^Chaining ONBUILD/);
  });
});

describe("mounts and devices", () => {
  test.each([
    ["RUN --mount=type=bind,from=$x a", "'from' doesn't support variable expansion, define alias stage instead"],
    ["RUN --mount=from=a,FROM=$x a", "'from' doesn't support variable expansion, define alias stage instead"],
    ["RUN --mount=type=bind,from=x$ a", "accepted"],
    ["RUN --mount= a", "failed to parse csv mounts: EOF"],
    ['RUN --mount=a\\"b c', 'failed to parse csv mounts: parse error on line 1, column 2: bare " in non-quoted-field'],
    [
      'RUN --mount=\\"a c',
      'failed to parse csv mounts: parse error on line 1, column 2: extraneous or missing " in quoted-field',
    ],
    [
      'RUN --mount=\\"a\\"b c',
      'failed to parse csv mounts: parse error on line 1, column 3: extraneous or missing " in quoted-field',
    ],
    // Types, keys and values are looked at when variables are known.
    ["RUN --mount=type=foo,bar a", "accepted"],
    ["RUN --device=a,name=b c", "device name already set to a"],
    ["RUN --device=a,b c", "invalid field 'b' must be a key=value pair"],
    ["RUN --device=a,b=c d", "unexpected key 'b' in 'b=c'"],
    ["RUN --device=a,required=maybe b", "invalid value for required: maybe"],
    ["RUN --device=a=b,required c", "accepted"],
    ["RUN --device= a", "failed to parse csv devices: EOF"],
  ])("%s: %s", (text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });
});

describe("what a message is made of", () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["FORM a", "unknown-instruction", { instruction: "FORM", suggestion: "FROM" }],
    ["wget a", "unknown-instruction", { instruction: "wget", suggestion: "" }],
    [
      "FROM --platfrom=a b",
      "unknown-flag",
      { keyword: "FROM", flag: "--platfrom", suggestion: "--platform", known: "--platform" },
    ],
    ["CMD --x a", "unknown-flag", { keyword: "CMD", flag: "--x", suggestion: "", known: "" }],
    ["COPY --link=1 a b", "flag-not-boolean", { keyword: "COPY", flag: "--link", value: "1" }],
    ["ENV a=b c", "missing-equals", { keyword: "ENV", word: "c" }],
    ["FROM a b c d", "from-arguments", { keyword: "FROM", extra: "b c d" }],
    [
      "RUN --network=hosts a",
      "invalid-network",
      { keyword: "RUN", value: "hosts", known: "default, none, host", suggestion: "host" },
    ],
    ["HEALTHCHECK --timeout=5 CMD a", "invalid-duration", { keyword: "HEALTHCHECK", flag: "--timeout", value: "5" }],
    ["ONBUILD from a", "onbuild-trigger", { keyword: "ONBUILD", trigger: "FROM" }],
    ["SHELL bash", "shell-not-json", { keyword: "SHELL", text: "bash" }],
  ])("%s: %s", (text, code, params) => {
    const [problem] = readInstructions(parseSyntax(`FROM a\n${text}\n`)).problems;
    expect([problem?.code, problem?.params]).toEqual([code, params]);
  });

  test.each([
    ["FORM a", "FORM"],
    ["COPY --frm=x a b", "--frm"],
    ["COPY --link=1 a b", "1"],
    ["ENV a=b c d=e", "c"],
    ["FROM a b c d", "b c d"],
    ["FROM a AS 1b", "1b"],
    ["USER", "USER"],
    ["COPY a", "a"],
    ['CMD ["a", 1]', '["a", 1]'],
    ["HEALTHCHECK FOO a", "FOO"],
    ["HEALTHCHECK --retries=x CMD a", "x"],
    ["RUN --mount=type=bind,from=$x a", "$x"],
    ["ONBUILD FROM a", "FROM"],
    ["RUN a <<EOF", "<<EOF"],
    ["COPY a <<EOF\nb\nEOF", "<<EOF"],
    ["LABEL a=b =c", "c"],
  ])("%s: the place is %s", (text, place) => {
    const source = `FROM a\n${text}\n`;
    const [problem] = readInstructions(parseSyntax(source)).problems;
    expect(source.slice(problem!.span.start, problem!.span.end)).toBe(place);
  });
});

describe("the whole file", () => {
  test("an instruction before FROM", () => {
    expect(outline("USER a\nFROM b\n").problems).toEqual(["1: no build stage in current context"]);
    expect(outline("ARG a\nRUN b\nUSER c\nFROM d\n").problems).toEqual(["2: no build stage in current context"]);
    expect(outline("ARG a\n").problems).toEqual([]);
  });

  test("an error of the instruction itself comes first", () => {
    expect(outline("USER\nFROM b\n").problems).toEqual(["1: USER requires exactly one argument"]);
  });

  test("what the tokenizer refuses comes before all else, whatever its line", () => {
    const { problems, instructions } = outline("FROM a\nFOO b\nUSER\nENV c\nRUN [1]\nWORKDIR /x\n");
    expect(problems).toEqual([
      "4: ENV must have two arguments",
      "5: when using JSON array syntax, arrays must be comprised of strings only",
      "2: unknown instruction: FOO (did you mean FROM?)",
      "3: USER requires exactly one argument",
    ]);
    expect(instructions).toHaveLength(6);
  });
});
