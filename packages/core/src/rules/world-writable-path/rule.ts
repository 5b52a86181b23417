import { defineRule, type FindingsOf } from "../rule.ts";
import { givenModes } from "../shared/file-mode.ts";
import { imageStages } from "../shared/image-stages.ts";
import { text } from "./text.ts";

export const worldWritablePath = defineRule({
  id: "world-writable-path",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "sonar", id: "S2612", relation: "same" },
    { tool: "tally", id: "world-writable-state-path-workaround", relation: "wider" },
    { tool: "droast", id: "DF034", relation: "wider" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY --chmod=777 entry.sh /
             ^^^ writable
RUN mkdir -p -m 0777 /data && chmod -R a+rwX /srv && chmod 666 /etc/app.conf
                ^^^^ writable
                                       ^^^^^ writable
                                                           ^^^ writable
`,
      good: `FROM node:22
COPY --chmod=755 entry.sh /
RUN chmod 1777 /tmp && chmod g=u /srv && chmod u+x /entry.sh && chmod o-w /etc/app.conf
`,
    },
    {
      bad: `FROM node:22
ARG MODE=ugo+w
RUN chmod -R \\
      $MODE /srv
      ^^^^^ writable
`,
      good: `FROM node:22 AS build
RUN chmod 777 /src
FROM node:22
COPY --from=build /src /src
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    for (const { mode, span, stage } of givenModes(stages, scripts)) {
      if (inImage.has(stage) && isWorldWritable(mode)) findings.push({ span, message: "writable", params: { mode } });
    }
    return findings;
  },
});

/**
 * `+w` without letters in front obeys the umask, so that it is for the owner. With the sticky bit (1777) nobody can touch the
 * files of others: that is how `/tmp` is made.
 */
function isWorldWritable(mode: string): boolean {
  if (/^[0-7]{3,4}$/.test(mode)) return /[2367]$/.test(mode) && !/^[1357][0-7]{3}$/.test(mode);
  return mode.split(",").some((part) => /^[ug]*[oa][ugoa]*[+=][rxXst]*w/.test(part)) && !mode.includes("t");
}
