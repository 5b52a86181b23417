import { parseSyntax } from "@plimsoll/core";
import type { SignatureHelp } from "vscode-languageserver/node";
import { describe, expect, test } from "vitest";
import { signaturesAt } from "../../packages/language-server/src/completion/signature.ts";
import { openEditor, readMarks } from "./editor.ts";

/** `$0` is the cursor; then the active signature, and its active parameter as it is shown. */
const cases: readonly (readonly [marked: string, label: string, parameter: string | undefined])[] = [
  ["FROM $0", "FROM [--…] <image> [AS <stage>]", "<image>"],
  ["FROM a $0", "FROM [--…] <image> [AS <stage>]", "AS"],
  ["FROM a AS $0", "FROM [--…] <image> [AS <stage>]", "<stage>"],
  ["from $0", "from [--…] <image> [AS <stage>]", "<image>"],
  ["FROM --$0", "FROM [--…] <image> [AS <stage>]", "[--…]"],
  ["FROM --platform=$0 a", "--platform=<platform>", "<platform>"],
  ["FROM a\nCOPY $0", "COPY [--…] <source> … <destination>", "<source>"],
  ["FROM a\nCOPY a $0", "COPY [--…] <source> … <destination>", "<destination>"],
  ["FROM a\nCOPY a $0 c", "COPY [--…] <source> … <destination>", "<source>"],
  ["FROM a\nCOPY --from=a --link $0", "COPY [--…] <source> … <destination>", "<source>"],
  ["FROM a\nCOPY --from=$0 --link a b", "--from=<stage-or-image>", "<stage-or-image>"],
  ['FROM a\nCOPY ["$0"]', 'COPY [--…] ["<source>", … "<destination>"]', "<source>"],
  ['FROM a\nCOPY ["a", $0]', 'COPY [--…] ["<source>", … "<destination>"]', "<destination>"],
  ["FROM a\nADD --checksum=$0 a b", "--checksum=<checksum>", "<checksum>"],
  ["FROM a\nADD a \\\n  $0", "ADD [--…] <source> … <destination>", "<destination>"],
  ["FROM a\nRUN $0", "RUN [--…] <command>", "<command>"],
  ["FROM a\nRUN echo $A$0", "RUN [--…] <command>", "<command>"],
  ["FROM a\nRUN echo ${A:$0", "RUN [--…] <command>", "<command>"],
  ['FROM a\nRUN ["a", "$0"]', 'RUN [--…] ["<program>", "<argument>", …]', "<argument>"],
  [
    "FROM a\nRUN --link --mount=type=secret,id=$0",
    "--mount=type=secret,[target=<target-path>],[id=<id>],[required],[env=<name>],[mode=<mode>],[uid=<number>],[gid=<number>]",
    "[id=<id>]",
  ],
  ["FROM a\nRUN --mount=type=tmpfs,$0", "--mount=type=tmpfs,[target=<target-path>],[size=<bytes>]", undefined],
  ["FROM a\nRUN --mount=type=tmpfs,dst=$0", "--mount=type=tmpfs,[target=<target-path>],[size=<bytes>]", "[target=<target-path>]"],
  [
    "FROM a\nRUN --mount=type=$0",
    "--mount=type=bind,[target=<target-path>],[source=<source-path>],[from=<stage-or-image>],[readonly],[readwrite]",
    "type=bind",
  ],
  ["FROM a\nRUN --network=$0", "--network=<network>", "<network>"],
  ["FROM a\nHEALTHCHECK $0", "HEALTHCHECK [--…] CMD <command>", "CMD"],
  ["FROM a\nHEALTHCHECK N$0", "HEALTHCHECK [--…] NONE", "NONE"],
  ["FROM a\nHEALTHCHECK --interval=$0 CMD x", "--interval=<duration>", "<duration>"],
  ["FROM a\nHEALTHCHECK --retries=3 CMD $0", "HEALTHCHECK [--…] CMD <command>", "<command>"],
  ['FROM a\nHEALTHCHECK CMD ["$0"]', 'HEALTHCHECK [--…] CMD ["<program>", "<argument>", …]', "<program>"],
  ["FROM a\nENV $0", "ENV <name>=<value> …", "<name>"],
  ["FROM a\nENV A=$0", "ENV <name>=<value> …", "<value>"],
  ["FROM a\nENV A=1 B$0", "ENV <name>=<value> …", "<name>"],
  ["FROM a\nENV A b$0", "ENV <name>=<value> …", "<value>"],
  ["FROM a\nLABEL a=$0", "LABEL <key>=<text> …", "<text>"],
  ["ARG A=$0", "ARG <name>[=<default>] …", "<default>"],
  ["ARG A=1 B$0", "ARG <name>[=<default>] …", "<name>"],
  ["FROM a\nEXPOSE 53/$0", "EXPOSE <port>[/<protocol>] …", "<protocol>"],
  ["FROM a\nUSER me:$0", "USER <user>[:<group>]", "<group>"],
  ["FROM a\nWORKDIR $0", "WORKDIR <directory>", "<directory>"],
  ["FROM a\nSTOPSIGNAL $0", "STOPSIGNAL <signal>", "<signal>"],
  ['FROM a\nSHELL ["$0"]', 'SHELL ["<shell>", "<option>", …]', "<shell>"],
  ['FROM a\nSHELL ["a", "$0"]', 'SHELL ["<shell>", "<option>", …]', "<option>"],
  ['FROM a\nCMD ["$0"]', 'CMD ["<program>", "<argument>", …]', "<program>"],
  ["FROM a\nCMD x$0", "CMD <command>", "<command>"],
  ['FROM a\nENTRYPOINT ["a",$0', 'ENTRYPOINT ["<program>", "<argument>", …]', "<argument>"],
  ["FROM a\nVOLUME /a$0", "VOLUME <path> …", "<path>"],
  ["FROM a\nMAINTAINER $0", "MAINTAINER <author>", "<author>"],
  ["FROM a\nONBUILD COPY a $0", "COPY [--…] <source> … <destination>", "<destination>"],
  ["# escape=`\r\nFROM a\r\nCOPY a `\r\n  $0\r\n", "COPY [--…] <source> … <destination>", "<destination>"],
];

test.each(cases)("%j", (marked, label, parameter) => {
  const offset = marked.lastIndexOf("$0");
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  for (const language of ["en", "ko"] as const) {
    const found = signaturesAt(parseSyntax(text), offset, language)!;
    const active = found.all[found.active]!;
    expect(active.label).toBe(label);
    const current = found.parameter === undefined ? undefined : active.parameters[found.parameter]!;
    expect(current && active.label.slice(current.span.start, current.span.end)).toBe(parameter);
    for (const { documentation } of [active, ...active.parameters]) {
      expect(documentation).toMatch(language === "ko" ? /[가-힣]/ : /[a-z]/);
    }
  }
});

test.each([
  "",
  "$0",
  "FROM$0",
  "# syntax=$0",
  "FROM a\nRUN <<EOF\nEOF\n$0",
  "FROM a\nCOPY <<EOF /x\n text $0\nEOF",
  "FROM a\nNONSENSE $0",
])("nothing for %j", (marked) => {
  const offset = Math.max(0, marked.indexOf("$0"));
  expect(signaturesAt(parseSyntax(marked.replace("$0", "")), offset, "en")).toBeUndefined();
});

describe("textDocument/signatureHelp", () => {
  test("labels as offsets for a client that knows them, as text for others", async () => {
    for (const labelOffsetSupport of [true, false]) {
      const editor = await openEditor({
        capabilities: {
          textDocument: {
            signatureHelp: {
              signatureInformation: { documentationFormat: ["markdown"], parameterInformation: { labelOffsetSupport } },
            },
          },
        },
      });
      const { text, cursor } = readMarks("FROM a\nWORKDIR $0");
      const help = await editor.connection.sendRequest<SignatureHelp>("textDocument/signatureHelp", {
        textDocument: { uri: editor.open(text) },
        position: cursor,
      });
      expect(help.activeParameter).toBe(0);
      expect(help.signatures[0]!.parameters![0]!.label).toEqual(labelOffsetSupport ? [8, 19] : "<directory>");
      expect(help.signatures[0]!.documentation).toMatchObject({ kind: "markdown" });
      await editor.close();
    }
  });

  test("a blank in a command asks nothing, a blank behind the keyword does", async () => {
    const editor = await openEditor();
    const ask = async (marked: string): Promise<SignatureHelp | null> => {
      const { text, cursor } = readMarks(marked);
      return editor.connection.sendRequest<SignatureHelp | null>("textDocument/signatureHelp", {
        textDocument: { uri: editor.open(text) },
        position: cursor,
        context: { triggerKind: 2, triggerCharacter: " ", isRetrigger: false },
      });
    };
    expect(await ask("FROM a\nRUN echo $0")).toBeNull();
    expect((await ask("FROM a\nRUN $0"))?.signatures).toHaveLength(3);
    await editor.close();
  });

  test("nothing of a document that is not open", async () => {
    const editor = await openEditor();
    const given = { textDocument: { uri: "file:///nowhere/Dockerfile" }, position: { line: 0, character: 0 } };
    expect(await editor.connection.sendRequest("textDocument/signatureHelp", given)).toBeNull();
    await editor.close();
  });
});
