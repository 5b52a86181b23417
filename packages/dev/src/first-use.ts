import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packedRegistry } from "./first-use-registry.ts";
import { runSession } from "./first-use-session.ts";
import { findInPeers } from "./peers.ts";
import { fromRoot } from "./repository.ts";
import { findProgram, mustRun } from "./verify-builds-programs.ts";

const documents = { en: "docs/first-use.md", ko: "docs/ko/first-use.md" } as const;
/** The lines behind `$ ` and `> ` are what is typed; all others are what came back. */
const block = /(<!-- session: (\S+) -->\n```console\n)([\s\S]*?)(\n```)/g;

/** What sessions need besides Node, npm and git: names of programs that are not here. */
export function missingForFirstUse(): readonly string[] {
  const missing = ["git", "nvim"].filter((name) => findProgram(name) === undefined);
  return findInPeers("pre-commit") === undefined ? [...missing, "pre-commit"] : missing;
}

/**
 * Types the commands of the page about the first use into a shell, each session in an empty folder of its own, and gives the pages with what
 * came back. npm gets plimsoll, packed as it would be published, from a registry on this machine that has nothing else.
 */
export async function firstUsePages(program: string): Promise<readonly { readonly path: string; readonly content: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-first-use-"));
  const registry = await packedRegistry(folder, program);
  try {
    const home = prepareHome(folder, registry.url);
    const pages = [];
    for (const language of ["en", "ko"] as const) {
      const path = documents[language];
      const text = readFileSync(fromRoot(path), "utf8");
      const outputs: string[] = [];
      for (const [, , name = "", typed = ""] of text.matchAll(block))
        outputs.push(await runSession({ folder: join(folder, language, name), home, language, typed, hidden: folder }));
      const content = text.replace(block, (_, begin: string, _name, _old, end: string) => begin + (outputs.shift() ?? "") + end);
      pages.push({ path, content });
    }
    return pages;
  } finally {
    registry.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the pages, or only compares. Gives the exit code. */
export async function firstUse({ check }: { readonly check: boolean }): Promise<number> {
  const missing = missingForFirstUse();
  if (missing.length > 0) {
    process.stderr.write(`first-use: no ${missing.join(", ")}\n`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-bundle-"));
  try {
    const { bundleForNode, cliBundle } = await import("./bundle.ts");
    await bundleForNode({ ...cliBundle, outfile: join(folder, "plimsoll.js") });
    let exitCode = 0;
    for (const { path, content } of await firstUsePages(join(folder, "plimsoll.js"))) {
      if (readFileSync(fromRoot(path), "utf8") === content) continue;
      process.stdout.write(`${path} ${check ? "is not what the commands print now" : "written"}\n`);
      if (check) exitCode = 1;
      else writeFileSync(fromRoot(path), content);
    }
    return exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A home folder that nobody has configured anything in, but where the repository of plimsoll is to be had. */
function prepareHome(folder: string, registry: string): string {
  const home = join(folder, "home");
  const hooks = join(folder, "repository");
  mkdirSync(home);
  mkdirSync(hooks);
  writeFileSync(join(home, ".npmrc"), `registry=${registry}\nupdate-notifier=false\nfund=false\naudit=false\n`);
  const settings = [
    "[user]\n\tname = A\n\temail = a@example.com",
    "[init]\n\tdefaultBranch = main",
    `[url "file://${hooks}"]\n\tinsteadOf = https://github.com/plimsoll/plimsoll`,
  ];
  writeFileSync(join(home, ".gitconfig"), `${settings.join("\n")}\n`);
  for (const name of ["package.json", ".npmrc", "LICENSE", ".pre-commit-hooks.yaml"])
    writeFileSync(join(hooks, name), readFileSync(fromRoot(name)));
  const git = (...args: readonly string[]): string => mustRun("git", ["-C", hooks, ...args], { HOME: home });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "all");
  git("tag", "v0.1.0");
  return home;
}
