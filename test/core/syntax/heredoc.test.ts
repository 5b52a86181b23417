import { parseSyntax } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { heredocBody, parseHeredocWord } from "../../../packages/core/src/syntax/heredoc.ts";
import { toSourceOffset } from "../../../packages/core/src/syntax/logical-text.ts";
import { instructionsOf, outline } from "./outline.ts";

describe("a word that opens a heredoc", () => {
  test.each([
    ["<<EOF", { name: "EOF", fd: 0, expand: true, chomp: false }],
    ["<<-EOF", { name: "EOF", fd: 0, expand: true, chomp: true }],
    ["3<<EOF", { name: "EOF", fd: 3, expand: true, chomp: false }],
    ["<< EOF", { name: "EOF", fd: 0, expand: true, chomp: false }],
    ["<<'EOF'", { name: "EOF", fd: 0, expand: false, chomp: false }],
    ['<<"EOF"', { name: "EOF", fd: 0, expand: false, chomp: false }],
    ['<<E"O"F', { name: "EOF", fd: 0, expand: false, chomp: false }],
    ["2<<-'A B'", { name: "A B", fd: 2, expand: false, chomp: true }],
    ['<<"it\'s"', { name: "it's", fd: 0, expand: false, chomp: false }],
    // An escape is no quote.
    ["<<E\\OF", { name: "EOF", fd: 0, expand: true, chomp: false }],
    ["<<a\\ b", { name: "a b", fd: 0, expand: true, chomp: false }],
    // Variables in the name stay.
    ["<<$x", { name: "$x", fd: 0, expand: true, chomp: false }],
    ["<<${x:-y}", { name: "${x:-y}", fd: 0, expand: true, chomp: false }],
    ["<<2))", { name: "2))", fd: 0, expand: true, chomp: false }],
    ["<<\ufeffE", { name: "E", fd: 0, expand: true, chomp: false }],
  ])("%s", (word, marker) => {
    expect(parseHeredocWord(word)).toEqual(marker);
  });

  test.each(["<<", "<<-", "<< ", "<EOF", "EOF", "<<<EOF", "a<<EOF", "<<EOF<", '<<""', "<<a b", "x3<<EOF", "-<<EOF"])(
    "%s is none",
    (word) => {
      expect(parseHeredocWord(word)).toBeUndefined();
    },
  );

  test.each([
    ["<<${x", 'failed to process "${x": unsupported modifier (\ufffd) in substitution'],
    ['<<"a', 'failed to process "\\"a": unexpected end of statement while looking for matching double-quote'],
    ["<<'a", 'failed to process "\'a": unexpected end of statement while looking for matching single-quote'],
    ["<<a b ''", undefined],
    ['<<a ""', 'internal lexing of heredoc produced inconsistent results: a ""'],
  ])("%s: refused, %s", (word, error) => {
    expect(parseHeredocWord(word)).toEqual(error === undefined ? undefined : { error });
  });
});

function heredocsOf(text: string): string[] {
  const { instructions, problems } = parseSyntax(`FROM a\n${text}`);
  if (problems.length > 0) return problems.map((problem) => problem.buildkit);
  return instructions
    .flatMap(({ heredocs }) => heredocs)
    .map(({ name, expand, chomp, content }) => {
      return `${chomp ? "-" : ""}${expand ? name : `'${name}'`}: ${JSON.stringify(content)}`;
    });
}

describe("heredocs of an instruction", () => {
  test.each([
    ["RUN", "RUN <<EOF\na\nb\nEOF\n", ['EOF: "a\\nb\\n"']],
    ["COPY", "COPY <<EOF /x\na\nEOF\n", ['EOF: "a\\n"']],
    ["ADD", "ADD <<EOF /x\na\nEOF", ['EOF: "a\\n"']],
    ["ONBUILD of one of them", "ONBUILD RUN <<EOF\na\nEOF", ['EOF: "a\\n"']],
    ["an empty body", "RUN <<EOF\nEOF", ['EOF: ""']],
    ["CRLF stays in the body", "RUN <<EOF\r\na\r\nEOF\r\n", ['EOF: "a\\r\\n"']],
    ["comments, blank lines and escapes stay", "RUN <<EOF\n# a\n\nb \\\nEOF", ['EOF: "# a\\n\\nb \\\\\\n"']],
    ["behind a continuation", "RUN a \\\n <<EOF\nb\nEOF", ['EOF: "b\\n"']],
    ["with a blank before the name", "RUN << EOF\na\nEOF", ['EOF: "a\\n"']],
    ["with a number", "RUN 3<<EOF\na\nEOF", ['EOF: "a\\n"']],
    ["partly quoted", 'RUN <<E"O"F\na\nEOF', ["'EOF': \"a\\n\""]],
    ["tabs are dropped later, by the reader of the body", "RUN <<-EOF\n\ta\n\tEOF", ['-EOF: "\\ta\\n"']],
    ["only tabs may stand before the terminator", "RUN <<-EOF\na\n  EOF\n\t\tEOF", ['-EOF: "a\\n  EOF\\n"']],
    ["without the dash not even tabs", "RUN <<EOF\n\tEOF\nEOF", ['EOF: "\\tEOF\\n"']],
    ["a blank behind the terminator makes it text", "RUN <<EOF\nEOF \nEOF", ['EOF: "EOF \\n"']],
    ["two, one after the other", "COPY <<A <<B /x\na\nA\nb\nB", ['A: "a\\n"', 'B: "b\\n"']],
    ["each with its own dash", "RUN cat <<-A <<B\n\ta\n\tA\n\tB\nB", ['-A: "\\ta\\n"', 'B: "\\tB\\n"']],
    ["the same name twice", "COPY <<A <<A /x\na\nA\nb\nA", ['A: "a\\n"', 'A: "b\\n"']],
    ["shell text around it", "RUN cat <<EOF > f && x\na\nEOF", ['EOF: "a\\n"']],
    ["a name with a blank", "RUN <<'A B'\na\nA B", ["'A B': \"a\\n\""]],
    ["a quoted marker is none", 'RUN "<<EOF"', []],
    ["three angles are none", "RUN cat <<<x", []],
    ["a shift without blanks is none", "RUN echo $((1<<2))", []],
    ["a marker behind other text of its word is none", "RUN x<<EOF", []],
    ["an unclosed quote hides all", 'RUN echo " <<EOF', []],
    ["not in JSON form", 'COPY ["<<EOF", "/x"]', []],
    ["not in JSON form of RUN", 'RUN ["cat", "<<EOF"]', []],
    ["not behind two ONBUILD", "ONBUILD ONBUILD RUN <<EOF", []],
    ["not in CMD", "CMD cat <<EOF", []],
    ["not in ENTRYPOINT", "ENTRYPOINT cat <<EOF", []],
    ["in what looks like JSON and is not", "RUN ['a'] <<EOF\nb\nEOF", ['EOF: "b\\n"']],
    ["a shift with blanks is one, and does not end", "RUN echo $((1 << 2))", ["unterminated heredoc"]],
    ["no terminator", "RUN <<EOF\na\n", ["unterminated heredoc"]],
    ["the second without terminator", "RUN <<A <<B\na\nA\nb", ["unterminated heredoc"]],
    ["terminators in the wrong order", "RUN <<A <<B\nB\nA", ["unterminated heredoc"]],
    // BuildKit's splitter forgets what stood before a nested variable in the same word, the marker here.
    ["a nested variable in the name", "RUN <<${a:-${b}}\n", []],
  ])("%s", (_, text, expected) => {
    expect(heredocsOf(text)).toEqual(expected);
  });

  test("lines of CMD's would-be body are instructions", () => {
    expect(outline("FROM a\nCMD cat <<EOF\nuser b\nEOF").problems).toEqual(["4: unknown instruction: EOF (did you mean ENV?)"]);
  });

  test("the instruction ends with the terminator", () => {
    expect(instructionsOf("FROM a\nRUN <<A cat <<B\na\nA\nB\nUSER c")).toEqual([
      "1 FROM ‹a›",
      "2-5 RUN ‹<<A cat <<B›",
      "6 USER ‹c›",
    ]);
  });

  test("places lead to marker, body and terminator", () => {
    const text = "FROM a\nCOPY --chown=x <<-'E' /x\r\n\tb\r\n\t\tE\r\n";
    const heredoc = parseSyntax(text).instructions[1]!.heredocs[0]!;
    const slices = [heredoc.markerSpan, heredoc.contentSpan, heredoc.terminatorSpan].map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(slices).toEqual(["<<-'E'", "\tb\r\n", "E"]);
    expect(parseSyntax(text).instructions[1]!.span.end).toBe(text.lastIndexOf("E") + 1);
  });
});

describe("a heredoc that never ends", () => {
  test("does not hide the instructions behind it, and its lines are not reported", () => {
    expect(outline("FROM a\nRUN <<EOF\nsome text\nand more\nUSER b\nFOO x\n")).toEqual({
      instructions: ["1 FROM ‹a›", "2 RUN ‹<<EOF›", "5 USER ‹b›", "6 FOO ‹›"],
      problems: ["2: unterminated heredoc", "6: unknown instruction: FOO (did you mean FROM?)"],
    });
  });

  test("does not spoil another one, before or behind it", () => {
    const text = "FROM a\nRUN <<A\nx\nA\nRUN <<B\nRUN <<-C\n\ty\n\tC\nRUN <<A\nz\nA\n";
    const { instructions, problems } = parseSyntax(text);
    expect(instructions.map(({ heredocs }) => heredocs.map(({ content }) => content))).toEqual([
      [],
      ["x\n"],
      [],
      ["\ty\n"],
      ["z\n"],
    ]);
    expect(problems.map(({ buildkit }) => buildkit)).toEqual(["unterminated heredoc"]);
  });

  test("is reported once, at its marker", () => {
    const text = "FROM a\nRUN <<A <<B\nx\nA\n";
    const problems = parseSyntax(text).problems;
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(["<<B"]);
    expect(problems[0]!.params).toEqual({ name: "B" });
  });
});

describe("the body as it is passed on", () => {
  test.each([
    ["<<E", "\ta\n b\n", "\ta\n b\n"],
    ["<<-E", "\ta\n\t\tb\n\t c\n\td\te\n", "a\nb\n c\nd\te\n"],
    ["<<-E", "\n\t\n", "\n\n"],
    ["<<-E", "", ""],
  ])("%s: %j gives %j", (marker, body, expected) => {
    const text = `FROM a\nRUN ${marker}\n${body}E\n`;
    const logical = heredocBody(parseSyntax(text).instructions[1]!.heredocs[0]!);
    expect(logical.text).toBe(expected);
    for (let at = 0; at < expected.length; at++) expect(text[toSourceOffset(logical, at)]).toBe(expected[at]);
  });
});
