import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { fromRoot } from "../support/repository.ts";
import { addressesIn, anchorsOf, localLinksIn, machinePathsIn, registryHostsIn } from "../support/tidy.ts";
import { readTracked, trackedFiles } from "../support/tracked-files.ts";

const files = trackedFiles();
const texts = files.filter((path) =>
  /\.(?:[cm]?[jt]s|json|ya?ml|md|sh|mod|txt|toml)$|(?:^|\/)(?:\.\w+|Dockerfile|LICENSE|run)$/.test(path),
);

/** Hand-written files that may be longer than 300 lines, with the reason. */
const longFiles: Readonly<Record<string, string>> = {
  "packages/core/src/instructions/syntax-table.ts": "a table: one entry per keyword and flag",
};

describe("the repository", () => {
  test("is seen by these tests", () => {
    expect(texts).toEqual(
      expect.arrayContaining(["package.json", "pnpm-lock.yaml", "packages/core/src/analyze.ts", ".oxlintrc.json"]),
    );
  });

  test("names no package registry", () => {
    expect(texts.flatMap((path) => registryHostsIn(readTracked(path)).map((host) => `${path}: ${host}`))).toEqual([]);
    expect(registryHostsIn(`https://${["registry", "npmjs", "org"].join(".")}/chalk`)).toHaveLength(1);
  });

  test("names no folder of a developer's machine", () => {
    expect(texts.flatMap((path) => machinePathsIn(readTracked(path)).map((found) => `${path}: ${found}`))).toEqual([]);
    expect(machinePathsIn(["", "work", "main", "package.json"].join("/"))).toHaveLength(1);
    expect(machinePathsIn("WORKDIR /home/app/src")).toHaveLength(0);
  });

  test("has a lock file that names no host", () => {
    expect(addressesIn(readTracked("pnpm-lock.yaml"))).toEqual([]);
    expect(addressesIn("tarball: https://mirror.example/chalk.tgz")).toHaveLength(1);
  });

  test("has no hand-written source longer than 300 lines", () => {
    const sources = files.filter((path) => /\.[cm]?[jt]s$/.test(path) && !/\.generated\.ts$|\/data\//.test(path));
    const long = sources.filter((path) => readTracked(path).split("\n").length - 1 > 300);
    expect(long.filter((path) => longFiles[path] === undefined)).toEqual([]);
    expect(
      Object.keys(longFiles).filter((path) => !long.includes(path)),
      "no longer an exception",
    ).toEqual([]);
  });

  test("has no default export but in the tools' configs, and no file that is not in kebab case", () => {
    const sources = files.filter((path) => path.endsWith(".ts") && !path.startsWith("test/repo/canaries/"));
    expect(sources.filter((path) => /^export default/m.test(readTracked(path)) && !path.endsWith(".config.ts"))).toEqual([]);
    expect(
      sources.filter((path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:generated|test|config|d))?\.ts$/.test(posix.basename(path))),
    ).toEqual([]);
  });

  test("has links that lead somewhere", () => {
    const broken = files.filter((path) => path.endsWith(".md")).flatMap((path) => brokenLinks(path, readTracked(path)));
    expect(broken).toEqual([]);
    expect(brokenLinks("README.md", "[a](no-such-file.md) [b](#no-such-heading) `[c](code)` [d](LICENSE)")).toHaveLength(2);
  });
});

function brokenLinks(path: string, markdown: string): readonly string[] {
  return localLinksIn(markdown).flatMap((link) => {
    const [target = "", anchor] = decodeURI(link).split("#");
    const resolved = target === "" ? path : posix.join(posix.dirname(path), target);
    if (!existsSync(fromRoot(resolved))) return [`${path}: ${link}`];
    if (anchor === undefined || !resolved.endsWith(".md")) return [];
    return anchorsOf(resolved === path ? markdown : readTracked(resolved)).has(anchor) ? [] : [`${path}: ${link}`];
  });
}
