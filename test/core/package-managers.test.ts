import { analyze, type Analysis, defaultLintConfig, fixText } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

function run(rule: string, text: string, target?: string): Analysis {
  return analyze({ text, build: { target }, config: { ...defaultLintConfig, profile: "strict", only: [rule] } });
}

function isFound(rule: string, text: string, target?: string): boolean {
  return run(rule, text, target).findings.length > 0;
}

function fixed(rule: string, text: string): string {
  return fixText(text, { unsafe: true }, (source) => run(rule, source)).text;
}

describe("a clean-up is added in the style of the RUN", () => {
  const ownLists = "RUN apt-get update && apt-get install -y git && rm -r /var/lib/apt/lists\n";
  const rows: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      "one line",
      "RUN apt-get update && apt-get install -y curl\n",
      "RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n",
    ],
    [
      "operators in front",
      "RUN apt-get update \\\n\t&& apt-get install -y \\\n\t\tcurl\n",
      "RUN apt-get update \\\n\t&& apt-get install -y \\\n\t\tcurl \\\n\t&& rm -rf /var/lib/apt/lists/*\n",
    ],
    [
      "operators at the end",
      "RUN apt-get update && \\\n  apt-get install -y curl\nUSER app\n",
      "RUN apt-get update && \\\n  apt-get install -y curl && \\\n  rm -rf /var/lib/apt/lists/*\nUSER app\n",
    ],
    [
      "operators on lines of their own",
      "RUN \\\n  apt-get update \\\n  && \\\n  apt-get install -y curl\n",
      "RUN \\\n  apt-get update \\\n  && \\\n  apt-get install -y curl \\\n  && \\\n  rm -rf /var/lib/apt/lists/*\n",
    ],
    [
      "comments and Windows line ends",
      "RUN apt-get update \\\r\n # tools\r\n && apt-get install -y curl\r\n",
      "RUN apt-get update \\\r\n # tools\r\n && apt-get install -y curl \\\r\n && rm -rf /var/lib/apt/lists/*\r\n",
    ],
    [
      "semicolons behind set -e",
      "RUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y curl\n",
      "RUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y curl; \\\n\trm -rf /var/lib/apt/lists/*\n",
    ],
    [
      "semicolons without set -e: the failure of the last command must stay one",
      "RUN apt-get update; apt-get install -y curl\n",
      "RUN apt-get update; apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n",
    ],
    [
      "an alternative keeps its meaning",
      "RUN apt-get update && apt-get install -y curl || exit 3\n",
      "RUN apt-get update && apt-get install -y curl || exit 3\n",
    ],
    [
      "heredoc with set -e",
      "RUN <<EOF\nset -e\napt-get update\napt-get install -y curl\nEOF\n",
      "RUN <<EOF\nset -e\napt-get update\napt-get install -y curl\nrm -rf /var/lib/apt/lists/*\nEOF\n",
    ],
    [
      "heredoc without set -e",
      "RUN <<EOF\napt-get update\napt-get install -y curl\nEOF\n",
      "RUN <<EOF\napt-get update\napt-get install -y curl && rm -rf /var/lib/apt/lists/*\nEOF\n",
    ],
    [
      "JSON form with a shell",
      'RUN ["bash", "-c", "apt-get update && apt-get install -y curl"]\n',
      'RUN ["bash", "-c", "apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*"]\n',
    ],
    [
      "a script that ends in a construct is left alone",
      "RUN apt-get update && if true; then apt-get install -y curl; fi\n",
      "RUN apt-get update && if true; then apt-get install -y curl; fi\n",
    ],
    [
      "a later RUN needs the lists",
      "RUN apt-get update && apt-get install -y curl\nRUN apt-get install -y git\n",
      "RUN apt-get update && apt-get install -y curl\nRUN apt-get install -y git\n",
    ],
    [
      "a later RUN has lists of its own",
      `RUN apt-get update && apt-get install -y curl\n${ownLists}`,
      `RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n${ownLists}`,
    ],
  ];
  test.each(rows)("%s", (_name, before, after) => {
    const head = before.includes("\r\n") ? "FROM debian:13\r\n" : "FROM debian:13\n";
    expect(fixed("apt-cache-left", head + before)).toBe(head + after);
  });

  test("another escape character", () => {
    const head = "# escape=`\nFROM debian:13\n";
    const before = "RUN apt-get update `\n && apt-get install -y curl\n";
    expect(fixed("apt-cache-left", head + before)).toBe(
      `${head}RUN apt-get update \`\n && apt-get install -y curl \`\n && rm -rf /var/lib/apt/lists/*\n`,
    );
  });
});

describe("what keeps apt's lists out of the layer", () => {
  const update = "apt-get update && apt-get install -y curl";
  test.each([
    `RUN ${update} && rm -rf /var/lib/apt`,
    `RUN ${update} && rm -rf /tmp/* "/var/lib/apt/lists/"*`,
    `RUN ${update}; rm -f /var/lib/apt/lists/*_*`,
    `RUN ${update} && sudo find /var/lib/apt/lists -mindepth 1 -delete`,
    `RUN ${update} && apt-get distclean`,
    `RUN clean() { rm -rf /var/lib/apt/lists/*; }; ${update} && clean`,
    `RUN ["bash", "-c", "${update} && rm -rf /var/lib/{apt,cache}"]`,
    `RUN --mount=type=cache,dst=/var/lib/apt/lists/ ${update}`,
    `RUN --mount=type=tmpfs,target=/var/lib ${update}`,
    `ARG STATE=/var/lib\nRUN --mount=type=cache,target=$STATE/apt ${update}`,
  ])("%s", (line) => {
    expect(isFound("apt-cache-left", `FROM debian:13\n${line}\n`)).toBe(false);
  });

  test.each([
    `RUN rm -rf /var/lib/apt/lists/* && ${update}`,
    `RUN ${update} && apt-get clean && rm -rf /var/cache/apt`,
    `RUN ${update} && rm -rf /var/lib/apt/lists-old`,
    `RUN ${update} && rm -rf /var/lib/{apt,cache}`,
    `RUN --mount=type=cache,target=/var/cache/apt ${update}`,
    `RUN ${update}\nRUN rm -rf /var/lib/apt/lists/*`,
  ])("but not: %s", (line) => {
    expect(isFound("apt-cache-left", `FROM debian:13\n${line}\n`)).toBe(true);
  });
});

describe("only stages of the image count", () => {
  const text = "FROM python:3 AS base\nRUN pip install a\nFROM base AS test\nRUN pip install b\nFROM base\nRUN pip install c\n";
  const lines = (rule: string, target?: string): readonly string[] =>
    run(rule, text, target).findings.map(({ span }) => text.slice(span.end + 1, span.end + 2));

  test("of the last stage", () => {
    expect(lines("pip-cache-kept")).toEqual(["a", "c"]);
    expect(lines("cache-kept-in-build-stage")).toEqual(["b"]);
  });

  test("of the target", () => {
    expect(lines("pip-cache-kept", "test")).toEqual(["a", "b"]);
    expect(lines("cache-kept-in-build-stage", "test")).toEqual(["c"]);
  });
});

describe("what keeps pip's cache out of the layer", () => {
  test.each([
    "RUN pip --no-cache-dir install flask",
    "RUN pip install --no-cache flask",
    "ARG PIP_NO_CACHE_DIR=0\nRUN pip install flask",
    "RUN export PIP_NO_CACHE_DIR=1; pip install flask",
    "RUN env PIP_NO_CACHE_DIR=yes pip install flask",
    "RUN pip config set global.no-cache-dir true\nRUN pip install flask",
    "RUN printf '[global]\\nno-cache-dir = false\\n' > /etc/pip.conf\nRUN pip install flask",
    "RUN --mount=type=cache,target=/home/app/.cache/pip,uid=1000 pip install flask",
    "RUN --mount=type=cache,target=/tmp/c pip install --cache-dir /tmp/c flask",
    "ENV XDG_CACHE_HOME=/c/\nRUN --mount=type=cache,target=/c pip install flask",
    "RUN pip install flask && pip3 cache purge",
    'RUN pip install flask && rm -rf "$HOME/.cache/pip"',
    "RUN PIP_CACHE_DIR=/tmp/p pip install flask && rm -rf /tmp/*",
    "RUN pip $PIP_OPTIONS install flask",
    "RUN pip list && pip download flask && pipx install flask",
  ])("%s", (line) => {
    expect(isFound("pip-cache-kept", `FROM python:3.13\n${line}\n`)).toBe(false);
  });

  test.each([
    "ENV PIP_NO_CACHE_DIR=\nRUN pip install flask",
    "RUN rm -rf ~/.cache/pip && pip install flask",
    "RUN pip install flask && export PIP_NO_CACHE_DIR=1",
    "ENV PIP_CACHE_DIR=/cache\nRUN --mount=type=cache,target=/root/.cache pip install flask",
    "RUN pip install --no-cache-dir flask && python3 -Im pip install jinja2",
    "ONBUILD RUN pip install flask",
  ])("but not: %s", (line) => {
    expect(isFound("pip-cache-kept", `FROM python:3.13\n${line}\n`)).toBe(true);
  });
});

describe("a question is answered", () => {
  test.each([
    ["apt-without-yes", "RUN apt-get install -q -q curl"],
    ["apt-without-yes", "RUN apt-get -q=2 install curl"],
    ["apt-without-yes", "RUN apt-get install curl <<< y"],
    ["apt-without-yes", "COPY apt.conf /etc/apt/apt.conf.d/90yes\nRUN apt-get install curl"],
    ["dnf-without-yes", "RUN dnf --setopt=assumeyes=1 install git"],
    ["dnf-without-yes", "RUN microdnf install git"],
    ["zypper-without-yes", "RUN zypper -nq install git"],
  ])("%s: %s", (rule, line) => {
    expect(isFound(rule, `FROM debian:13\n${line}\n`)).toBe(false);
  });

  test.each([
    ["apt-without-yes", "RUN cat packages | xargs apt-get install"],
    ["apt-without-yes", "RUN apt-get install -q curl"],
    ["apt-without-yes", "RUN DEBIAN_FRONTEND=noninteractive apt-get install curl"],
    ["apt-recommended-packages", "RUN apt-get install -y -o APT::Install-Recommends=false curl\nRUN apt-get install -y git"],
    ["dnf-without-yes", "RUN dnf module enable nodejs:22"],
  ])("%s, but not: %s", (rule, line) => {
    const [first, ...others] = run(rule, `FROM debian:13\n${line}\n`).findings;
    expect(first?.rule).toBe(rule);
    expect(others).toEqual([]);
  });
});
