import { defineBuildRule } from "../build-rule.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const shellAroundCommand = defineBuildRule({
  id: "shell-around-command",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "compose.yaml": `services:
  web:
    build: .
    command: ["sh", "-c", "npm run migrate && node server.js"]
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shell
`,
        Dockerfile: `FROM node:22
CMD ["node", "server.js"]
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
    command: ["sh", "-c", "npm run migrate && exec node server.js"]
`,
        Dockerfile: `FROM node:22
CMD ["node", "server.js"]
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment, image, placeOf } of builtContainers(context)) {
      const override = deployment.entrypoint ?? (image.entrypoint === undefined ? deployment.command : undefined);
      const own = image.entrypoint ?? image.cmd;
      const program = own?.exec === true ? own.words[0] : undefined;
      if (override === undefined || !override.known || own === undefined || program === undefined || isShell(program)) continue;
      const script = scriptOf(override.words, deployment.entrypoint === undefined ? undefined : deployment.command?.words);
      // A shell gives its place to a single command by itself.
      if (script === undefined || !/[;&|\n]/.test(script.trim()) || !mentionsProgram(script, program) || /\bexec\s/.test(script))
        continue;
      yield { place: override.place, message: "shell", params: { program, dockerfile: placeOf(own.offset) } };
    }
  },
});

function isShell(program: string): boolean {
  return /(?:^|\/)(?:ba|da|a|z|k)?sh$/.test(program);
}

function scriptOf(words: readonly string[], more: readonly string[] = []): string | undefined {
  const [program = "", flags = "", script] = [...words, ...more];
  return isShell(program) && /^-\w*c$/.test(flags) ? script : undefined;
}

function mentionsProgram(script: string, program: string): boolean {
  const name = program.slice(program.lastIndexOf("/") + 1);
  return script.split(/[\s;&|]+/).some((word) => word === name || word.endsWith(`/${name}`));
}
