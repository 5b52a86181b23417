import type { BaseImage } from "@plimsoll/core";
import { rules } from "@plimsoll/core";
import { buildRules } from "@plimsoll/core/builds";
import { type ContainerContract, readContract, viewRuntime } from "@plimsoll/core/explain";
import { planDockerfile } from "@plimsoll/core/plan";
import { describe, expect, test } from "vitest";
import { englishComments } from "../../../packages/core/src/explain/runtime/manifest-text-en.ts";
import { koreanComments } from "../../../packages/core/src/explain/runtime/manifest-text-ko.ts";
import { englishNotes } from "../../../packages/core/src/explain/runtime/runtime-notes-en.ts";
import { koreanNotes } from "../../../packages/core/src/explain/runtime/runtime-notes-ko.ts";
import { runtimeNotes } from "../../../packages/core/src/explain/runtime/runtime-notes.ts";

function contractOf(text: string, images: Readonly<Record<string, BaseImage>> = {}): ContainerContract {
  const contract = readContract(planDockerfile({ text, facts: { images } }));
  if (contract === undefined) throw new Error("no target");
  return contract;
}

/** The text of a line of the file that an origin names. */
function said(text: string, origin: ContainerContract["user"]["origin"]): string {
  return origin.kind === "line" ? text.slice(origin.span.start, origin.span.end) : origin.kind;
}

const known: Readonly<Record<string, BaseImage>> = {
  "app:1": {
    platform: "linux/amd64",
    config: {
      User: "app",
      Env: ["PATH=/bin", "APP_HOME=/opt"],
      Entrypoint: ["/entry.sh"],
      Cmd: ["serve"],
      ExposedPorts: { "9000/tcp": {} },
      Volumes: { "/opt/data": {} },
      StopSignal: "SIGQUIT",
      WorkingDir: "/opt",
      Healthcheck: { Test: ["CMD-SHELL", "true"] },
    },
  },
};

describe("what becomes process 1", () => {
  const table: readonly (readonly [string, string, string])[] = [
    [`FROM scratch\nCMD ["/app", "-v"]`, "program", "/app"],
    [`FROM debian:13\nCMD app -v`, "shell", "/bin/sh"],
    [`FROM debian:13\nCMD exec app -v`, "program", "app"],
    [`FROM alpine:3.22\nCMD app -v`, "program", "app"],
    [`FROM alpine:3.22\nCMD app -v && other`, "shell", "/bin/sh"],
    [`FROM debian:13\nCMD ["sh", "-c", "prepare; exec app"]`, "program", "app"],
    [`FROM debian:13\nCMD ["bash", "-c", "app > /log"]`, "shell", "bash"],
    [`FROM debian:13\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["app"]`, "script", "/docker-entrypoint.sh"],
    [`FROM debian:13\nENTRYPOINT ["/usr/bin/tini", "--"]\nCMD app`, "init", "/usr/bin/tini"],
    [`FROM debian:13\nENTRYPOINT exec tini -- app`, "init", "tini"],
    [`FROM scratch`, "none", ""],
    [`FROM nobody/knows:1`, "unknown", ""],
    [`FROM app:1`, "script", "/entry.sh"],
    [`FROM app:1\nENTRYPOINT []\nCMD ["/x"]`, "program", "/x"],
  ];
  test.each(table)("%j", (text, kind, name) => {
    const { first } = contractOf(text, known).process;
    expect([first.kind, "name" in first ? first.name : ""]).toEqual([kind, name]);
  });
});

describe("who runs it", () => {
  const table: readonly (readonly [string, ContainerContract["user"]["kind"], number | undefined])[] = [
    [`FROM scratch`, "root", 0],
    [`FROM debian:13\nUSER 0:5`, "root", 0],
    [`FROM debian:13\nUSER 1000:1001`, "number", 1000],
    [`FROM debian:13\nRUN useradd -u 4000 me\nUSER me`, "name", 4000],
    [`FROM debian:13\nUSER me`, "name", undefined],
    [`FROM node:22\nUSER node`, "name", 1000],
    [`FROM nobody/knows:1`, "unknown", undefined],
    [`FROM app:1`, "name", undefined],
    [`FROM debian:13\nUSER 99999999999`, "number", undefined],
  ];
  test.each(table)("%j", (text, kind, uid) => {
    expect(contractOf(text, known).user).toMatchObject({ kind, uid });
  });
});

test("each part names the line that says it, also in a stage below, with variables filled in", () => {
  const text = `ARG PORT=8080
FROM debian:13 AS base
ARG PORT
ENV DATA=/srv/data
VOLUME $DATA
EXPOSE $PORT 9000-9002/udp
USER 5
FROM base
WORKDIR app
STOPSIGNAL SIGINT
LABEL team=web`;
  const contract = contractOf(text);
  expect(contract.ports.map(({ first, last, protocol, origin }) => [first, last, protocol, said(text, origin)])).toEqual([
    [8080, 8080, "tcp", "EXPOSE $PORT 9000-9002/udp"],
    [9000, 9002, "udp", "EXPOSE $PORT 9000-9002/udp"],
  ]);
  expect(contract.volumes.map(({ path, origin }) => [path, said(text, origin)])).toEqual([["/srv/data", "VOLUME $DATA"]]);
  expect(said(text, contract.user.origin)).toBe("USER 5");
  expect([contract.workingDirectory.value, said(text, contract.workingDirectory.origin)]).toEqual(["/app", "WORKDIR app"]);
  expect([contract.stopSignal.value, said(text, contract.stopSignal.origin)]).toEqual(["SIGINT", "STOPSIGNAL SIGINT"]);
  expect(contract.labels.map(({ name, origin }) => [name, said(text, origin)])).toEqual([["team", "LABEL team=web"]]);
  expect(contract.environment.map(({ name, origin }) => [name, said(text, origin)])).toEqual([["DATA", "ENV DATA=/srv/data"]]);
});

test("what the base image says comes from there, and is unknown where nobody knows it", () => {
  const contract = contractOf(`FROM app:1\nEXPOSE 1`, known);
  expect(contract.ports.map(({ first, origin }) => [first, origin.kind])).toEqual([
    [1, "line"],
    [9000, "base-image"],
  ]);
  expect([contract.volumes[0]?.origin.kind, contract.stopSignal, contract.health.kind]).toEqual([
    "base-image",
    { value: "SIGQUIT", origin: { kind: "base-image", image: "app:1" } },
    "check",
  ]);
  const unknown = contractOf(`FROM nobody/knows:1`);
  expect([unknown.baseKnown, unknown.stopSignal.origin.kind, unknown.health]).toEqual([
    false,
    "unknown",
    { kind: "none", origin: { kind: "unknown", image: "nobody/knows:1" } },
  ]);
  expect(contractOf(`FROM scratch`).stopSignal.origin.kind).toBe("default");
});

describe("a health check is a request", () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    [`CMD curl -f http://localhost/`, "HTTP 80 /"],
    [`CMD curl -fsS http://localhost:8080/health?full=1 || exit 1`, "HTTP 8080 /health?full=1"],
    [`CMD ["curl", "--fail", "--silent", "http://127.0.0.1:3000"]`, "HTTP 3000 /"],
    [`CMD ["sh", "-c", "curl -f http://localhost:81/"]`, "HTTP 81 /"],
    [`CMD wget -q --spider http://localhost:8080/ping || exit 1`, "HTTP 8080 /ping"],
    [`CMD wget --no-verbose --tries=1 --spider localhost:8080 || false`, "HTTP 8080 /"],
    [`CMD curl -f -o /dev/null -m 2 localhost:8080/x >/dev/null 2>&1 || exit 1`, "HTTP 8080 /x"],
    // Without -f every answer is good.
    [`CMD curl http://localhost/ || exit 1`, undefined],
    [`CMD curl -f http://example.com/`, undefined],
    [`CMD curl -fk https://localhost/`, undefined],
    [`CMD curl -f -H "Host: x" http://localhost/`, undefined],
    [`CMD curl -f -X POST http://localhost/`, undefined],
    [`CMD curl -f http://localhost:$PORT/`, undefined],
    [`CMD curl -f http://localhost/ | grep -q ok`, undefined],
    [`CMD curl -f http://localhost/ || true`, undefined],
    [`CMD curl -f http://localhost/ || exit 0`, undefined],
    [`CMD curl -f http://localhost/ && test -e /x`, undefined],
    [`CMD curl -f http://localhost:99999/`, undefined],
    [`CMD pg_isready`, undefined],
  ];
  test.each(table)("%s", (check, expected) => {
    const { health } = contractOf(`FROM debian:13\nHEALTHCHECK ${check}`);
    const http = health.kind === "check" ? health.http : undefined;
    expect(http && `${http.scheme} ${http.port} ${http.path}`).toBe(expected);
  });
});

test("memory, secrets and what is written", () => {
  const contract = contractOf(`FROM eclipse-temurin:21
ENV JAVA_TOOL_OPTIONS="-Xmx512m -XX:MaxRAMPercentage=75.0" GOMEMLIMIT=2GiB WEB_CONCURRENCY=3 API_TOKEN=abcdefgh TOKEN_FILE=/run/x
VOLUME /logs
ENTRYPOINT java -Xmx1g -jar app.jar > /var/log/out 2>> /logs/err </dev/null`);
  expect(contract.memory.map(({ kind, text, where, bytes }) => [kind, text, where, bytes])).toEqual([
    ["heap", "-Xmx512m", "JAVA_TOOL_OPTIONS", 512 * 2 ** 20],
    ["share", "-XX:MaxRAMPercentage=75.0", "JAVA_TOOL_OPTIONS", undefined],
    ["goal", "2GiB", "GOMEMLIMIT", 2 * 2 ** 30],
    ["workers", "3", "WEB_CONCURRENCY", undefined],
    ["heap", "-Xmx1g", "ENTRYPOINT", 2 ** 30],
  ]);
  expect(contract.environment.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(["API_TOKEN"]);
  expect(contract.writes.map(({ path, inVolume }) => [path, inVolume])).toEqual([
    ["/var/log/out", false],
    ["/logs/err", true],
  ]);
});

describe("texts", () => {
  const pairs = [
    ["notes", englishNotes, koreanNotes],
    ["comments", englishComments, koreanComments],
  ] as const;
  const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

  test.each(pairs)("of %s have the same values in both languages", (_name, english, korean) => {
    const koreanTexts: Readonly<Record<string, string>> = korean;
    for (const [key, text] of Object.entries(english)) expect([key, holes(koreanTexts[key] ?? "")]).toEqual([key, holes(text)]);
  });

  const samples = [
    `FROM scratch`,
    `FROM nobody/knows:1`,
    `FROM node:22\nUSER node\nEXPOSE 80\nVOLUME /a\nENV DB_PASSWORD=hunter22\nHEALTHCHECK CMD x\nCMD npm start > /log`,
    `FROM debian:13\nUSER me\nHEALTHCHECK NONE\nCMD ["./start.sh"]`,
    `FROM --platform=windows/amd64 x\nENTRYPOINT ["tini", "java", "-Xmx1g", "-XX:MaxRAMPercentage=1"]\nUSER 7`,
  ];
  test.each(["docker", "swarm", "kubernetes"] as const)("leave nothing open on %s, and name rules that exist", (runtime) => {
    const ids = new Set([...rules, ...buildRules].map(({ id }) => id));
    for (const text of samples) {
      const contract = contractOf(text);
      for (const language of ["en", "ko"] as const) {
        const view = viewRuntime(contract, runtime, { file: "Dockerfile", lineOf: () => 1 }, language);
        expect(JSON.stringify(view)).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
      for (const { rules: named } of runtimeNotes(contract, runtime)) for (const id of named) expect(ids).toContain(id);
    }
  });
});

test("a base image that is one of Windows by its name makes a container of Windows", () => {
  const text = "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR C:\\app\nWORKDIR sub\n";
  const contract = contractOf(text);
  expect(contract.platform.os).toBe("windows");
  expect(contract.workingDirectory.value).toBe("\\app\\sub");
  expect(contractOf(text.replace("FROM", "FROM --platform=linux/amd64")).platform.os).toBe("linux");
});

test("a volume with a blank comes from its line", () => {
  const text = 'FROM x\nVOLUME ["/a b/c"]\n';
  expect(contractOf(text).volumes.map(({ path, origin }) => [path, said(text, origin)])).toEqual([
    ["/a b/c", 'VOLUME ["/a b/c"]'],
  ]);
});
