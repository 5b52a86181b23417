import { nameTable, placeAt, thingOf } from "@plimsoll/core/editor";
import { describe, expect, test } from "vitest";
import { describeWithCorpus } from "../../support/shared.ts";
import { markPlaces, namesIn, readPlaces } from "./marked-names.ts";
import { readFileSync } from "node:fs";

/** Each case marks all places of one thing; from any of them, all are found. */
const cases: readonly (readonly [title: string, marked: string])[] = [
  // Stages.
  [
    "a stage in FROM, COPY --from and a mount",
    `FROM a AS «b»\nFROM «b» AS c\nCOPY --from=«b» /x /y\nRUN --mount=from=«b»,target=/x ls\n`,
  ],
  ["several flags", `FROM a AS «b»\nFROM c\nCOPY --link --chown=1:1 --from=«b» /x /y\n`],
  ["the flag first", `FROM a AS «b»\nFROM c\nCOPY --from=«b» --chmod=755 --link /x /y\n`],
  ["letters of any case", `FROM a AS «Build»\nFROM c\nCOPY --from=«BUILD» /x /y\nCOPY --from=«build» /x /y\n`],
  ["a number", `FROM a AS «b»\nFROM c\nCOPY --from=«0» /x /y\n`],
  ["no number in a mount", `FROM a AS «b»\nFROM c\nRUN --mount=type=bind,from=0,target=/x ls\n`],
  ["a quoted mount", `FROM a AS «b»\nFROM c\nRUN --mount="type=bind,from=«b»,target=/x" ls\n`],
  ["a quoted field", `FROM a AS «b»\nFROM c\nRUN --mount=type=bind,\\"from=«b»\\",target=/x ls\n`.replaceAll('\\"', "")],
  ["a quoted flag", `FROM a AS «b»\nFROM c\nCOPY --from="«b»" /x /y\n`],
  ["two mounts of one RUN", `FROM a AS «b»\nFROM c\nRUN --mount=from=«b»,target=/x --mount=target=/y,source=/z,from=«b» ls\n`],
  ["behind ONBUILD", `FROM a AS «b»\nFROM c\nONBUILD COPY --from=«b» /x /y\n`],
  ["an unfinished COPY", `FROM a AS «b»\nFROM c\nCOPY --from=«b»`],
  ["over lines", `FROM a \\\n  AS «b»\nFROM c\nCOPY \\\n  --from=«b» \\\n  # why\n  /x /y\n`],
  ["behind an emoji", `FROM a AS «b»\nFROM c\nLABEL a="😀😀"\nRUN --mount=from=«b»,target=/😀 echo 😀\n`],
  ["CRLF", `FROM a AS «b»\r\nFROM «b»\r\nCOPY --from=«b» /x /y\r\n`],
  ["of two with a name the one that counts", `FROM a AS b\nFROM a AS «b»\nFROM c\nCOPY --from=«b» /x /y\n`],
  ["an earlier one of two", `FROM a AS «b»\nFROM «b»\nFROM a AS b\n`],
  ["a stage that stands below", `FROM a\nCOPY --from=«b» /x /y\nFROM a AS «b»\n`],
  // Variables that BuildKit fills in.
  ["an ARG in its stage", `FROM a\nARG «X»=1\nWORKDIR /$«X»/\${«X»}/\${«X»:-y}\n`],
  ["nested", `FROM a\nARG «X»\nENV Y=\${Z:-\${«X»:-1}}\n`],
  ["several on a line", `FROM a\nARG A=1 «X»=2 B=$«X»\nLABEL a=$«X»\n`],
  ["over lines and comments", `FROM a\nARG A=1 \\\n  # comment $X\n  «X»=2 \\\n  B=\${«X»}\nENV \\\n  C=$«X»\n`],
  [
    "the ARG before FROM",
    `ARG «X»=1\nARG Y=$«X»\nFROM --platform=$«X» a:$«X» AS b\nARG «X»\nRUN echo $«X»\nFROM c\nRUN echo $X\n`,
  ],
  ["into two stages", `ARG «X»=1\nFROM a\nARG «X»\nUSER $«X»\nFROM b\nARG «X»=2\nUSER $«X»\n`],
  ["guarded", `ARG «X»=1\nFROM a\nARG «X»="\${«X»:-2}"\nUSER $«X»\n`],
  ["not what another stage declares", `FROM a\nARG «X»=1\nUSER $«X»\nFROM b\nARG X=2\nUSER $X\n`],
  ["not what comes later", `FROM a\nUSER $X\nARG «X»=1\nUSER $«X»\n`],
  ["an ARG that ENV keeps", `FROM a\nARG «X»\nENV «X»=$«X»\nUSER $«X»\n`],
  ["an ENV in both forms", `FROM a\nENV «X» some text\nENV A=1 «X»=2\nUSER $«X»\n`],
  ["an ENV does not see itself", `FROM a\nENV «X»=1 Y=$X\nENV Z=$«X»\n`],
  ["the pairs see what was before", `FROM a\nENV «X»=1\nENV «X»=2 Y=$«X»\n`],
  ["an ENV of the base stage", `FROM a AS b\nENV «X»=1\nFROM b AS c\nUSER $«X»\nFROM c\nENV «X»=2\nUSER $«X»\nFROM d\nUSER $X\n`],
  ["an ENV behind ONBUILD", `FROM a AS b\nONBUILD ENV «X»=1\nONBUILD USER $«X»\nFROM b\nUSER $«X»\n`],
  ["letters of one case", `FROM a\nARG «x»=1\nUSER $X$«x»\n`],
  ["quotes", `FROM a\nARG «X»=1\nLABEL a="$«X»" b='$X' c=\\$X d="\\$X"\n`],
  ["quoted flags", `FROM a\nARG «X»=1\nCOPY --chown="$«X»" --chmod=\${«X»} $«X»/a /\${«X»}\n`],
  ["flags with quotes inside", `FROM a\nARG «X»=1\nCOPY --chown=a"b$«X»" /a /b\n`],
  ["JSON", `FROM a\nARG «X»=1\nCOPY ["$«X»", "/\${«X»}"]\nVOLUME ["/$«X»"]\n`],
  ["EXPOSE, STOPSIGNAL, VOLUME", `FROM a\nARG «X»=1\nEXPOSE $«X» \${«X»}/tcp\nSTOPSIGNAL $«X»\nVOLUME /$«X»\n`],
  ["values of a mount", `FROM a\nARG «X»=1\nRUN --mount=type=cache,id=$«X»,target=/\${«X»} ls\n`],
  ["a body of COPY", `FROM a\nARG «X»=1\nCOPY <<E /a\n'$«X»' \\$X \${«X»}\nE\nCOPY <<'E' /b\n$X\nE\n`],
  ["tabs of a body", `FROM a\nARG «X»=1\nCOPY <<-E /a\n\t\t$«X» 😀 $«X»\n\tE\n`],
  ["backtick as escape", "# escape=`\nFROM a\nARG «X»=1\nLABEL a=`$X b=$«X» `\n  c=$«X»\n"],
  ["CRLF", `FROM a\r\nARG «X»=1\r\nUSER $«X»\r\n`],
  ["behind an emoji", `FROM a\nARG «X»=1\nLABEL a="😀 $«X» 😀 \${«X»}"\n`],
  ["a quoted key", `FROM a\nENV "«X»"=1\nUSER $«X»\n`],
  ["half-typed", `FROM a\nARG «X»=1\nUSER $«X»\${«X»`],
  // What a shell fills in.
  [
    "RUN",
    `FROM a\nARG «X»=1\nRUN echo $«X» "\${«X»}" '$X' \\$X "\\$X" \${«X»:-$«X»} \${#«X»} $(echo $«X») \`echo $«X»\` $((«X»+1))\n`,
  ],
  ["RUN over lines", `FROM a\nARG «X»=1\nRUN a && \\\n  # $X\n  echo $«X» \\\n  && echo \${«X»%.*}\n`],
  ["a body of RUN", `FROM a\nARG «X»=1\nRUN <<E\necho $«X»\ncat <<'F'\n$X\nF\ncat <<G\n$«X»\nG\nE\n`],
  ["a quoted body is the same to the shell", `FROM a\nARG «X»=1\nRUN <<'E'\necho $«X»\nE\n`],
  ["two bodies", `FROM a\nARG «X»=1\nRUN cat <<A - <<'B'\n$«X»\nA\n$X\nB\n`],
  ["a body for a shell", `FROM a\nARG «X»=1\nRUN bash <<'E'\necho $«X»\nE\n`],
  ["a body in Python", `FROM a\nARG «X»=1\nRUN <<E\n#!/usr/bin/python3\nprint("$X")\nE\nUSER $«X»\n`],
  [
    "exec form",
    `FROM a\nARG «X»=1\nRUN ["echo", "$X"]\nRUN ["sh", "-c", "echo \\"$«X»\\""]\nRUN ["env", "sh", "-c", "echo $«X»"]\n`,
  ],
  ["sh -c", `FROM a\nARG «X»=1\nRUN sh -c 'echo $«X»' && bash -c "echo $«X» \\$«X»" && su -c 'echo $«X»' u\n`],
  ["eval", `FROM a\nARG «X»=1\nRUN eval 'echo $«X»'\n`],
  ["trap and envsubst", `FROM a\nARG «X»=1\nRUN trap 'rm $«X»' EXIT; envsubst '$«X» \${«X»}' < a\n`],
  ["its own variable", `FROM a\nARG «x»=1\nRUN x=1; echo $x\nRUN echo $«x»\n`],
  ["its own in a chain", `FROM a\nARG «x»=1\nRUN true && x=1 && echo $x\nUSER $«x»\n`],
  ["for", `FROM a\nARG «x»=1\nRUN for x in a b; do echo $x; done\nUSER $«x»\n`],
  ["for over itself", `FROM a\nARG «x»=1\nRUN for y in $«x»; do echo $y; done\n`],
  ["read", `FROM a\nARG «x»=1\nRUN cat f | while read -r x; do echo $x; done\nUSER $«x»\n`],
  ["local", `FROM a\nARG «x»=1\nRUN f() { local x=$1; echo $x; }; f a\nUSER $«x»\n`],
  ["of a subshell", `FROM a\nARG «x»=1\nRUN (x=1; echo $x)\nUSER $«x»\n`],
  ["a default for it", `FROM a\nARG «X»\nRUN «X»=\${«X»:-1} && echo $«X»\n`],
  ["set in a branch", `FROM a\nARG «X»\nRUN if true; then «X»=1; fi; echo $«X»\n`],
  ["set in a branch behind &&", `FROM a\nARG «X»\nRUN true && «X»=1; echo $«X»\n`],
  ["set in a subshell", `FROM a\nARG «X»\nRUN («X»=1; echo $«X»); echo $«X»\n`],
  ["set by else", `FROM a\nARG «X»\nRUN true || «X»=1 && echo $«X»\n`],
  ["exported", `FROM a\nARG «X»\nRUN export «X» && unset «X»\n`],
  ["for a program", `FROM a\nARG «X»\nRUN X=$«X» make\nRUN X=1 sh -c 'echo $X'\n`],
  ["asked for", `FROM a\nARG «X»\nRUN [ -n "$«X»" ] && [[ -v «X» ]] && (( «X» > 1 ))\n`],
  ["CMD sees ENV", `FROM a\nCMD echo $«X»\nENV «X»=1\nENTRYPOINT exec $«X»\nHEALTHCHECK CMD curl $«X»\n`],
  ["CMD sees no ARG", `FROM a\nARG «X»=1\nCMD echo $X\nUSER $«X»\n`],
  ["a long name that begins alike", `FROM a\nARG «X»=1\nRUN echo $XY $«X» \${XY} $X_1\n`],
  [
    "PowerShell",
    '# escape=`\nFROM example.com/windows\nSHELL ["powershell"]\nARG «X»=1\nRUN Write-Host $env:«X» ${env:«X»} $X\n',
  ],
  ["cmd", "# escape=`\nFROM mcr.microsoft.com/windows/servercore\nARG «X»=1\nRUN echo %«X»% 100% X\n"],
  // Heredocs.
  ["a heredoc", `FROM a\nCOPY <<«E» /x\ny\n«E»\n`],
  ["a quoted one with tabs", `FROM a\nRUN cat <<-"«E»" > x\n\ty E\n\t«E»\n`],
  ["of two", `FROM a\nCOPY <<A <<«B» /x/\na\nA\nb\n«B»\n`],
  ["CRLF", `FROM a\r\nCOPY <<«E» /x\r\ny\r\n«E»\r\n`],
  ["behind ONBUILD", `FROM a\nONBUILD RUN <<«E»\ny\n«E»\n`],
];

describe("the places of one thing", () => {
  test.each(cases)("%s", (_, marked) => {
    const { text, spans } = readPlaces(marked);
    const { table } = namesIn(text);
    for (const span of spans) {
      const place = placeAt(table, span.start);
      expect(place, `at ${span.start} ${text.slice(span.start)}`).toBeDefined();
      expect(markPlaces(text, thingOf(table, place!))).toBe(marked);
    }
  });
});

describe("what is no name", () => {
  const none: readonly string[] = [
    "",
    "FROM",
    "FROM a AS",
    "COPY --from=",
    "$X",
    "FROM a\nRUN x=1; echo $x\n",
    "FROM a\nARG",
    "FROM a\nENV X",
    "RUN <<",
    "FROM a\nCOPY <<E /x\ny\n",
  ];
  test.each(none)("%j", (text) => {
    const { table } = namesIn(text);
    for (let at = 0; at <= text.length; at++) expect(placeAt(table, at)).toBeUndefined();
  });

  test("a stage behind a variable is hidden", () => {
    const { table } = namesIn("ARG BASE=b\nFROM a AS b\nFROM ${BASE}\n");
    expect(table.things[0]!.places.map(({ form }) => form)).toEqual(["name", "hidden"]);
    expect(thingOf(table, placeAt(table, 31)!).name).toBe("BASE");
  });
});

test("the cost is near linear", () => {
  const text = (lines: number): string => {
    const stages = Array.from({ length: lines / 5 }, (_, index) => {
      const base = index === 0 ? "a" : `s${index - 1}`;
      const own = `ARG G X${index}=$G\nENV Y${index}=$X${index}\n`;
      return `FROM ${base} AS s${index}\n${own}RUN x=$Y${Math.floor(index / 2)}; echo $x $X0 $Y0\nCOPY --from=s0 a b\n`;
    });
    return `ARG G=1\n${stages.join("")}`;
  };
  const cpu = (lines: number): number => {
    const { source } = namesIn(text(lines));
    const runs = Array.from({ length: 4 }, () => {
      const before = process.cpuUsage();
      nameTable(source);
      return process.cpuUsage(before).user;
    });
    return Math.min(...runs);
  };
  expect(cpu(8000) / cpu(2000)).toBeLessThan(12);
});

describeWithCorpus("names in real Dockerfiles", ({ files }) => {
  test("each place holds its name", { timeout: 120_000 }, () => {
    for (const file of files.filter((_, index) => index % 20 === 0)) {
      const text = readFileSync(file, "utf8");
      const { table } = namesIn(text);
      let end = 0;
      for (const place of table.places) {
        const { span, form } = place;
        expect(span.start, file).toBeGreaterThanOrEqual(end);
        end = span.end;
        const name = form === "name" ? thingOf(table, place).name : text.slice(span.start, span.end);
        expect(text.slice(span.start, span.end).toLowerCase(), file).toBe(name?.toLowerCase());
      }
    }
  });

  test("text that ends anywhere", { timeout: 120_000 }, () => {
    for (const file of files.filter((_, index) => index % 100 === 0)) {
      const text = readFileSync(file, "utf8");
      for (let part = 1; part < 8; part++) {
        const { table } = namesIn(text.slice(0, Math.floor((text.length * part) / 8) + part));
        expect(table.places.every(({ thing }) => table.things[thing] !== undefined)).toBe(true);
      }
    }
  });
});
