import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { npmInstalls } from "../shared/npm.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

export const npmUnpinnedPackage = defineRule({
  id: "npm-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL3016", relation: "wider" }],
  mentions: ["npm", "yarn", "bun"],
  text,
  examples: [
    {
      bad: `FROM node:24
RUN npm install -g pnpm
                   ^^^^ one
`,
      good: `FROM node:24
ARG YARN_VERSION
RUN npm install -g pnpm@10.18.0 @angular/cli@20 yarn@$YARN_VERSION ./tool https://example.com/tool.tgz github:npm/cli#v11.6.0
RUN npm install --registry https://example.com --omit=dev && npm ci && npm run add x && npm install .
`,
    },
    {
      bad: `FROM node:24
RUN npm --loglevel warn i -g \\
      @angular/cli \\
      ^^^^^^^^^^^^ several
      npm/cli \\
      --unsafe-perm true
RUN <<EOF
yarn global add serve
                ^^^^^ one
pnpm add -g tsx
            ^^^ one
EOF
`,
      good: `FROM node:24
RUN yarn install && yarn add serve@14.2.5 && pnpm install --frozen-lockfile
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { operands } of npmInstalls(scripts)) for (const each of unpinnedWords(operands, pinOf)) findings.push(each);
    return findings;
  },
});

function pinOf(word: ShellWord): Pin {
  const { text: given } = word;
  if (/^(?:git[+:]|git@|github:|gitlab:|bitbucket:|gist:)/.test(given)) return given.includes("#") ? "pinned" : "unpinned";
  // A directory, a URL or a file.
  if (/^(?:\.{0,2}\/|~\/|\.{1,2}$|file:|link:|https?:)|\.(?:tgz|tar|tar\.gz)$/.test(given)) return "pinned";
  const scope = given.startsWith("@") ? given.indexOf("/") : 0;
  const at = given.indexOf("@", Math.max(scope, 1));
  if (at !== -1) return "pinned";
  // `user/repository#ref` on GitHub.
  if (scope === 0 && given.includes("#")) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
