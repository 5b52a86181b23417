import { describe, expect, test } from "vitest";
import type { RefactoringKind } from "@plimsoll/core/refactor";
import { refactored, refactoringsAt } from "./refactor-text.ts";

/** kind, text with a cursor `$|` or a selection in `[[ ]]`, what becomes of it; undefined where it must not be offered. */
type Case = readonly [RefactoringKind, string, string | undefined];

const f = "FROM debian:13\n";

const cases: Readonly<Record<string, readonly Case[]>> = {
  "RUN to heredoc": [
    ["run-to-heredoc", `${f}RUN a $|&& b\n`, `${f}RUN <<EOF\nset -e\na\nb\nEOF\n`],
    [
      "run-to-heredoc",
      `${f}RUN --network=none a \\\n # why\n && b x \\\n      y | c$|\nUSER u\n`,
      `${f}RUN --network=none <<EOF\nset -e\na\n# why\nb x \\\n      y | c\nEOF\nUSER u\n`,
    ],
    ["run-to-heredoc", `${f}RUN $|set -ex && a && b`, `${f}RUN <<EOF\nset -ex\na\nb\nEOF`],
    ["run-to-heredoc", `${f}RUN $|echo 🐳 && b\n`, `${f}RUN <<EOF\nset -e\necho 🐳\nb\nEOF\n`],
    ["run-to-heredoc", `${f}RUN $|a && cat x EOF \\\n EOF\n`, `${f}RUN <<END\nset -e\na\ncat x EOF \\\n EOF\nEND\n`],
    // A failing `a` ends nothing here, and would with `set -e`.
    ["run-to-heredoc", `${f}RUN $|a || b && c\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a; b\n`, `${f}RUN <<EOF\na\nb\nEOF\n`],
    [
      "run-to-heredoc",
      `${f}RUN set -eux; \\\n# why\n  a || b; \\\n  if c; then \\\n    d; \\\n  fi$|\n`,
      `${f}RUN <<EOF\nset -eux\n# why\na || b\nif c; then \\\n    d; \\\n  fi\nEOF\n`,
    ],
    ["run-to-heredoc", `${f}RUN $|a && b \\ \n  x\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a & b\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a && if b; then c; d; fi\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|! a && b\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|set +e && a && b\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|. ./env && b\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a $(b; c) && d\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a && b &\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|["a", "&&", "b"]\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a '\\\n x' && b\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a \\\n # c\n x && b\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a && b\n`.replaceAll("\n", "\r\n"), undefined],
    ["run-to-heredoc", `# escape=\`\n${f}RUN $|a && b\n`, `# escape=\`\n${f}RUN <<EOF\nset -e\na\nb\nEOF\n`],
    [
      "run-to-heredoc",
      `# escape=\`\n${f}RUN $|a c:\\d && \`\n  # why\n  b \`\n  && c\n`,
      `# escape=\`\n${f}RUN <<EOF\nset -e\na c:\\d\n# why\nb\nc\nEOF\n`,
    ],
    ["run-to-heredoc", `# escape=\`\n${f}RUN $|a \`\n x && b\n`, undefined],
    ["run-to-heredoc", `# escape=\`\n${f}RUN $|a \`c\` && b\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a \\\r\n && b\r\n`, undefined],
    ["run-to-heredoc", `FROM mcr.microsoft.com/windows:ltsc2022\nRUN $|a && b\n`, undefined],
    ["run-to-heredoc", `${f}ONBUILD RUN $|a && b\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a && b \\\n`, undefined],
    ["run-to-heredoc", `${f}RUN $|a && 'b\n`, undefined],
  ],
  "heredoc to RUN": [
    [
      "heredoc-to-run",
      `# escape=\`\n${f}RUN $|<<EOF\nset -e\na\n# why\nb\nEOF\n`,
      `# escape=\`\n${f}RUN a \`\n    # why\n    && b\n`,
    ],
    ["heredoc-to-run", `# escape=\`\n${f}RUN $|<<EOF\na\nb\nEOF\n`, `# escape=\`\n${f}RUN a; \`\n    b\n`],
    ["heredoc-to-run", `# escape=\`\n${f}RUN $|<<EOF\nset -e\na \\\n  c\nb\nEOF\n`, undefined],
    ["heredoc-to-run", `# escape=\`\n${f}RUN $|<<EOF\nset -e\na\nb \`c\`\nEOF\n`, undefined],
    ["heredoc-to-run", `${f}RUN $|<<EOF\r\nset -e\r\na\r\nEOF\r\n`, undefined],
    ["heredoc-to-run", `${f}RUN $|<<EOF\nset -e\na\nb\nEOF\n`, `${f}RUN a \\\n    && b\n`],
    [
      "heredoc-to-run",
      `${f}RUN --network=none <<-'EOF'\n\tset -eux\n\t# why\n\ta x \\\n\t  y\n\n\tb | $|c;\n\tEOF\nUSER u\n`,
      `${f}RUN --network=none set -ux \\\n    # why\n    && a x \\\n\t  y \\\n    && b | c\nUSER u\n`,
    ],
    ["heredoc-to-run", `${f}RUN $|<<EOF\na\nEOF\n`, `${f}RUN a\n`],
    [
      "heredoc-to-run",
      `${f}SHELL ["/bin/bash", "-ec"]\nRUN $|<<EOF\na\nb\nEOF\n`,
      `${f}SHELL ["/bin/bash", "-ec"]\nRUN a \\\n    && b\n`,
    ],
    // Without `set -e` the second command runs whatever becomes of the first.
    [
      "heredoc-to-run",
      `${f}RUN $|<<EOF\nset -eux\n# why\na || b\nif c; then d; fi\nEOF\n`,
      `${f}RUN set -eux; \\\n    # why\n    a || b; \\\n    if c; then d; fi\n`,
    ],
    ["heredoc-to-run", `${f}RUN $|<<EOF\na\nb\nEOF\n`, `${f}RUN a; \\\n    b\n`],
    ["heredoc-to-run", `${f}RUN $|<<EOF\nset -e\na && b\nc\nEOF\n`, `${f}RUN set -e; \\\n    a && b; \\\n    c\n`],
    ["heredoc-to-run", `${f}RUN $|<<EOF\nif a; then\n  b\nfi\nEOF\n`, undefined],
    ["heredoc-to-run", `${f}RUN $|<<EOF\n#!/bin/sh -e\na\nEOF\n`, undefined],
    ["heredoc-to-run", `${f}RUN $|<<EOF\nset -e\necho "a\nb"\nEOF\n`, undefined],
    ["heredoc-to-run", `${f}RUN $|<<EOF\nset -e\na # why\nb\nEOF\n`, undefined],
    ["heredoc-to-run", `${f}RUN $|<<EOF bash\nset -e\na\nEOF\n`, undefined],
    ["heredoc-to-run", `${f}RUN $|<<EOF\nset -e\na &\nb\nEOF\n`, undefined],
    ["heredoc-to-run", `${f}RUN $|<<EOF\nset -e\na\n`, undefined],
  ],
  "shell form to exec form": [
    ["shell-to-exec", `${f}CMD $|node server.js\n`, `${f}CMD ["node", "server.js"]\n`],
    [
      "shell-to-exec",
      `${f}ENTRYPOINT exec $|node "my server.js" 'a"b' \\\n  # c\n  --x=1\n`,
      `${f}ENTRYPOINT ["node", "my server.js", "a\\"b", \\\n  # c\n  "--x=1"]\n`,
    ],
    [
      "shell-to-exec",
      `${f}HEALTHCHECK --interval=5s CMD $|curl -f http://localhost/\n`,
      `${f}HEALTHCHECK --interval=5s CMD ["curl", "-f", "http://localhost/"]\n`,
    ],
    ["shell-to-exec", `${f}RUN $|make all\r\n`, `${f}RUN ["make", "all"]\r\n`],
    ["shell-to-exec", `${f}CMD $|echo hello\n`, `${f}CMD ["echo", "hello"]\n`],
    ["shell-to-exec", `${f}CMD $|echo -n hello\n`, undefined],
    ["shell-to-exec", `${f}CMD $|node $FILE\n`, undefined],
    ["shell-to-exec", `${f}CMD $|node *.js\n`, undefined],
    ["shell-to-exec", `${f}CMD $|cd /srv\n`, undefined],
    ["shell-to-exec", `${f}CMD $|A=1 node x\n`, undefined],
    ["shell-to-exec", `${f}CMD $|node x > log\n`, undefined],
    ["shell-to-exec", `${f}CMD $|a && b\n`, undefined],
    ["shell-to-exec", `${f}CMD $|a ~/b\n`, undefined],
    ["shell-to-exec", `${f}SHELL ["/bin/bash", "-lc"]\nCMD $|a b\n`, undefined],
    ["shell-to-exec", `FROM mcr.microsoft.com/windows:ltsc2022\nCMD $|a b\n`, undefined],
  ],
  "exec form to shell form": [
    ["exec-to-shell", `${f}CMD $|["node", "my server.js", "$X"]\n`, `${f}CMD exec node 'my server.js' '$X'\n`],
    ["exec-to-shell", `${f}RUN $|[ "a", \\\n  "it's" ]\n`, `${f}RUN a \\\n  'it'\\''s'\n`],
    ["exec-to-shell", `${f}CMD $|["sh", "-c", "a && b $X"]\n`, `${f}CMD a && b $X\n`],
    ["exec-to-shell", `${f}CMD $|["/bin/bash", "-c", "a && b"]\n`, `${f}CMD exec /bin/bash -c 'a && b'\n`],
    ["exec-to-shell", `${f}CMD $|["a", "b\\nc"]\n`, undefined],
    ["exec-to-shell", `${f}CMD $|[]\n`, undefined],
    ["exec-to-shell", `FROM mcr.microsoft.com/windows:ltsc2022\nCMD $|["a"]\n`, undefined],
  ],
  "join RUNs": [
    ["join-runs", `${f}RUN $|a\n\n# why\nRUN b && \\\n    c\n`, `${f}RUN a \\\n    # why\n    && b && \\\n    c\n`],
    ["join-runs", `${f}[[RUN a\nRUN b\nRUN c]]\n`, `${f}RUN a \\\n    && b \\\n    && c\n`],
    ["join-runs", `${f}RUN $|a; b\nRUN if c; then d; fi\n`, `${f}RUN a; b \\\n    && if c; then d; fi\n`],
    ["join-runs", `${f}RUN $|a\nRUN b\n`.replaceAll("\n", "\r\n"), `${f}RUN a \\\n    && b\n`.replaceAll("\n", "\r\n")],
    ["join-runs", `${f}RUN --network=none $|a\nRUN b\n`, undefined],
    ["join-runs", `${f}RUN $|cd /x\nRUN b\n`, undefined],
    ["join-runs", `${f}RUN $|X=1\nRUN b\n`, undefined],
    ["join-runs", `${f}RUN $|a &\nRUN b\n`, undefined],
    ["join-runs", `${f}RUN $|a # c\nRUN b\n`, undefined],
    ["join-runs", `${f}RUN $|a\nRUN b || c\n`, undefined],
    ["join-runs", `${f}RUN $|a\nRUN b; c\n`, undefined],
    ["join-runs", `${f}RUN $|a\nRUN ["b"]\n`, undefined],
    ["join-runs", `${f}RUN $|a\nRUN <<EOF\nb\nEOF\n`, undefined],
    ["join-runs", `${f}RUN $|a\nUSER u\nRUN b\n`, undefined],
    ["join-runs", `${f}RUN $|a`, undefined],
  ],
  "split RUN": [
    [
      "split-run",
      `${f}RUN --mount=type=cache,target=/c \\\n    a $|&& \\\n    # why\n    b \\\n    && c\n`,
      `${f}RUN --mount=type=cache,target=/c \\\n    a\n# why\nRUN --mount=type=cache,target=/c b\nRUN --mount=type=cache,target=/c c\n`,
    ],
    ["split-run-here", `${f}run a && b && $|c d\n`, `${f}run a && b\nrun c d\n`],
    ["split-run-here", `${f}RUN a && $|b && c\n`, `${f}RUN a\nRUN b && c\n`],
    ["split-run-here", `${f}RUN a && cd /x && $|c\n`, undefined],
    ["split-run-here", `${f}RUN a && $|cd /x && c\n`, `${f}RUN a\nRUN cd /x && c\n`],
    ["split-run", `${f}RUN $|(cd /x && a) && b\n`, `${f}RUN (cd /x && a)\nRUN b\n`],
    ["split-run", `${f}RUN $|export A=1 && b\n`, undefined],
    ["split-run", `${f}RUN $|A=1 && b\n`, undefined],
    ["split-run", `${f}RUN $|a || b\n`, undefined],
    ["split-run", `${f}RUN --mount=type=tmpfs,target=/t $|a && b\n`, undefined],
    ["split-run", `${f}RUN $|a && ["b"]\n`, undefined],
  ],
  "extract a stage": [
    ["extract-stage", `${f}[[RUN a\nRUN b]]\n\n# c\nCMD d\n`, `FROM debian:13 AS base\nRUN a\nRUN b\n\nFROM base\n# c\nCMD d\n`],
    [
      "extract-stage",
      `FROM debian:13 as app\nRUN a\n[[RUN b]]\nRUN c\n`,
      `FROM debian:13 as app-base\nRUN a\n\nFROM app-base AS app-part\nRUN b\n\nFROM app-part AS app\nRUN c\n`,
    ],
    [
      "extract-stage",
      `FROM debian AS base\n[[RUN a]]\nRUN b\nFROM x\nCOPY --from=0 /a /b\nCOPY --from=base /a /b\n`,
      `FROM debian AS base-base\nRUN a\n\nFROM base-base AS base\nRUN b\nFROM x\nCOPY --from=1 /a /b\nCOPY --from=base /a /b\n`,
    ],
    ["extract-stage", `${f}[[RUN a\nCMD b]]\nENTRYPOINT ["c"]\n`, undefined],
    ["extract-stage", `${f}[[ONBUILD RUN a]]\nRUN b\n`, undefined],
    ["extract-stage", `${f}[[RUN a\nRUN b]]\n`, undefined],
    ["extract-stage", `${f}RUN $|a\nRUN b\n`, undefined],
    ["extract-stage", `${f}[[RUN a\nFROM b\nRUN c]]\nRUN d\n`, undefined],
  ],
  "extract an ARG": [
    ["extract-argument", "FROM no$|de:22-slim\n", "ARG NODE_VERSION=22-slim\nFROM node:${NODE_VERSION}\n"],
    [
      "extract-argument",
      "# syntax=docker/dockerfile:1\n# about\n\n# n\nFROM --platform=linux/amd64 ghcr.io:443/a/b-c:1.2$| AS x\n",
      "# syntax=docker/dockerfile:1\n# about\n\nARG B_C_VERSION=1.2\n# n\nFROM --platform=linux/amd64 ghcr.io:443/a/b-c:${B_C_VERSION} AS x\n",
    ],
    [
      "extract-argument",
      "ARG A=1\nFROM a\nFROM $|node:22\n",
      "ARG A=1\nARG NODE_VERSION=22\nFROM a\nFROM node:${NODE_VERSION}\n",
    ],
    ["extract-argument", "FROM $|node\n", undefined],
    ["extract-argument", `FROM $|node@sha256:${"a".repeat(64)}\n`, undefined],
    [
      "extract-argument",
      `${f}# why\nRUN pip install flask==3.$|1.0\n`,
      `${f}# why\nARG FLASK_VERSION=3.1.0\nRUN pip install flask==\${FLASK_VERSION}\n`.replace(
        "# why\nARG FLASK_VERSION=3.1.0\n",
        "ARG FLASK_VERSION=3.1.0\n# why\n",
      ),
    ],
    [
      "extract-argument",
      `${f}RUN curl "https://example.com/v1.2$|.3/x.tgz"\n`,
      `${f}ARG VERSION=1.2.3\nRUN curl "https://example.com/v\${VERSION}/x.tgz"\n`,
    ],
    ["extract-argument", `${f}WORKDIR /srv/[[app]]\n`, `${f}ARG SRV_VALUE=app\nWORKDIR /srv/\${SRV_VALUE}\n`],
    ["extract-argument", `${f}RUN echo '1.2$|.3'\n`, undefined],
    ["extract-argument", `${f}RUN sh -c "echo 1.2$|.3"\n`, `${f}ARG VERSION=1.2.3\nRUN sh -c "echo \${VERSION}"\n`],
    ["extract-argument", `${f}RUN sh -c 'echo 1.2$|.3'\n`, undefined],
    ["extract-argument", `${f}CMD echo 1.2$|.3\n`, undefined],
    ["extract-argument", `${f}RUN ["echo", "1.2$|.3"]\n`, undefined],
    ["extract-argument", `${f}ENV [[KEY]]=1\n`, undefined],
    [
      "extract-argument",
      `${f}RUN <<EOF\n# 🐳\necho 1.2$|.3\nEOF\n`,
      `${f}ARG VERSION=1.2.3\nRUN <<EOF\n# 🐳\necho \${VERSION}\nEOF\n`,
    ],
  ],
  "inline an ARG": [
    ["inline-argument", "ARG $|V=22\nFROM node:${V}-slim\nARG V\nRUN echo $V\n", "FROM node:22-slim\nARG V=22\nRUN echo $V\n"],
    [
      "inline-argument",
      `${f}ARG $|V=1.2\nRUN echo "$V" \${V}x\nWORKDIR /a/$V\nCOPY --chown=$V a $V/\n`,
      `${f}RUN echo "1.2" 1.2x\nWORKDIR /a/1.2\nCOPY --chown=1.2 a 1.2/\n`,
    ],
    ["inline-argument", `${f}ARG $|V=1\nRUN echo $V\nFROM x\nRUN echo $V\n`, `${f}RUN echo 1\nFROM x\nRUN echo $V\n`],
    ["inline-argument", `${f}ARG $|V=1\nRUN echo \${V:-2}\n`, undefined],
    ["inline-argument", `${f}ARG $|V=1\nRUN echo '$V'\n`, undefined],
    ["inline-argument", `${f}ARG $|V=1\nRUN V=2; echo $V\n`, undefined],
    ["inline-argument", `${f}ARG $|V=1\nENV V=$V\n`, undefined],
    ["inline-argument", `${f}ARG $|V=1\nRUN sh -c 'echo $V'\n`, undefined],
    ["inline-argument", `${f}ARG $|V\nRUN echo $V\n`, undefined],
    ["inline-argument", `${f}ARG $|V=1\nRUN echo\n`, undefined],
    ["inline-argument", "ARG $|V=1\n# escape=`\nFROM a:$V\n", undefined],
  ],
  "add a cache mount": [
    [
      "add-cache-mount",
      "FROM python:3.13\nRUN pip $|install --no-cache-dir -r r.txt\n",
      "FROM python:3.13\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r r.txt\n",
    ],
    ["add-cache-mount", "FROM python:3.13\nRUN --mount=type=cache,target=/root/.cache/pip pip $|install x\n", undefined],
    ["add-cache-mount", "FROM python:3.13\nRUN echo $|x\n", undefined],
  ],
  "COPY --link": [
    ["link-copy", `${f}COPY $|--chown=1 a /b/\n`, `${f}COPY --link --chown=1 a /b/\n`],
    ["link-copy", `${f}ADD $|a \\\n  /b/\n`, `${f}ADD --link a \\\n  /b/\n`],
    ["link-copy", `${f}COPY $|--link a /b/\n`, undefined],
    ["link-copy", `${f}RUN $|a\n`, undefined],
  ],
  "what rules of style do": [
    [
      "sort-packages",
      `${f}RUN apt-get install -y $|c \\\n  # for x\n  b \\\n  a\n`,
      `${f}RUN apt-get install -y c \\\n  # for x\n  a \\\n  b\n`,
    ],
    ["sort-packages", `${f}RUN apt-get install -y $|a b c\n`, undefined],
    ["write-equals", `${f}ENV $|A b c\n`, `${f}ENV A="b c"\n`],
    ["write-equals", `${f}ENV $|A=b\n`, undefined],
  ],
};

for (const [title, table] of Object.entries(cases)) {
  describe(title, () => {
    test.each(table)("%s: %j", (kind, marked, expected) => {
      expect(refactored(marked, kind)).toBe(expected);
    });
  });
}

describe("anywhere", () => {
  test.each([
    "",
    "$|",
    "FROM $|",
    "FROM a\nRUN <<EOF\n$|",
    "RUN $|",
    'FROM a\nCMD ["a$|',
    "FROM a\nCOPY $|",
    "# escape=`\nFROM a\nRUN a `\n$|",
    "\u{feff}FROM $|a:1",
  ])("half a file is no cause to fail: %j", (marked) => {
    expect(() => refactoringsAt(marked.includes("$|") ? marked : `${marked}$|`)).not.toThrow();
  });

  test("a conversion and the one back give the same text", () => {
    const heredoc = `${f}RUN <<EOF\nset -e\na\nb | c\nEOF\n`;
    const chain = refactored(heredoc.replace("<<", "$|<<"), "heredoc-to-run")!;
    expect(refactored(chain.replace("RUN ", "RUN $|"), "run-to-heredoc")).toBe(heredoc);
    const exec = `${f}CMD ["a", "b c"]\n`;
    const shell = refactored(exec.replace("[", "$|["), "exec-to-shell")!;
    expect(refactored(shell.replace("CMD ", "CMD $|"), "shell-to-exec")).toBe(exec);
  });
});
