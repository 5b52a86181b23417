import { analyze, defaultLintConfig, rules } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

/** What a rule finds in a file: the marked texts. */
function found(rule: string, text: string): readonly string[] {
  expect(rules.map(({ id }) => id)).toContain(rule);
  const { findings } = analyze({ text, config: { ...defaultLintConfig, profile: "strict", only: [rule] } });
  return findings.map(({ span }) => text.slice(span.start, span.end));
}

describe("ended-base-image reads the release from the tag", () => {
  test.each([
    ["debian:10.13-slim", true],
    ["debian:stretch-20200101", true],
    ["debian:12", false],
    ["debian:stable", false],
    ["arm64v8/debian:jessie", true],
    ["public.ecr.aws/docker/library/node:16", true],
    ["node:16.20.2-alpine3.18", true],
    ["node:22-alpine3.12", true],
    ["node:lts", false],
    ["python:3.1", false],
    ["python:3.13.1", false],
    ["python:2", true],
    ["golang:1.2-x", false],
    ["mcr.microsoft.com/dotnet/aspnet:6.0-jammy", true],
    ["mcr.microsoft.com/dotnet/core/sdk:3.1", true],
    ["centos", true],
    ["quay.io/centos/centos:stream9", false],
    ["nvidia/cuda:11.8.0-base-ubuntu18.04", true],
    ["team/node:16", false],
    ["example.com/debian:10", false],
    ["eclipse-temurin:21-jre", false],
    ["openjdk:8-jre", true],
    ["alpine", false],
  ])("%s", (image, isEnded) => {
    expect(found("ended-base-image", `FROM ${image}\n`)).toEqual(isEnded ? [image] : []);
  });
});

describe("hard-coded-secret", () => {
  const token = ["ghp", "k3JtPz8QwLx5RbVn1YcMd7HfGs2TaUe9ZoXi"].join("_");

  test.each([
    [`LABEL note=${token}`, [token]],
    [`RUN <<EOF\ncurl -H "Authorization: token ${token}" https://git.example.org\nEOF`, [token]],
    [`ONBUILD ENV TOKEN=${token}`, [token]],
    ["ENV URL=postgres://app:hunter77x@db.team.dev/app", ["hunter77x"]],
    ["ENV URL=postgres://postgres:postgres@db/app", []],
    ["ENV URL=postgres://app:$PASSWORD@db.team.dev/app", []],
    ["ENV URL=postgres://app:<password>@db.team.dev/app", []],
    ["ENV AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE", []],
    ["RUN curl -u ci: https://git.team.dev/a", []],
    ["RUN docker run -p 8080:80 nginx", []],
    ["RUN sshpass -p hunter77x ssh team.dev", ["hunter77x"]],
    [`RUN echo x${token}`, []],
  ])("%s", (line, expected) => {
    expect(found("hard-coded-secret", `FROM alpine:3.22\n${line}\n`)).toEqual(expected);
  });
});

describe("index-update-alone", () => {
  test.each([
    ["RUN apt-get update && rm -rf /var/lib/apt/lists/*", []],
    ["RUN apt-get update && curl -fsSL https://example.com/setup | bash", []],
    ["RUN apt-get update && apt-get -y upgrade", []],
    ["RUN yum makecache && yum clean packages", ["yum makecache"]],
    ["RUN apt-get update && $INSTALL curl", []],
    ["RUN --mount=type=cache,target=/var/cache zypper refresh", ["zypper refresh"]],
  ])("%s", (line, expected) => {
    expect(found("index-update-alone", `FROM debian:13\n${line}\n`)).toEqual(expected);
  });
});

describe("setuid-bit tells programs from directories and removal from setting", () => {
  test.each([
    ["RUN chmod 4755 /x", ["4755"]],
    ["RUN chmod 02775 /srv", []],
    ["RUN chmod 2755 /usr/local/bin/x", ["2755"]],
    ["RUN chmod a-s /usr/bin/su", []],
    ["RUN chmod u=rwxs,g=rx /x", ["u=rwxs,g=rx"]],
    ["RUN chmod +s /bin/x", ["+s"]],
    ["RUN setcap -r /x", []],
  ])("%s", (line, expected) => {
    expect(found("setuid-bit", `FROM debian:13\n${line}\n`)).toEqual(expected);
  });
});

test("ids of Trivy are understood as they are spelt now, and as they were", () => {
  for (const id of ["DS-0004", "DS004", "AVD-DS-0004"]) {
    const text = `FROM debian:13\n# plimsoll ignore=${id} — a machine to practise on\nEXPOSE 22\n`;
    const { findings, suppressed } = analyze({ text, config: { ...defaultLintConfig, profile: "strict" } });
    expect(suppressed.map(({ rule }) => rule)).toContain("exposed-admin-port");
    expect(findings.map(({ rule }) => rule)).not.toContain("unknown-suppression");
  }
});
