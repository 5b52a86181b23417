import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findNode } from "../../packages/dev/src/peers.ts";
import { type ApiExample, examplesIn } from "../../packages/dev/src/api-examples.ts";
import { fromRoot } from "../support/repository.ts";
import { runNode, toolPath } from "../support/run-program.ts";
import { describeWith } from "../support/shared.ts";
import {
  filesIn,
  foldersOfNeeds,
  type Manifest,
  manifestOf,
  packAll,
  published,
  type PublishedFolder,
  publishedFolders,
  unpack,
} from "./packed.ts";
import { openRegistry, type TinyRegistry } from "./tiny-registry.ts";

// Programs of several kinds are started, on a machine that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

let place = "";
/** With all five packages. */
let project = "";
/** With `plimsoll` alone. */
let bare = "";
let registry: TinyRegistry | undefined;
let archives: Readonly<Record<PublishedFolder, string>>;
let unpacked: Readonly<Record<PublishedFolder, string>>;

beforeAll(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "plimsoll-packages-")));
  archives = packAll(place);
  const folders = publishedFolders.map((folder) => [folder, unpack(archives[folder], join(place, "unpacked", folder))] as const);
  unpacked = Object.fromEntries(folders) as typeof unpacked; // one for each of the folders
  const offered = publishedFolders.map((folder) => ({ path: archives[folder], manifest: manifestOf(unpacked[folder]) }));
  registry = await openRegistry(join(place, "registry"), offered, [...foldersOfNeeds(publishedFolders), ...nodeTypes()]);
  project = join(place, "project");
  await registry.install(project, [...Object.values(published), "@types/node"]);
  bare = join(place, "bare");
  await registry.install(bare, ["plimsoll"]);
  cpSync(fromRoot("examples/python-service"), join(bare, "app"), { recursive: true });
}, 180_000);

afterAll(() => {
  registry?.close();
  rmSync(place, { recursive: true, force: true });
});

describe.each(publishedFolders)("the archive of %s", (folder) => {
  test("says all that a registry shows, and nothing that only this repository understands", () => {
    const packed = manifestOf(unpacked[folder]);
    const text = JSON.stringify(packed);
    expect(packed).toMatchObject({
      name: published[folder],
      license: "MIT",
      description: expect.stringMatching(/\.$/),
      engines: { node: expect.stringContaining("20.19") },
      repository: { type: "git", url: expect.stringMatching(/^git\+https:.*\.git$/), directory: `packages/${folder}` },
      homepage: expect.stringMatching(/^https:/),
      bugs: expect.anything(),
    });
    expect(packed.keywords).toEqual(expect.arrayContaining(["dockerfile"]));
    expect(text).not.toMatch(/plimsoll-source|workspace:/);
    expect(Object.keys((packed.scripts ?? {}) as object).filter((name) => /install|prepare/.test(name))).toEqual([]);
    // Without it a release would not say where it was built.
    expect(manifestOf(fromRoot("packages", folder)).publishConfig).toMatchObject({ access: "public", provenance: true });
  });

  test("holds a README, the licence and what the exports name, and no sources, maps or notes of the compiler", () => {
    const files = filesIn(unpacked[folder]);
    expect(files).toEqual(expect.arrayContaining(["README.md", "LICENSE", "CHANGELOG.md", "package.json"]));
    expect(files.filter((path) => /\.map$|tsbuildinfo|^src\/|(?<!\.d)\.ts$|\.test\./.test(path))).toEqual([]);
    for (const path of targetsOf(manifestOf(unpacked[folder]))) expect(files).toContain(path.replace("./", ""));
  });

  test("is what publint accepts", async () => {
    const { messages } = await publint({ pkgDir: unpacked[folder], strict: true, pack: false });
    const manifest = manifestOf(unpacked[folder]);
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  test("is what Are The Types Wrong accepts, for those who import modules", async () => {
    // All entries of a package have one form, which another test holds; so a few stand for all, and take seconds less.
    const entrypoints = folder === "core" ? [".", "./plan", "./config"] : undefined;
    const archive = createPackageFromTarballData(readFileSync(archives[folder]));
    const result = await checkPackage(archive, entrypoints === undefined ? {} : { entrypoints });
    // Two of them are programs.
    expect(result.types === false).toBe(folder === "cli" || folder === "language-server");
    // The packages are modules: node 10 knows no `exports`, and a `require` of a module works on every node that they run on.
    const problems = (result.types === false ? [] : result.problems).filter((problem) => {
      const way = "resolutionKind" in problem ? problem.resolutionKind : undefined;
      return way !== "node10" && problem.kind !== "CJSResolvesToESM";
    });
    expect(problems).toEqual([]);
  });

  test("has a size that the README may be proud of", () => {
    expect(statSync(archives[folder]).size / 1e6).toBeLessThan(mostMegabytes[folder]);
  });
});

/** Of each archive; above it somebody should know why. */
const mostMegabytes: Readonly<Record<PublishedFolder, number>> = {
  core: 2,
  host: 0.3,
  "plan-view": 0.1,
  "language-server": 1.6,
  cli: 1.8,
};

/** Paths in `exports` and `bin`. */
function targetsOf({ exports, bin }: Manifest): readonly string[] {
  const texts = (value: unknown): readonly string[] =>
    typeof value === "string" ? [value] : Object.values(Object(value)).flatMap(texts);
  return [...texts(exports ?? {}), ...texts(bin ?? {})];
}

test.each(["core", "host", "plan-view"] as const)("%s publishes every entry that the sources have", (folder) => {
  const { exports, publishConfig } = manifestOf(fromRoot("packages", folder));
  const sources = exports as Readonly<Record<string, Readonly<Record<string, string>>>>; // as our own files are written
  const expected = Object.entries(sources).map(([entry, { types, default: code }]) => [entry, { types, default: code }]);
  const { exports: packed } = publishConfig as { readonly exports: Readonly<Record<string, unknown>> };
  expect(packed, "publishConfig.exports is exports without plimsoll-source").toEqual({
    ...Object.fromEntries(expected),
    "./package.json": "./package.json",
  });
  // An order that puts types behind code hides them.
  const conditions = Object.values(packed).filter((entry) => typeof entry === "object");
  expect(conditions.filter((entry) => Object.keys(Object(entry))[0] !== "types")).toEqual([]);
});

describe("plimsoll, installed alone", () => {
  test("brings nothing with it", () => {
    expect(filesIn(join(bare, "node_modules")).filter((path) => path.endsWith("package.json"))).toEqual(
      [".package-lock.json", "plimsoll/package.json"].filter((path) => path.endsWith("package.json")),
    );
  });

  runsOn("this node", process.execPath);
});

for (const line of ["22", "24"] as const) {
  describeWith(
    `plimsoll on node ${line}`,
    findNode(line),
    `no node ${line}; \`npm run dev -- install-peers node-${line}\``,
    (node) => {
      runsOn(`node ${line}`, node);
    },
  );
}

function runsOn(name: string, node: string): void {
  const plimsoll = (...args: string[]): string => {
    const program = join(bare, "node_modules/.bin/plimsoll");
    const env = { ...process.env, NO_COLOR: "1", LANG: "C.UTF-8", PLIMSOLL_CACHE: "0" };
    return execFileSync(node, [program, ...args], { cwd: bare, encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"] });
  };

  test(`lint, plan and explain on ${name}`, () => {
    expect(JSON.parse(plimsoll("lint", "app", "--fail-on", "never", "--format", "json"))).toMatchObject({
      files: [
        { path: "app/Dockerfile", findings: expect.arrayContaining([expect.objectContaining({ rule: "pip-cache-kept" })]) },
      ],
    });
    expect(JSON.parse(plimsoll("plan", "app", "--format", "json"))).toMatchObject({ dockerfile: "app/Dockerfile" });
    expect(plimsoll("explain", "pip-cache-kept")).toContain("pip install");
  });

  test(`the packages are imported and required on ${name}`, () => {
    const code = [
      'import { analyze, defaultLintConfig } from "@plimsoll/core";',
      'import { createRequire } from "node:module";',
      'console.log(analyze({ text: "FROM a\\nRUN cd /\\n", config: defaultLintConfig }).findings.length > 0);',
      `console.log(createRequire(${JSON.stringify(join(project, "x.js"))})("@plimsoll/core").analyze === analyze);`,
    ].join("\n");
    const args = ["--no-warnings", "--input-type=module", "-e", code];
    expect(execFileSync(node, args, { cwd: project, encoding: "utf8" }).trim().split("\n")).toEqual(["true", "true"]);
  });

  test(`the language server answers on ${name}`, async () => {
    const child = spawn(node, [join(project, "node_modules/.bin/plimsoll-language-server"), "--stdio"], { cwd: project });
    const params = { processId: null, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    let answer = "";
    for await (const chunk of child.stdout) {
      answer += String(chunk);
      if (answer.includes('"id":1')) break;
    }
    child.kill();
    expect(answer).toContain("hoverProvider");
  });
}

describe.each([
  // What runs in a browser needs no types of node.
  { resolution: "NodeNext", types: ["node"], folders: ["core", "host", "plan-view"], entries: 25 },
  { resolution: "Bundler", types: [], folders: ["core", "plan-view"], entries: 15 },
] as const)("a strict TypeScript project with resolution $resolution", ({ resolution, types, folders, entries: most }) => {
  test("compiles against every entry, and the examples of the API pages too", () => {
    const folder = join(project, resolution);
    mkdirSync(folder, { recursive: true });
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2022",
      lib: ["es2023", "dom"],
      types,
      // What the packages declare is checked too.
      skipLibCheck: false,
      module: resolution === "NodeNext" ? "nodenext" : "esnext",
      moduleResolution: resolution.toLowerCase(),
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const entries = folders.flatMap((name) =>
      Object.keys(Object(manifestOf(unpacked[name]).exports))
        .filter((entry) => !entry.endsWith(".json"))
        .map((entry) => `${published[name]}${entry.slice(1)}`),
    );
    expect(entries.length).toBeGreaterThanOrEqual(most);
    writeFileSync(
      join(folder, "entries.ts"),
      entries.map((entry, index) => `export * as entry${index} from "${entry}";\n`).join(""),
    );
    writeFileSync(
      join(folder, "misuse.ts"),
      '// @ts-expect-error\nimport { noSuchThing } from "@plimsoll/core";\nexport { noSuchThing };\n',
    );
    for (const [index, { code }] of apiExamples().entries()) {
      if (types.length > 0 || !code.includes("@plimsoll/host")) writeFileSync(join(folder, `example-${index}.ts`), code);
    }
    const { stdout, exitCode } = runNode([toolPath("tsc"), "-p", folder, "--pretty", "false"]);
    expect(exitCode, stdout).toBe(0);
  });
});

test("the examples of the API pages print the same from the packages as they are installed", () => {
  const examples = apiExamples();
  expect(examples.length).toBeGreaterThan(8);
  // All in one process, since most of the time is taken by loading the packages.
  const all = examples.map(({ code }, index) => {
    writeFileSync(join(project, `example-${index}.mjs`), code);
    return `await import("./example-${index}.mjs");\nconsole.log("-- end");\n`;
  });
  writeFileSync(join(project, "examples.mjs"), all.join(""));
  const { stdout, stderr } = runNode([join(project, "examples.mjs")]);
  const printed = stdout.split("-- end\n").slice(0, -1);
  expect(
    printed.map((text) => text.trimEnd()),
    stderr,
  ).toEqual(examples.map(({ output }) => output));
});

function apiExamples(): readonly ApiExample[] {
  return examplesIn(readFileSync(fromRoot("docs/api.md"), "utf8"));
}

/** Of this repository: who compiles for node has them. */
function nodeTypes(): readonly string[] {
  const folder = realpathSync(fromRoot("node_modules/@types/node"));
  return [folder, realpathSync(join(folder, "../../undici-types"))];
}
