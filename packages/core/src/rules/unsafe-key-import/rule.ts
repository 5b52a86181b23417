import { positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { publicHost } from "../shared/downloads.ts";
import { text } from "./text.ts";

export const unsafeKeyImport = defineRule({
  id: "unsafe-key-import",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM debian:12
RUN curl -fsSL https://example.com/key.asc | apt-key add -
                                             ^^^^^^^ apt-key
RUN gpg --keyserver keys.example.com --recv-keys 0x7638D044
                                                 ^^^^^^^^^^ short-id
`,
      good: `FROM debian:12
ADD https://example.com/key.asc /etc/apt/keyrings/
RUN gpg --keyserver keys.example.com --recv-keys 5C808C2B65558117A3E52A8E0B3C4E147638D044 && apt-key list
`,
    },
    {
      bad: `FROM fedora:42
RUN rpm --import \\
    http://example.com/RPM-GPG-KEY && dnf -y install tool
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cleartext
RUN sudo apt-key adv --keyserver keys.example.com --recv 7638D044
         ^^^^^^^ apt-key
`,
      good: `FROM fedora:42
RUN rpm --import https://example.com/RPM-GPG-KEY && rpm --import /etc/pki/key
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { script } of buildScripts(scripts)) {
      for (const command of script.commands) {
        switch (command.name) {
          case "apt-key":
            if (/^(?:add|adv)$/.test(positionals(command)[0]?.text ?? ""))
              findings.push({ span: command.nameSpan, message: "apt-key" });
            break;
          case "gpg":
          case "gpg2":
            for (const { text: id, span } of receivedKeys(command))
              if (/^(?:0x)?[0-9A-F]{8}$/i.test(id)) findings.push({ span, message: "short-id", params: { id } });
            break;
          case "rpm": {
            const url = command.args.find(({ text: word }) => /^(?:http|ftp):/.test(word) && publicHost(word) !== undefined);
            if (url !== undefined && command.args.some(({ text: word }) => word === "--import"))
              findings.push({ span: url.span, message: "cleartext", params: { url: url.text } });
            break;
          }
          default:
        }
      }
    }
    return findings;
  },
});

/** The keys that stand behind `--recv-keys`. */
function receivedKeys({ args }: ShellCommand): ShellCommand["args"] {
  const at = args.findIndex(({ text: word }) => /^--(?:recv(?:-keys?)?|receive-keys)$/.test(word));
  return at === -1 ? [] : args.slice(at + 1).filter(({ text: word }) => !word.startsWith("-"));
}
