import { positionals } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { givenModes } from "../shared/file-mode.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

/** Capabilities with which a process can become root or leave the container (capabilities(7)). */
const strong =
  /\bcap_(?:sys_admin|sys_ptrace|sys_module|sys_rawio|dac_override|dac_read_search|setuid|setgid|setfcap|chown|fowner)\b/i;
const programDirectory = /^(?:\/usr(?:\/local)?)?\/s?bin\/|^\/opt\/.*\/bin\//;

export const setuidBit = defineRule({
  id: "setuid-bit",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "dockle", id: "CIS-DI-0008", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN chmod u+s /usr/bin/tool
          ^^^ setuid
`,
      good: `FROM debian:13
RUN chmod u-s /usr/bin/passwd && chmod 2775 /srv/shared && find / -perm /6000 -type f -exec chmod a-s {} +
`,
    },
    {
      bad: `FROM debian:13
COPY --chmod=4755 tool /usr/local/bin/
             ^^^^ setuid
RUN install -m 2755 tool /usr/bin/tool && \\
               ^^^^ setgid
    setcap cap_sys_admin,cap_net_raw+ep /usr/bin/tool
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ capability
`,
      good: `FROM debian:13 AS build
RUN chmod 4755 /tool
FROM debian:13
COPY --from=build /app /app
RUN setcap cap_net_bind_service=+ep /app
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const shipped = stagesOfImages(stages);
    const ships = (index: number): boolean => shipped.has(stages.stages[index]!);
    for (const { mode, span, stage, paths } of givenModes(stages, scripts)) {
      if (!ships(stage)) continue;
      const clauses = mode.split(",");
      const setsUser =
        /^[46][0-7]{3}$/.test(mode) || clauses.some((clause) => /^[ugoa]*[ua][ugoa]*[+=][rwxX]*s|^\+[rwxX]*s/.test(clause));
      const setsGroup = /^2[0-7]{3}$/.test(mode) || clauses.some((clause) => /^g[ugoa]*[+=][rwxX]*s/.test(clause));
      // On a directory the bit of the group only says which group new files get.
      const groupOfProgram = setsGroup && paths.some((path) => programDirectory.test(path));
      if (setsUser || groupOfProgram) findings.push({ span, message: setsUser ? "setuid" : "setgid", params: { mode } });
    }
    for (const { stage, script } of buildScripts(scripts)) {
      for (const command of script.commands) {
        const word = command.name === "setcap" && ships(stage) ? positionals(command)[0] : undefined;
        const capability = word === undefined ? undefined : /^(?:all)?[+=]/.test(word.text) ? "all" : strong.exec(word.text)?.[0];
        if (word !== undefined && capability !== undefined && !word.text.startsWith("-"))
          findings.push({ span: word.span, message: "capability", params: { capability } });
      }
    }
    return findings;
  },
});
