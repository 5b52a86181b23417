import { describe, expect, test } from "vitest";
import { type CompletionCase, completeMarked } from "./completion-cases.ts";

/** Nothing at all is offered. */
const silent: readonly string[] = [
  "FROM a\nRUN <<EOF\necho hello $0\nEOF",
  "FROM a\nCOPY <<EOF /x\nhello $0\nEOF",
  "FROM a\nCOPY <<'EOF' /x\nhello $$0\nEOF",
  "FROM a\nRUN cat <<'EOF' > /x\nhello $$0\nEOF",
  "FROM a\nRUN <<EOF\nx\nEO$0F",
  "FROM a\nRUN <<EOF\n#!/usr/bin/python3\nimport $0\nEOF",
  "FROM a\nRUN echo hello $0",
  "FROM a\nRUN echo 'a $$0",
  "FROM a\nRUN echo \\$$0",
  "FROM a\nENV A='$$0",
  "FROM a\nENV A=\\$$0",
  "FROM a\nENV A b$0",
  "FROM a\nENV A=b$0",
  'FROM a\nLABEL a="b c$0',
  "FROM a\nMAINTAINER me $$0",
  'FROM a\nCMD ["echo", "$$0"]',
  'FROM a\nRUN ["echo", "$$0"]',
  "FROM a\nNONSENSE $0",
  "FROM a\nNONSENSE --$0",
  "FROM a\n# a comment about apt-get $0",
  "FROM a\n# syntax=$0",
  "FROM a AS b c$0",
  "FROM a\nCOPY [$0",
  "FROM a\nCOPY a \\\n# note th$0\n b",
  "FROM a\nUSER a b$0",
  "FROM a\nRUN curl $0",
  "FROM a\nRUN echo $(( 1 + $0",
  "FROM a\nRUN --mount=type=ssh,zz=$0",
  "FROM a\nRUN --nonsense=$0",
  "$0 FROM a",
  "FROM a\nONBUILD ONBUILD $0",
  "FROM a\nARG A=$0",
  "FROM a\nRUN pip install -r $0",
];

test.each(silent)("nothing for %j", async (marked) => {
  expect((await completeMarked(marked)).labels).toEqual([]);
});

const keywordCases: readonly CompletionCase[] = [
  ["$0", ["FROM", "ARG", "FROM image:tag AS stage"], ["RUN", "COPY", "MAINTAINER"]],
  ["FR$0", ["FROM"]],
  ["ARG A=1\n$0", ["FROM", "ARG"], ["RUN"]],
  ["\n\n$0\n", ["FROM"]],
  ["FROM a\n$0", ["RUN", "COPY", "FROM", "HEALTHCHECK", "ONBUILD"], ["MAINTAINER", "run"]],
  ["FROM a\nru$0", ["RUN"], ["run"]],
  ["from a\nr$0", ["run", "copy", "run command"], ["RUN"]],
  ["from a\ncopy a b\n  $0", ["run"]],
  ["FROM a\r\nRUN x\r\nCO$0\r\n", ["COPY"]],
  ["FROM a\nRUN <<EOF\nx\nEOF\nC$0", ["CMD", "COPY"]],
  ["FROM a\nONBUILD $0", ["RUN", "COPY"], ["FROM", "ONBUILD", "MAINTAINER"]],
  ["FROM a\nONBUILD co$0", ["COPY"], ["ONBUILD"]],
  ["FROM a\nHEALTHCHECK $0", ["CMD", "NONE", "--interval="]],
  ["FROM a\nHEALTHCHECK n$0", ["NONE"]],
];

const flagCases: readonly CompletionCase[] = [
  ["FROM --$0", ["--platform="], ["--from="]],
  ["FROM -$0", ["--platform="]],
  ["FROM a\nCOPY --$0", ["--from=", "--chown=", "--chmod=", "--link", "--parents", "--exclude="], ["--mount="]],
  ["FROM a\nADD --$0 a b", ["--checksum=", "--keep-git-dir", "--unpack", "--chown="], ["--from="]],
  ["FROM a\nRUN --$0", ["--mount=", "--network=", "--security=", "--device="]],
  ["FROM a\nRUN $0", ["--mount=", "apt-get", "npm"]],
  ["FROM a\nRUN cd /x && $0", ["apt-get", "npm"], ["--mount="]],
  ["FROM a\nRUN cd /x \\\n && $0", ["apt-get", "npm"]],
  ["FROM a\nRUN --network=none --$0", ["--mount="], ["--network="]],
  ["FROM a\nRUN --mount=type=cache,target=/a --$0", ["--mount=", "--network="]],
  ["FROM a\nCOPY --from=a --$0 --link x y", ["--chown="], ["--from=", "--link"]],
  ["FROM a\nCOPY --exclude=a --$0", ["--exclude="]],
  ["FROM a\nCOPY \\\n  --$0", ["--from="]],
  ["# escape=`\nFROM a\nCOPY `\n  --$0", ["--from="]],
  ["FROM a\nHEALTHCHECK --$0", ["--interval=", "--timeout=", "--start-period=", "--start-interval=", "--retries="]],
  ["FROM a\nHEALTHCHECK --interval=5s --$0 CMD x", ["--timeout="], ["--interval="]],
  ["FROM a\nONBUILD COPY --$0", ["--from="]],
  ["FROM a\nCOPY $0", ["--from=", "--link"]],
  ["FROM a\nONBUILD RUN --$0", ["--mount="]],
];

const valueCases: readonly CompletionCase[] = [
  ["FROM --platform=$0 a", ["linux/amd64", "linux/arm64", "$BUILDPLATFORM"]],
  ["FROM --platform=linux/$0", ["linux/arm64"]],
  ["FROM a AS one\nFROM b\nCOPY --from=$0", ["one", "0", "b"], ["two"]],
  ["FROM a AS one\nFROM b\nCOPY --link --from=$0 x y", ["one"]],
  ["FROM a AS one\nFROM b\nCOPY --chown=1 --from=o$0", ["one"]],
  ["FROM a AS one\nFROM b AS two\nCOPY --from=$0\nFROM c AS three", ["one"], ["two", "three", "1"]],
  ["FROM a AS one\nCOPY --from=$0", [], ["one", "0"]],
  ["FROM nginx:1 AS one\nFROM b\nCOPY --from=$0", ["nginx:1"]],
  ["FROM a AS One\nFROM b\nCOPY --from=o$0", ["One"]],
  ["FROM a\nRUN adduser -D app\nCOPY --chown=$0", ["app", "app:app", "1000:1000", "root"]],
  ["FROM a\nRUN groupadd web && useradd -r -g web srv\nCOPY --chown=$0", ["srv", "srv:web"]],
  ["FROM node:22\nCOPY --chown=$0", ["node", "node:node"]],
  ["FROM a\nUSER me\nCOPY --chown=$0", ["me"]],
  ["FROM a\nCOPY --chmod=$0", ["0755", "0644"]],
  ["FROM a\nCOPY --link=$0", ["true", "false"]],
  ["FROM a\nADD --checksum=$0", ["sha256:"]],
  ["FROM a\nRUN --network=$0", ["default", "none", "host"]],
  ["FROM a\nRUN --security=$0", ["insecure", "sandbox"]],
  ["FROM a\nRUN --device=$0", ["nvidia.com/gpu=all"]],
  ["FROM a\nHEALTHCHECK --interval=$0", ["30s", "1m"]],
  ["FROM a\nHEALTHCHECK --start-interval=$0", ["5s"]],
  ["FROM a\nHEALTHCHECK --retries=$0", ["3"], ["30s"]],
];

const argumentCases: readonly CompletionCase[] = [
  ["FROM $0", ["alpine", "node", "scratch", "--platform="]],
  ["FROM al$0", ["alpine"]],
  ["FROM node:$0", ["node:22-alpine"], ["alpine", "scratch"]],
  ["FROM docker.io/library/node:$0", ["docker.io/library/node:22-alpine"]],
  ["FROM localhost:5000/$0", ["node"], ["localhost:5000/node"]],
  ["FROM ghcr.io/a/b:$0", [], ["ghcr.io/a/b:22-alpine"]],
  ["FROM a AS one\nFROM $0", ["one", "scratch"], ["0"]],
  ["FROM a AS one\nFROM $0\nFROM c AS later", ["one"], ["later"]],
  ["ARG V=1\nFROM $0", ["${V}"]],
  ["FROM a $0", ["AS"]],
  ["from a $0", ["as"]],
  ["FROM a AS $0", ["build", "runtime"]],
  ["FROM x AS build\nFROM a AS $0", ["runtime"], ["build"]],
  ["FROM a\nSTOPSIGNAL $0", ["SIGTERM", "SIGQUIT"]],
  ["FROM a\nSTOPSIGNAL SIGT$0", ["SIGTERM"]],
  ["FROM a\nUSER $0", ["root", "1000:1000"]],
  ["FROM nginx\nUSER $0", ["nginx"]],
  ["FROM a\nRUN useradd app\nUSER a$0", ["app"]],
  ["FROM a\nEXPOSE $0", ["80", "8080", "5432"]],
  ["FROM a\nEXPOSE 80 $0", ["443"]],
  ["FROM a\nEXPOSE 53/$0", ["53/tcp", "53/udp"]],
  ["FROM a\nSHELL $0", ['["/bin/bash", "-o", "pipefail", "-c"]']],
  ["FROM a\nSHELL [$0", ['["/bin/sh", "-c"]']],
  ["FROM a\nWORKDIR /srv\nWORKDIR $0", ["/srv", "/app"]],
  ["FROM a AS one\nWORKDIR /one\nFROM b\nWORKDIR $0", ["/one"]],
  ["FROM a\nVOLUME $0", ["/data"]],
  ['FROM a\nVOLUME ["$0"]', ["/data"]],
  ["FROM a\nLABEL $0", ["org.opencontainers.image.source"]],
  ["FROM a\nLABEL a=b org$0", ["org.opencontainers.image.title"]],
  ["FROM a\nENV $0", ["PATH", "NODE_ENV"]],
  ["FROM a\nENV A=1 \\\n  $0", ["TZ"]],
  ["FROM a\nWORKDIR /srv\nCOPY x $0", ["./", "/srv/", "/usr/local/bin/"]],
  ["FROM a AS b\nWORKDIR /w\nRUN go build -o /out/app .\nFROM c\nCOPY --from=b $0", ["/w", "/out/app"]],
  ["FROM a AS b\nCOPY x /etc/x.conf\nFROM c\nCOPY --link --from=b $0 /y", ["/etc/x.conf"]],
  ["FROM a AS b\nRUN mkdir -p /var/lib/app\nFROM c\nCOPY --from=0 $0", ["/var/lib/app/"]],
];

describe.each([
  ["keywords", keywordCases],
  ["flags", flagCases],
  ["values of flags", valueCases],
  ["arguments", argumentCases],
])("%s", (_name, cases) => {
  test.each(cases.map((each) => ({ each })))("$each.0", async ({ each: [marked, offered, missing = []] }) => {
    const { labels } = await completeMarked(marked);
    expect(labels).toEqual(expect.arrayContaining([...offered]));
    expect(labels.filter((label) => missing.includes(label))).toEqual([]);
    expect(labels).toEqual([...new Set(labels)]);
  });
});
