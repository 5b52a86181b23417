import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registryFile, ruleConstant, ruleIdPattern, ruleIds, rulesFolder } from "./gen-registry.ts";
import { writeGenerated } from "./generated-file.ts";

/** Makes `rules/<id>/` and lists it in the registry. Gives the exit code. */
export function newRule(args: readonly string[]): number {
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0) return refuse("give one id: npm run dev -- new-rule <id>");
  const objection = objectionTo(id, existsSync(join(rulesFolder, id)));
  if (objection !== undefined) return refuse(objection);
  const folder = join(rulesFolder, id);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(skeleton(id))) writeFileSync(join(folder, name), content);
  writeGenerated([registryFile(ruleIds())], []);
  process.stdout
    .write(`packages/core/src/rules/${id}/rule.ts and text.ts are there. The rule harness fails until every TODO is filled in:
  npx vitest run test/core/rules.test.ts
Then \`npm run gen\` writes the rule's pages.\n`);
  return 0;
}

/** Why an id cannot be taken; undefined when it can. */
export function objectionTo(id: string, exists: boolean): string | undefined {
  if (!ruleIdPattern.test(id))
    return `"${id}" is not an id: write small letters and digits in words joined by "-", such as untagged-image`;
  if (id.length > 50) return `"${id}" is too long: at most 50 letters, since it is typed in configs and comments`;
  const remedy = /^(?:no|use|prefer|avoid|require|always|never|dont|do-not)-/.exec(id);
  if (remedy !== null)
    return `"${id}" names the remedy: name the bad pattern, so that it reads after "allow …" (untagged-image, not use-tags)`;
  if (exists) return `the rule "${id}" is there already`;
  return undefined;
}

/** The files of a new rule: they compile, and the harness fails on them. */
export function skeleton(id: string): Readonly<Record<"rule.ts" | "text.ts", string>> {
  return {
    "rule.ts": `import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const ${ruleConstant(id)} = defineRule({
  id: "${id}",
  since: "0.1.0",
  status: "preview",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict"],
  needs: "instructions",
  sources: [],
  text,
  examples: [
    {
      // TODO: show the bad pattern, with what is found marked below its line.
      bad: \`FROM alpine:3.22
     ^^^^^^^^^^^ found
\`,
      good: \`FROM alpine:3.22
\`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of instructions) {
      // TODO: findings.push({ span, message: "found" }) for what is wrong.
      if (instruction.kind === "invalid") continue;
    }
    return findings;
  },
});
`,
    "text.ts": `import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "TODO: a few words that name the bad pattern",
    why: "TODO: what it costs the reader, in one or two sentences.",
    how: "TODO: what to write instead.",
    messages: {
      found: "TODO: one sentence that says what is wrong here.",
    },
  },
  ko: {
    title: "TODO",
    why: "TODO",
    how: "TODO",
    messages: {
      found: "TODO",
    },
  },
});
`,
  };
}

function refuse(reason: string): number {
  process.stderr.write(`new-rule: ${reason}\n`);
  return 2;
}
