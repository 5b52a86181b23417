import { parseSyntax } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { findCursor } from "../../packages/language-server/src/completion/find-cursor.ts";

/** `$0` is the cursor. What is replaced stands behind the kind; it is all of the token, typed or not. */
const places: readonly (readonly [marked: string, kind: string, replaced?: string])[] = [
  ["", "keyword", ""],
  ["FRO$0M a", "keyword", "FROM"],
  ["FROM$0 a", "keyword", "FROM"],
  ["FROM $0a", "argument", "a"],
  ["FROM a$0", "argument", "a"],
  ["FROM a $0", "argument", ""],
  ["FROM --pl$0atform=linux a", "flag", "--platform"],
  ["FROM --platform=li$0nux/amd64 a", "flag-value", "linux/amd64"],
  ["FROM --platform=$0 a", "flag-value", ""],
  ["FROM a\nCOPY --from=a --ch$0 x y", "flag", "--ch"],
  ['FROM a\nCOPY --chown="a b$0" x y', "flag-value", '"a b"'],
  ["FROM a\nCOPY --chown='a b$0' x y", "nothing"],
  ["FROM a\nCOPY -- --x$0 y", "argument", "--x"],
  ["FROM a\nRUN --mount=type=ca$0che,target=/x y", "mount-value", "cache"],
  ["FROM a\nRUN --mount=type=cache,tar$0get=/x y", "mount-key", "target"],
  ["FROM a\nRUN --mount=type=cache,target=$0/x y", "mount-value", "/x"],
  ["FROM a\nRUN echo ${NA$0ME}", "variable", "NAME"],
  ["FROM a\nRUN echo $NA$0ME/x", "variable", "NAME"],
  ["FROM a\nRUN echo ${A:$0-x}", "modifier", "-x"],
  ["FROM a\nRUN echo ${A:-x$0}", "shell", "${A:-x}"],
  ["FROM a\nRUN apt-get ins$0tall x", "shell", "install"],
  ["FROM a\nRUN apt-get install \\\n  cu$0rl \\\n git", "shell", "curl"],
  ["FROM a\r\nRUN x \\\r\n  cu$0rl \\\r\n git\r\n", "shell", "curl"],
  ["FROM a\nRUN x \\\n\n  cu$0rl", "shell", "curl"],
  ["FROM a\nRUN x \\\n# note\n  cu$0rl", "shell", "curl"],
  ["FROM a\nRUN x \\\n$0", "shell", ""],
  ["# escape=`\nFROM a\nRUN x `\n  cu$0rl", "shell", "curl"],
  ["# escape=`\nFROM a\nRUN x \\\n$0", "keyword", ""],
  ["FROM a\nRUN cur\\\nl$0", "nothing"],
  ["FROM a\nRUN echo '$A$0'", "nothing"],
  ['FROM a\nRUN echo "$A$0"', "variable", "A"],
  ["FROM a\nRUN echo \\$A$0", "shell", "\\$A"],
  ["# escape=`\nFROM a\nENV X=`$A$0", "argument", "X=`$A"],
  ["# escape=`\nFROM a\nENV X=\\$A$0", "variable", "A"],
  ["FROM a\nENV A=\u{1F600} B$0=1", "argument", "B=1"],
  ['FROM a\nCOPY ["a$0b", "c"]', "argument", "ab"],
  ['FROM a\nCOPY ["ab", $0"c"]', "between"],
  ['FROM a\nCOPY ["a\\"b$0", "c"]', "argument", 'a\\"b'],
  ["FROM a\nCOPY <<EOF /x\n$A$0\nEOF", "variable", "A"],
  ["FROM a\nCOPY <<'EOF' /x\n$A$0\nEOF", "nothing"],
  ["FROM a\nRUN <<EOF\napt$0\nEOF", "shell", "apt"],
  ["FROM a\nRUN <<-EOF\n\tapt$0\n\tEOF", "shell", "apt"],
  ["FROM a\nRUN <<EOF\napt$0", "shell", "apt"],
  ["FROM a\nRUN bash -e <<EOF\napt$0\nEOF", "shell", "apt"],
  ["FROM a\nRUN python3 <<EOF\nimport$0\nEOF", "nothing"],
  ["FROM a\nRUN <<A <<B\nx\nA\ny$0\nB", "nothing"],
  ["FROM a\nRUN <<EOF\nx\nEOF\n$0", "keyword", ""],
  ["FROM a\nONBUILD RU$0N x", "keyword", "RUN"],
  ["FROM a\nONBUILD RUN apt$0", "shell", "apt"],
  ["FROM a\nONBUILD COPY --fr$0om=x y z", "flag", "--from"],
  ["#syn$0tax=x", "directive-name", "syntax="],
  ["# syntax=docker/d$0ockerfile:1", "directive-value", "docker/dockerfile:1"],
  ["\u{FEFF}# syn$0", "directive-name", "syn"],
  ["# check=skip=A$0bc;error=true", "check", "Abc"],
  ["FROM a\n# check=er$0ror", "check", "error"],
  ["FROM a\n# hadolint ignore=DL$01,DL2", "suppression", "DL1"],
  ["FROM a\n# plimsoll ignore=a-$0b — why", "suppression", "a-b"],
  ["FROM a\n# plimsoll ignore=a — wh$0y", "nothing"],
  ["FROM a\n# any pro$0se here", "nothing"],
  ["FROM a\nRUN a \\\n # hadolint ignore=DL$03\n b", "suppression", "DL3"],
];

describe("what a cursor is in", () => {
  test.each(places.map((each) => ({ each })))("$each.0 is $each.1", ({ each: [marked, kind, replaced] }) => {
    const cursor = Math.max(0, marked.indexOf("$0"));
    const text = marked.replace("$0", "");
    const place = findCursor(parseSyntax(text), cursor);
    expect(place.kind).toBe(kind);
    expect("token" in place ? text.slice(place.token.span.start, place.token.span.end) : undefined).toBe(replaced);
  });

  test("every offset of every one of these texts is in something", () => {
    for (const [marked] of places) {
      const text = marked.replace("$0", "");
      for (let end = 0; end <= text.length; end++) {
        const cut = text.slice(0, end);
        const place = findCursor(parseSyntax(cut), end);
        if (!("token" in place)) continue;
        expect(place.token.span.start).toBeLessThanOrEqual(end);
        expect(place.token.span.end).toBe(end);
        expect(cut.slice(place.token.span.start, end)).not.toContain("\n");
      }
    }
  });
});
