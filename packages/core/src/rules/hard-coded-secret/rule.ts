import { flagValues } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { instructionTexts } from "../shared/instruction-texts.ts";
import { isPlaceholder } from "../shared/secret-patterns.ts";
import { findSecrets, mayHoldSecrets } from "./find-secrets.ts";
import { text } from "./text.ts";

export const hardCodedSecret = defineRule({
  id: "hard-coded-secret",
  since: "0.1.0",
  category: "security",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "sonar", id: "S6437", relation: "wider" },
    { tool: "tally", id: "secrets-in-code", relation: "narrower" },
    { tool: "dockle", id: "CIS-DI-0010", relation: "narrower" },
  ],
  text,
  // Put together from parts, so that this file does not look like one that leaks.
  examples: [
    {
      bad: `FROM node:22
ENV GITHUB_TOKEN=${"ghp"}_k3JtPz8QwLx5RbVn1YcMd7HfGs2TaUe9ZoXi
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ token
RUN git clone https://ci:h7Gk2pQz@git.team.dev/app.git
                         ^^^^^^^^ url
`,
      good: `FROM node:22
ARG GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
ENV DATABASE_URL=postgres://app:app@db/app REDIS=redis://:changeme@redis
RUN git clone https://ci:$TOKEN@git.team.dev/app.git && curl -u "$USER:$PASSWORD" https://git.team.dev/
`,
    },
    {
      bad: `FROM debian:13
COPY <<EOF /root/.ssh/deploy
${"-----BEGIN"} OPENSSH PRIVATE KEY-----
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
b3BlbnNzaC1rZXktdjEAAAAABG5vbmU
EOF
RUN curl -fsSL \\
      -u deploy:h7Gk2pQz https://git.team.dev/a.tgz | tar xz
         ^^^^^^^^^^^^^^^ option
`,
      good: `FROM debian:13
# ${"-----BEGIN"} OPENSSH PRIVATE KEY-----
RUN --mount=type=secret,id=netrc,target=/root/.netrc curl -fsSL --netrc https://git.team.dev/a.tgz | tar xz
RUN wget --password=changeme ftp://git.team.dev/a
`,
    },
  ],
  check({ syntax, instructions, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    if (mayHoldSecrets(syntax.source.text)) {
      for (const instruction of instructions) {
        for (const part of instructionTexts(instruction)) {
          for (const found of findSecrets(part.text)) {
            const span = toSourceSpan(part, found.start, found.end);
            if (found.kind === "token") findings.push({ span, message: "token", params: { issuer: found.issuer } });
            else if (found.kind === "url") findings.push({ span, message: "url", params: { host: found.host } });
            else findings.push({ span, message: "key" });
          }
        }
      }
    }
    for (const { script } of scripts) {
      for (const command of script.commands) {
        const given = passwordOption(command);
        if (given !== undefined) findings.push({ span: given.span, message: "option", params: { option: given.option } });
      }
    }
    return findings;
  },
});

/** Options that take a password, or a user and a password, from the programs' manual pages. */
const options: Readonly<Record<string, readonly string[]>> = {
  curl: ["-u", "--user", "-U", "--proxy-user"],
  wget: ["--password", "--http-password", "--ftp-password", "--proxy-password"],
  docker: ["-p", "--password"],
  podman: ["-p", "--password"],
  helm: ["--password"],
  sshpass: ["-p"],
  svn: ["--password"],
  lftp: ["-u"],
};
const pairs: ReadonlySet<string> = new Set(["-u", "--user", "-U", "--proxy-user"]);

function passwordOption(command: ShellCommand): { readonly span: Span; readonly option: string } | undefined {
  const { name = "" } = command;
  if (!Object.hasOwn(options, name)) return undefined;
  if ((name === "docker" || name === "podman") && command.args[0]?.text !== "login") return undefined;
  for (const { option, value, text: given, word } of flagValues(command, ...(options[name] ?? []))) {
    const separator = given.indexOf(name === "lftp" ? "," : ":");
    if (value === undefined || word.raw.includes("$") || (pairs.has(option) && separator === -1)) continue;
    const password = pairs.has(option) ? given.slice(separator + 1) : given;
    if (!isPlaceholder(password) && !given.startsWith("anonymous")) return { span: word.span, option };
  }
  return undefined;
}
