import type { ShellScript } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { type AccountChange, accountChanges } from "../shared/accounts.ts";
import { lineBefore } from "../shared/added-line.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { firstProcesses } from "../shared/first-process.ts";
import { imageStages } from "../shared/image-stages.ts";
import { lastInherited, lowestBases } from "../shared/inherited.ts";
import { isSystemImage } from "../shared/system-image.ts";
import { isRoot } from "../shared/user-names.ts";
import { text } from "./text.ts";

/** Programs that start as root and take a user of their own: their settings name it. */
const dropsRights =
  /^(?:nginx|openresty|apache2|apachectl|httpd|mysqld|mariadbd|sshd|supervisord|init|systemd|php-fpm|haproxy|crond?|s6-svscan|runsvdir)/;

export const unusedCreatedUser = defineRule({
  id: "unused-created-user",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "user-created-but-never-used", relation: "narrower" }],
  mentions: ["useradd", "adduser"],
  text,
  examples: [
    {
      bad: `FROM python:3.13
RUN useradd --create-home runner
                          ^^^^^^ unused
CMD ["python", "app.py"]
`,
      good: `FROM python:3.13
RUN useradd --create-home runner
USER runner
CMD ["python", "app.py"]
`,
      fixed: `FROM python:3.13
RUN useradd --create-home runner
USER runner
CMD ["python", "app.py"]
`,
    },
    {
      bad: `FROM alpine:3.22 AS base
RUN addgroup -S web && \\
    adduser -S -G web server
                      ^^^^^^ unused
FROM base
USER root
ENTRYPOINT ["/app"]
`,
      good: `FROM alpine:3.22
RUN adduser -D worker
ENTRYPOINT ["/entrypoint.sh"]
FROM alpine:3.22
RUN adduser -D www
CMD ["nginx", "-g", "daemon off;"]
`,
      fixed: `FROM alpine:3.22 AS base
RUN addgroup -S web && \\
    adduser -S -G web server
FROM base
USER root
USER server
ENTRYPOINT ["/app"]
`,
    },
  ],
  check({ stages, scripts, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const image = imageStages(stages);
    const users = [...buildScripts(scripts)].flatMap(({ stage, script }) => (image.has(stage) ? createdUsers(script) : []));
    const target = stages.target;
    const base = target === undefined ? undefined : lowestBases(stages)[target];
    if (users.length === 0 || target === undefined || base === undefined || !isSystemImage(base)) return findings;
    const setting = lastInherited(stages, "user")[target];
    if (setting !== undefined && !isRoot(setting.value.value)) return findings;
    const start = [...firstProcesses(stages, scripts)].find(({ stage }) => stage.index === target);
    if (start === undefined || start.script.commands.length !== 1 || mayChangeUser(start.script)) return findings;
    const uses = countWords(syntax.source.text);
    for (const user of users) {
      if ((uses.get(user.name) ?? 0) > 1) continue;
      const edits = [lineBefore(syntax.source, start.instruction, `USER ${user.name}`)];
      findings.push({ span: user.word.span, message: "unused", params: { user: user.name }, fix: { safety: "unsafe", edits } });
      return findings;
    }
    return findings;
  },
});

type CreatedUser = Extract<AccountChange, { readonly kind: "user" }>;

function createdUsers({ commands }: ShellScript): readonly CreatedUser[] {
  return commands.flatMap((command) => [...accountChanges(command)].filter((change) => change.kind === "user"));
}

/** A script may do so by itself, and so may a program that starts as root and reads a user from its settings. */
function mayChangeUser({ commands }: ShellScript): boolean {
  const name = commands[0]?.name;
  return name === undefined || /\.\w+$|entrypoint|^(?:\w*sh|run\w*|start\w*)$/.test(name) || dropsRights.test(name);
}

/** How often each word stands in a text. Names of users have no other characters than these. */
function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\w-]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
