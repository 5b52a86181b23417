import { commandsOfPipeline, flagValue, hasFlag } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellScript, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const passwordInBuild = defineRule({
  id: "password-in-build",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "checkov", id: "CKV2_DOCKER_17", relation: "same" },
    { tool: "dockle", id: "DKL-LI-0001", relation: "narrower" },
  ],
  mentions: ["passwd", "useradd", "adduser", "usermod"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN echo 'root:s3cret' | chpasswd
                         ^^^^^^^^ set
RUN passwd -d root
           ^^ empty
`,
      good: `FROM debian:13
RUN useradd --system app && passwd -l root && usermod -p '!' app
RUN --mount=type=secret,id=users chpasswd < /run/secrets/users
`,
      fixed: `FROM debian:13
RUN echo 'root:s3cret' | chpasswd
RUN passwd -l root
`,
    },
    {
      bad: `FROM debian:13
RUN useradd -m -p "$(openssl passwd -1 s3cret)" app && \\
               ^^ set
    sudo usermod --password s3cret app && \\
                 ^^^^^^^^^^ set
    (echo a; echo a) | passwd app
                       ^^^^^^ set
`,
      good: `FROM debian:13 AS test
RUN echo 'root:s3cret' | chpasswd
FROM debian:13
COPY --from=test /report /report
RUN adduser -D app && echo "app:$(head -c 32 /dev/urandom | base64)" | chpasswd
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const shipped = stagesOfImages(stages);
    for (const { stage, script } of buildScripts(scripts)) {
      if (!shipped.has(stages.stages[stage]!)) continue;
      for (const command of script.commands) {
        const { name, nameSpan } = command;
        if (name === "chpasswd" && !isSecretOrRandom(script, command)) findings.push({ span: nameSpan, message: "set" });
        if (name === "passwd") {
          const empties = command.args.find(({ text: word }) => /^-[a-z]*d[a-z]*$|^--delete$/.test(word));
          if (empties !== undefined) findings.push({ span: empties.span, message: "empty", fix: lockInstead(empties) });
          const isGiven =
            command.pipelineIndex > 0 ||
            hasFlag(command, "--stdin") ||
            command.redirects.some(({ operator }) => operator.startsWith("<"));
          if (empties === undefined && isGiven && !isSecretOrRandom(script, command))
            findings.push({ span: nameSpan, message: "set" });
        }
        if (name === "useradd" || name === "usermod") {
          const given = flagValue(command, "-p", "--password");
          // A hash that no password has locks the account: that is the opposite.
          if (given === undefined || /^[!*x]+$/.test(given.text)) continue;
          const option =
            command.args.find(({ text: word }) => word === given.option || word.startsWith(`${given.option}=`)) ?? given.word;
          findings.push({ span: option.span, message: given.text === "" ? "empty" : "set" });
        }
      }
    }
    return findings;
  },
});

/** Nobody can log in to a locked account with a password; `su` by root still works. */
function lockInstead({ span, raw }: ShellWord): FixProposal | undefined {
  return raw === "-d" || raw === "--delete"
    ? { safety: "unsafe", edits: [{ span, text: raw === "-d" ? "-l" : "--lock" }] }
    : undefined;
}

/** Whether what is sent to the command comes from a mounted secret, or is made up on the spot. */
function isSecretOrRandom(script: ShellScript, command: ShellCommand): boolean {
  const sent = /\/run\/secrets\/|urandom|openssl rand|pwgen|uuidgen|mkpasswd|makepasswd|random/i;
  if (command.redirects.some(({ target }) => sent.test(target?.text ?? ""))) return true;
  return commandsOfPipeline(script, command).some(
    ({ name, args }) => sent.test(name ?? "") || args.some(({ raw }) => sent.test(raw)),
  );
}
