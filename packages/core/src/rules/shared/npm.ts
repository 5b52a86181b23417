import type { RunScript } from "../../shell/run-scripts.ts";
import { valueOptionsOf } from "../../shell/value-options.ts";
import { type PackageProgram, type PackageStep, packageSteps, wordSet } from "./package-command.ts";

/** Subcommands that may take "install" or "add" as a word of their own, so that these are not taken for theirs. */
const others = `run run-script rum urn exec x dlx ci clean-install link ln uninstall remove rm un cache
  config c set get help view info create init`;
const install = "install i in ins inst insta instal isnt isnta isntal isntall add";

/** `npm install` and the words that npm takes for it. */
export const npmInstallWords = wordSet(install);
/** Settings of npm that take a value and are seldom seen (npm 11, config). */
const npmValues =
  wordSet(`--fetch-retry-factor --fetch-retry-mintimeout --fetch-retry-maxtimeout --proxy --https-proxy --noproxy --cafile
  --ca --cert --key --scope --only --also --before --depth --target --target_arch --arch --runtime --disturl
  --dist-url --python --user
  --save-prefix --network-timeout --network-concurrency --sqlite --cache-min --cache-max --allow-git`);

export const npm: PackageProgram = {
  names: new Set(["npm", "cnpm"]),
  verbs: wordSet(`${install} ${others}`),
  withValue: new Set([...valueOptionsOf("npm"), ...npmValues]),
};
export const pnpmOrBun: PackageProgram = { names: new Set(["pnpm", "bun"]), verbs: wordSet(`add install i ${others}`) };
/** `yarn global add`, `yarn workspace x add`. */
const yarn: PackageProgram = { names: new Set(["yarn"]), verbs: wordSet(`add ${others}`) };

/**
 * The commands that install packages by name or from what the project lists: `npm i x`, `yarn global add x`, `pnpm install`.
 */
export function npmInstalls(scripts: readonly RunScript[]): readonly PackageStep[] {
  const list: PackageStep[] = [];
  for (const program of [npm, pnpmOrBun, yarn]) {
    for (const step of packageSteps(scripts, program)) {
      if (!npmInstallWords.has(step.verb.text)) continue;
      // `--unsafe-perm true`: the value of a switch.
      list.push({ ...step, operands: step.operands.filter(({ text }) => text !== "true" && text !== "false") });
    }
  }
  return list;
}
