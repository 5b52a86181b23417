import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { lineAbove } from "../shared/insert-line.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const undocumentedPort = defineRule({
  id: "undocumented-port",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "droast", id: "DF022", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM python:3.13
CMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]
                                                          ^^^^^^ port
`,
      good: `FROM python:3.13
EXPOSE 8080
CMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]
`,
      fixed: `FROM python:3.13
EXPOSE 8080
CMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8080"]
`,
    },
    {
      bad: `FROM python:3.13
  CMD exec gunicorn \\
    --bind=0.0.0.0:8000 app:app
    ^^^^^^^^^^^^^^^^^^^ port
`,
      good: `FROM python:3.13
CMD ["client", "--connect", "db:5432", "-p", "1"]
`,
      fixed: `FROM python:3.13
  EXPOSE 8000
  CMD exec gunicorn \\
    --bind=0.0.0.0:8000 app:app
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    const chain = [...(image?.stages ?? [])].flatMap((index) => stages.stages[index]?.instructions ?? []);
    if (image === undefined || chain.some(({ kind }) => kind === "expose")) return findings;
    for (const { instruction, stage, script } of scripts) {
      if (!image.stages.has(stage) || (instruction.kind !== "cmd" && instruction.kind !== "entrypoint") || instruction.trigger)
        continue;
      for (const command of script.commands) {
        const found = listeningPort(command);
        if (found === undefined) continue;
        const edits = [lineAbove(syntax.source, instruction, `EXPOSE ${found.port}`)];
        const fix: FixProposal = { safety: "safe", edits };
        findings.push({ span: found.word.span, message: "port", params: { port: found.port }, fix });
        return findings;
      }
    }
    return findings;
  },
});

/** The port of `--port 80`, `--bind 0.0.0.0:80`, `--listen=:80`. */
function listeningPort({ args }: ShellCommand): { readonly port: string; readonly word: ShellWord } | undefined {
  for (const [index, { text: word }] of args.entries()) {
    const match = /^--?(?:port|http-port|server\.port|bind|listen|listen-address|addr|address|host|b)(?:=(.*))?$/.exec(word);
    const value = match === null ? undefined : match[1] === undefined ? args[index + 1] : args[index];
    const given = match?.[1] ?? value?.value;
    const port = given === undefined ? undefined : /^(?:(?:[\w.*\][-]*|https?:\/\/[^/:]*):)?(\d{2,5})$/.exec(given)?.[1];
    if (value !== undefined && port !== undefined && Number(port) < 65536) return { port, word: value };
  }
  return undefined;
}
