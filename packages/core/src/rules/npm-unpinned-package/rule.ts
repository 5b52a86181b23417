import { valueOptionsOf } from "../../shell/value-options.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule } from "../rule.ts";
import { type PackageProgram, packageSteps, wordSet } from "../shared/package-command.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

/** Subcommands that may take "install" or "add" as a word of their own, so that these are not taken for theirs. */
const others = "run run-script rum urn exec x dlx ci clean-install link ln uninstall remove rm un cache config c set get help view info create init";
const install = "install i in ins inst insta instal isnt isnta isntal isntall add";

const installing = wordSet(install);
/** Settings of npm that take a value and are seldom seen (npm 11, config). */
const npmValues = wordSet(`--fetch-retry-factor --fetch-retry-mintimeout --fetch-retry-maxtimeout --proxy --https-proxy --noproxy --cafile
  --ca --cert --key --scope --only --also --before --depth --target --target_arch --arch --runtime --disturl --dist-url --python --user
  --save-prefix --network-timeout --network-concurrency --sqlite --cache-min --cache-max --allow-git`);

const npm: PackageProgram = {
  names: new Set(["npm", "cnpm"]),
  verbs: wordSet(`${install} ${others}`),
  withValue: new Set([...valueOptionsOf("npm"), ...npmValues]),
};
const pnpmOrBun: PackageProgram = { names: new Set(["pnpm", "bun"]), verbs: wordSet(`add install i ${others}`) };
/** `yarn global add`, `yarn workspace x add`. */
const yarn: PackageProgram = { names: new Set(["yarn"]), verbs: wordSet(`add ${others}`) };

export const npmUnpinnedPackage = defineRule({
  id: "npm-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL3016", relation: "wider" }],
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
      npm@latest \\
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
  *check({ scripts }) {
    for (const program of [npm, pnpmOrBun, yarn]) {
      for (const { verb, operands } of packageSteps(scripts, program)) {
        if (!installing.has(verb.text)) continue;
        // `--unsafe-perm true`: the value of a switch.
        yield* unpinnedWords(operands.filter(({ text: operand }) => operand !== "true" && operand !== "false"), pinOf);
      }
    }
  },
});

function pinOf(word: ShellWord): Pin {
  const { text: given } = word;
  if (/^(?:git[+:]|git@|github:|gitlab:|bitbucket:|gist:)/.test(given)) return given.includes("#") ? "pinned" : "unpinned";
  // A directory, a URL or a file.
  if (/^(?:\.{0,2}\/|~\/|\.{1,2}$|file:|link:|https?:)|\.(?:tgz|tar|tar\.gz)$/.test(given)) return "pinned";
  const scope = given.startsWith("@") ? given.indexOf("/") : 0;
  const at = given.indexOf("@", Math.max(scope, 1));
  // A tag such as "latest" moves; that others do too can only be guessed.
  if (at !== -1) return given.slice(at) === "@latest" ? "unpinned" : "pinned";
  // `user/repository#ref` on GitHub.
  if (scope === 0 && given.includes("#")) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
