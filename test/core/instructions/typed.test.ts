import type { Instruction } from "@plimsoll/core";
import { parseSyntax, readInstructions, withTriggers } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { flagIsOn, flagOf } from "../../../packages/core/src/instructions/instruction.ts";
import { mountOption } from "../../../packages/core/src/instructions/mount.ts";
import type { Span } from "../../../packages/core/src/text/span.ts";

/** The instruction in line 2, behind a FROM, when it is of the expected kind. */
function read<Kind extends Instruction["kind"]>(kind: Kind, text: string): Extract<Instruction, { kind: Kind }> {
  const instruction = readInstructions(parseSyntax(`FROM a\n${text}`)).instructions[1]!;
  if (!isKind(instruction, kind)) throw new Error(`read as ${instruction.kind}`);
  return instruction;
}

function isKind<Kind extends Instruction["kind"]>(
  instruction: Instruction,
  kind: Kind,
): instruction is Extract<Instruction, { kind: Kind }> {
  return instruction.kind === kind;
}

/** What a span of an instruction that `read` gave covers in the file. */
function slice(text: string, span: Span): string {
  return `FROM a\n${text}`.slice(span.start, span.end);
}

describe("FROM", () => {
  test("image, AS and name", () => {
    const text = "FROM --platform=$p img:1 As Name";
    const from = read("from", text);
    expect([from.image, from.as, from.name].map((word) => word?.value)).toEqual(["img:1", "As", "Name"]);
    expect([from.image, from.as, from.name].map((word) => slice(text, word!.span))).toEqual(["img:1", "As", "Name"]);
  });

  test("keeps the image when BuildKit refuses the rest", () => {
    const from = read("from", "FROM img b");
    expect([from.image.value, from.as, from.name]).toEqual(["img", undefined, undefined]);
  });
});

describe("COPY and ADD", () => {
  test("sources and destination", () => {
    const text = "COPY --chown=u one \\\n  two /dest";
    const copy = read("copy", text);
    expect(copy.sources.map(({ kind, word }) => [kind, slice(text, word.span)])).toEqual([
      ["path", "one"],
      ["path", "two"],
    ]);
    expect(slice(text, copy.destination.span)).toBe("/dest");
  });

  test("heredocs are sources with their bodies; of one name the last counts", () => {
    const text = "ADD a <<A <<-'B' <<A /x\n1\nA\n\t2\n\tB\n3\nA";
    const add = read("add", text);
    const bodies = add.sources.map((source) => (source.kind === "heredoc" ? source.heredoc?.content : source.word.value));
    expect(bodies).toEqual(["a", "3\n", "\t2\n", "3\n"]);
  });

  test("in JSON form a heredoc has no body", () => {
    const copy = read("copy", 'COPY ["<<EOF", "b c", "/x"]');
    expect(copy.sources.map((source) => (source.kind === "heredoc" ? [source.kind, source.heredoc] : [source.kind]))).toEqual([
      ["heredoc", undefined],
      ["path"],
    ]);
  });

  test("JSON strings stand for their literals", () => {
    const text = 'COPY [ "a\\u0062" , "/x" ]';
    expect(slice(text, read("copy", text).sources[0]!.word.span)).toBe('"a\\u0062"');
  });
});

describe("commands", () => {
  test.each([
    ["RUN a b", "shell"],
    ["RUN", "none"],
    ['RUN ["a"]', "exec"],
    ["RUN ['a']", "shell"],
    ["RUN []", "exec"],
  ])("%s: %s", (text, form) => {
    expect(read("run", text).command.form).toBe(form);
  });

  test("the shell text stands where it stands", () => {
    const text = "RUN --network=none a \\\n # c\n  b  ";
    const { command } = read("run", text);
    expect(command.form === "shell" && slice(text, command.text.span)).toBe("a \\\n # c\n  b");
  });

  test("the command of HEALTHCHECK", () => {
    const text = 'HEALTHCHECK --retries=2 CMD ["a", "b"]';
    const { type, command } = read("healthcheck", text);
    expect(slice(text, type.span)).toBe("CMD");
    expect(command.form === "exec" && command.words.map((word) => slice(text, word.span))).toEqual(['"a"', '"b"']);
    expect(read("healthcheck", "HEALTHCHECK NONE").command.form).toBe("none");
  });
});

describe("pairs and definitions", () => {
  test("keys and values have their places, quotes included", () => {
    const text = 'ENV a="b c" \\\n  d=e\\ f';
    const pairs = read("env", text).pairs.map(({ key, value, separator }) => [
      slice(text, key.span),
      slice(text, value.span),
      separator,
    ]);
    expect(pairs).toEqual([
      ["a", '"b c"', "="],
      ["d", "e\\ f", "="],
    ]);
  });

  test("the old form", () => {
    const text = "LABEL key  the value ";
    const [pair] = read("label", text).pairs;
    expect([slice(text, pair!.key.span), slice(text, pair!.value.span), pair!.separator]).toEqual(["key", "the value", ""]);
  });

  test("ARG with and without default", () => {
    const text = 'ARG a b= c="d e"';
    const definitions = read("arg", text).definitions.map(({ name, value }) => [
      slice(text, name.span),
      value && slice(text, value.span),
    ]);
    expect(definitions).toEqual([
      ["a", undefined],
      ["b", ""],
      ["c", '"d e"'],
    ]);
  });
});

describe("flags", () => {
  test("name and value have their places", () => {
    const text = "COPY --from='a b' --link --chown=x \\\n  --exclude= c d";
    const flags = read("copy", text).flags.map((flag) => [
      slice(text, flag.span),
      slice(text, flag.nameSpan),
      slice(text, flag.valueSpan),
      flag.value,
    ]);
    expect(flags).toEqual([
      ["--from='a b'", "--from", "'a b'", "a b"],
      ["--link", "--link", "", undefined],
      ["--chown=x", "--chown", "x", "x"],
      ["--exclude=", "--exclude", "", ""],
    ]);
  });

  test("the last of a name counts, and a switch may be switched off", () => {
    const copy = read("copy", "COPY --exclude=a --exclude=b --link --parents=FALSE c d");
    expect(flagOf(copy, "exclude")?.value).toBe("b");
    expect(flagOf(copy, "from")).toBeUndefined();
    expect([flagIsOn(copy, "link"), flagIsOn(copy, "parents"), flagIsOn(copy, "chmod")]).toEqual([true, false, false]);
  });
});

describe("mounts", () => {
  test("options with their places", () => {
    const text = "RUN --mount=Type=Cache,target=/a,RO,id= --mount=src=b,dst=/c d";
    const { mounts } = read("run", text);
    expect(mounts.map((mount) => mount.type)).toEqual(["cache", "bind"]);
    expect(
      mounts[0]!.options.map(({ key, value, span, valueSpan }) => [key, value, slice(text, span), slice(text, valueSpan)]),
    ).toEqual([
      ["type", "Cache", "Type=Cache", "Cache"],
      ["target", "/a", "target=/a", "/a"],
      ["ro", undefined, "RO", ""],
      ["id", "", "id=", ""],
    ]);
    expect(["source", "target", "readonly"].map((name) => mountOption(mounts[1]!, name)?.value)).toEqual(["b", "/c", undefined]);
  });

  test.each([
    ["over a continuation", "RUN --mount=type=bind,\\\nsource=a b", "source=a"],
    ["in double quotes", 'RUN --mount="type=bind,source=a c" b', "source=a c"],
    ["in single quotes", "RUN --mount='type=bind,source=a c' b", "source=a c"],
    // With quotes in its midst the value is marked as a whole.
    ["partly quoted", "RUN --mount=type=bind,source='a c' b", "type=bind,source='a c'"],
  ])("%s", (_, text, expected) => {
    expect(slice(text, mountOption(read("run", text).mounts[0]!, "source")!.span)).toBe(expected);
  });

  test("a field in CSV quotes", () => {
    const text = `RUN --mount='type=secret,"id=a,b"' c`;
    const id = mountOption(read("run", text).mounts[0]!, "id")!;
    expect([id.value, slice(text, id.span), slice(text, id.valueSpan)]).toEqual(["a,b", '"id=a,b"', "a,b"]);
  });

  test("the last of a name counts", () => {
    const { mounts } = read("run", "RUN --mount=type=bind,target=/a,dst=/b,type=tmpfs c");
    expect([mounts[0]!.type, mountOption(mounts[0]!, "target")?.value]).toEqual(["tmpfs", "/b"]);
  });
});

describe("ONBUILD", () => {
  test("holds a typed instruction with its own places", () => {
    const text = "ONBUILD COPY --from=x a /b";
    const { instruction } = read("onbuild", text);
    expect([instruction.kind, instruction.trigger, slice(text, instruction.span), slice(text, instruction.keywordSpan)]).toEqual([
      "copy",
      true,
      "COPY --from=x a /b",
      "COPY",
    ]);
    expect(instruction.flags.map((flag) => slice(text, flag.span))).toEqual(["--from=x"]);
  });

  test("with its heredocs", () => {
    const { instruction } = read("onbuild", "ONBUILD RUN <<E\na\nE");
    expect(instruction.heredocs.map((heredoc) => heredoc.content)).toEqual(["a\n"]);
  });

  test("behind another ONBUILD is no instruction", () => {
    const { instruction, args } = read("onbuild", "ONBUILD ONBUILD RUN a");
    expect([instruction.kind, instruction.keyword, args]).toEqual(["invalid", "ONBUILD", ["ONBUILD", "RUN", "a"]]);
  });

  test("is walked together with what it holds", () => {
    const { instructions } = readInstructions(parseSyntax("FROM a\nONBUILD RUN b\nUSER c"));
    expect([...withTriggers(instructions)].map((instruction) => instruction.kind)).toEqual(["from", "onbuild", "run", "user"]);
  });
});

describe("what BuildKit refuses", () => {
  test.each([
    ["FOO a", undefined],
    ["USER", "USER"],
    ["COPY a", "COPY"],
    ["SHELL a", "SHELL"],
  ])("%s is invalid, keyword %s", (text, known) => {
    expect(read("invalid", text).known).toBe(known);
  });

  test.each([
    ["VOLUME []", true],
    ["VOLUME", false],
    ['COPY ["a"]', true],
    ["COPY a", false],
    ["SHELL []", true],
    ["SHELL a", false],
  ])("%s was read as JSON: %s", (text, json) => {
    expect(read("invalid", text).json).toBe(json);
  });

  test("keeps what can be kept", () => {
    expect(read("env", "ENV a=b c d=e").pairs.map((pair) => pair.key.value)).toEqual(["a", "d"]);
    expect(read("run", "RUN --mount=, --network=x --foo a").command.form).toBe("shell");
    expect(read("healthcheck", "HEALTHCHECK FOO b").type.value).toBe("FOO");
  });
});
