import { defineRule, type FindingsOf } from "../rule.ts";
import { hasDrive, isAbsolutePath, startsFromBase, workdirUses } from "../shared/workdir.ts";
import { text } from "./text.ts";

export const workdirNotSurelyAbsolute = defineRule({
  id: "workdir-not-surely-absolute",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "buildkit", id: "WorkdirRelativePath", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
ARG DIRECTORY
WORKDIR $DIRECTORY
        ^^^^^^^^^^ empty
`,
      good: `FROM node:22
ARG DIRECTORY
WORKDIR /srv/$DIRECTORY
`,
    },
    {
      bad: `FROM mcr.microsoft.com/windows/servercore:ltsc2025
WORKDIR C:\\\\app
        ^^^^^^^ drive
`,
      good: `FROM --platform=windows/amd64 mcr.microsoft.com/windows/servercore:ltsc2025
WORKDIR C:\\\\app
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const use of workdirUses(stages)) {
      const { instruction, first, path, stage } = use;
      const os = stage.platform?.os ?? "linux";
      // What is surely relative is another finding (relative-workdir).
      if (!first || isAbsolutePath(path, os) || startsFromBase(use)) continue;
      const { span, value } = instruction.value;
      if (hasDrive(path)) findings.push({ span, message: "drive", params: { path, os } });
      else findings.push({ span, message: path === "" ? "empty" : "unset", params: { path: value } });
    }
    return findings;
  },
});
