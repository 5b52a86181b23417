import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { ListRootsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromRoot } from "../support/repository.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";

interface Answer {
  readonly isError: boolean;
  readonly text: string;
  // The client has checked it against the output schema.
  readonly data: unknown;
}

const opened: Client[] = [];
let place = "";
let root = "";
let client: Client;

beforeAll(async () => {
  await makeShared("plimsoll.js");
  place = realpathSync(mkdtempSync(join(tmpdir(), "plimsoll-mcp-")));
  root = join(place, "root");
  mkdirSync(join(root, "many"), { recursive: true });
  cpSync(fromRoot("examples/node-api"), join(root, "node-api"), { recursive: true });
  cpSync(fromRoot("examples/go-static"), join(root, "go-static"), { recursive: true });
  for (let index = 0; index < 40; index += 1)
    writeFileSync(join(root, "many", `${index}.Dockerfile`), "FROM alpine\nRUN cd /a\n");
  writeFileSync(join(place, "Dockerfile"), "FROM secret-image\n");
  mkdirSync(join(place, "root-sibling"));
  writeFileSync(join(place, "root-sibling/Dockerfile"), "FROM sibling-image\n");
  symlinkSync(place, join(root, "out"));
  symlinkSync("../Dockerfile", join(root, "Dockerfile.link"));
  mkdirSync(join(root, "linked"));
  symlinkSync("../../Dockerfile", join(root, "linked/Dockerfile"));
  mkdirSync(join(root, "composed"));
  writeFileSync(join(root, "composed/compose.yaml"), "services:\n  web:\n    build:\n      context: ../..\n");
  writeFileSync(join(root, "huge.Dockerfile"), "");
  truncateSync(join(root, "huge.Dockerfile"), 5 * 2 ** 20);
  client = await connect(["--root", root]);
}, 120_000);

afterAll(async () => {
  for (const each of opened) await each.close();
  rmSync(place, { recursive: true, force: true });
});

async function connect(args: readonly string[], roots?: readonly string[]): Promise<Client> {
  const made = new Client({ name: "test", version: "1" }, { capabilities: roots === undefined ? {} : { roots: {} } });
  if (roots !== undefined) {
    const listed = { roots: roots.map((folder) => ({ uri: pathToFileURL(folder).href })) };
    made.setRequestHandler(ListRootsRequestSchema, () => listed);
  }
  const program = sharedBundle("plimsoll.js");
  await made.connect(new StdioClientTransport({ command: process.execPath, args: [program, "mcp", ...args], cwd: place }));
  opened.push(made);
  return made;
}

async function call(name: string, args: Readonly<Record<string, unknown>>, asked = client): Promise<Answer> {
  const { content, isError, structuredContent } = await asked.callTool({ name, arguments: args });
  const [first] = content as readonly { readonly text: string }[]; // every answer of ours is one text
  return { isError: isError === true, text: first!.text, data: structuredContent };
}

describe("what a client is told", () => {
  test("five tools that only read, each with both schemas and a description of each input", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["lint", "fix", "plan", "rebuild", "explain"]);
    for (const { annotations, inputSchema, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(outputSchema).toMatchObject({ type: "object" });
      expect(description).toMatch(/^[A-Z].{40}/);
      for (const property of Object.values(inputSchema.properties ?? {})) expect(property).toHaveProperty("description");
    }
    expect(client.getInstructions()).toContain("lint");
  });

  test("the same in Korean", async () => {
    const korean = await connect(["--root", root, "--lang", "ko"]);
    const { tools } = await korean.listTools();
    for (const { title, description, inputSchema } of tools) {
      for (const text of [title, description, JSON.stringify(inputSchema)]) expect(text).toMatch(/[가-힣]/);
    }
    expect((await call("lint", { paths: ["node-api"] }, korean)).text).toMatch(/지적 사항 \d+개/);
    expect((await call("lint", { paths: ["../Dockerfile"] }, korean)).text).toMatch(/루트 .* 밖에/);
  });
});

describe("lint", () => {
  test("finds with line, rule and message, and says why when asked", async () => {
    const answer = await call("lint", { paths: ["node-api/Dockerfile"] });
    expect(answer).toMatchObject({ isError: false, data: { files: 1, nextOffset: null, notes: [] } });
    expect(answer.data).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ path: "node-api/Dockerfile", line: 1, column: 11, rule: "latest-tag", severity: "warning" }),
      ]),
    });
    expect(answer.text).not.toContain("the same Dockerfile gives another image");
    const why = await call("lint", { paths: ["node-api/Dockerfile"], rule: "DL3007", why: true });
    expect(why.data).toMatchObject({ total: 1, findings: [{ why: expect.stringContaining("another image") }] });
  });

  test("lints text, for the path that it is meant for", async () => {
    const answer = await call("lint", { text: "FROM alpine\nRUN cd /srv\nNONSENSE\n", filename: "new/Dockerfile" });
    expect(answer.data).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ path: "new/Dockerfile", line: 3, rule: "syntax" })]),
    });
  });

  test("gives a page at a time, and all pages together everything", async () => {
    const seen: unknown[] = [];
    let offset: number | null = 0;
    let total = -1;
    while (offset !== null) {
      const { data } = await call("lint", { paths: ["many"], offset, limit: 30 });
      const page = data as { total: number; nextOffset: number | null; findings: readonly unknown[] }; // checked by the client
      expect(page.findings.length).toBeLessThanOrEqual(30);
      seen.push(...page.findings.map((finding) => JSON.stringify(finding)));
      total = page.total;
      offset = page.nextOffset;
    }
    expect(total).toBeGreaterThanOrEqual(40);
    expect(new Set(seen).size).toBe(total);
  });
});

test("fix gives a diff that git applies, and writes nothing", async () => {
  const file = join(root, "node-api/Dockerfile");
  const before = readFileSync(file, "utf8");
  const answer = await call("fix", { paths: ["node-api"] });
  expect(answer.data).toMatchObject({ files: 1, cut: false });
  expect(readFileSync(file, "utf8")).toBe(before);
  const { diff } = answer.data as { readonly diff: string }; // checked by the client
  execFileSync("git", ["apply", "--check"], { cwd: root, input: diff });
  expect(await call("fix", { text: "FROM node:22.12.0-slim\nCMD npm start\n" })).toMatchObject({
    data: { diff: expect.stringContaining('+CMD ["npm", "start"]') },
  });
});

test("plan gives the steps with their bytes", async () => {
  const { data, text } = await call("plan", { path: "go-static" });
  expect(data).toMatchObject({
    builds: [
      {
        dockerfile: "go-static/Dockerfile",
        image: { layers: 1 },
        nextOffset: null,
        steps: expect.arrayContaining([expect.objectContaining({ line: 5, text: "COPY go.mod ./", inImage: false })]),
      },
    ],
  });
  expect(text).toMatch(/^go-static\/Dockerfile: 1 layers/);
  expect(await call("plan", { path: "go-static", offset: 2, limit: 2 })).toMatchObject({
    data: { builds: [{ totalSteps: 11, nextOffset: 4, steps: [{ line: 5 }, { line: 6 }] }] },
  });
});

test("rebuild names the steps that a changed file runs again", async () => {
  const { data, text } = await call("rebuild", { path: "go-static", changed: ["main.go"] });
  expect(data).toMatchObject({
    builds: [
      {
        dockerfile: "go-static/Dockerfile",
        rebuilt: 2,
        steps: [{ line: 7, causes: [{ kind: "file" }] }, { line: 8 }, {}, {}, {}, {}],
      },
    ],
  });
  expect(text).toContain("2 of 6 steps run again");
  expect(await call("rebuild", { path: "go-static", since: "no-such-revision" })).toMatchObject({ isError: true });
});

describe("explain", () => {
  test.each([
    ["a rule", { subject: "latest-tag" }, "latest-tag"],
    ["a rule by its name elsewhere", { subject: "hadolint/DL3007" }, "latest-tag"],
    ["an instruction", { subject: "COPY" }, "COPY"],
    ["a concept", { subject: "layer" }, /layer/i],
    ["a Dockerfile", { subject: "go-static/Dockerfile" }, "golang:1.25"],
    ["a line of it", { subject: "go-static", line: 5 }, "go.mod"],
  ])("%s", async (_, args, expected) => {
    const answer = await call("explain", args);
    expect(answer.isError, answer.text).toBe(false);
    expect(answer.text).toMatch(expected);
    expect(answer.text.length).toBeGreaterThan(100);
  });

  test("says what was meant by a name that nobody knows", async () => {
    expect(await call("explain", { subject: "latst-tag" })).toMatchObject({
      isError: true,
      text: expect.stringContaining("latest-tag"),
    });
  });
});

describe("what is outside of the root", () => {
  const escapes = [
    "../Dockerfile",
    "/etc/passwd",
    "out/Dockerfile",
    "out",
    "node-api/../../Dockerfile",
    "Dockerfile.link",
    "../root-sibling/Dockerfile",
    "linked/Dockerfile",
    "/dev/zero",
    "/proc/self/environ",
  ];
  test.each(escapes)("%s is refused by every tool", async (path) => {
    for (const [tool, args] of [
      ["lint", { paths: [path] }],
      ["fix", { paths: ["node-api", path] }],
      ["plan", { path }],
      ["rebuild", { path, changed: ["a"] }],
      ["explain", { subject: path }],
      ["lint", { text: "FROM alpine\n", filename: path }],
      ["rebuild", { path: "go-static", changed: [path] }],
    ] as const) {
      const answer = await call(tool, args);
      expect(answer, tool).toMatchObject({ isError: true });
      expect(answer.text, tool).toContain("outside of the root");
      expect(answer.text).not.toMatch(/secret-image|sibling-image|root:x/);
    }
  });

  test("is left out of a folder, and a build that reads it is refused", async () => {
    const folder = await call("lint", { paths: ["linked", "go-static"] });
    expect(JSON.stringify(folder)).not.toContain("secret-image");
    for (const [tool, args] of [
      ["plan", { path: "composed" }],
      ["plan", { path: "linked" }],
      ["explain", { subject: "linked" }],
      ["explain", { subject: "composed" }],
      ["rebuild", { path: "composed", changed: ["a"] }],
    ] as const) {
      const answer = await call(tool, args);
      expect(answer.isError, tool).toBe(true);
      expect(answer.text).not.toMatch(/secret-image/);
    }
  });

  test("devices, huge files, options and what is not there are refused", async () => {
    spawnSync("mkfifo", [join(root, "pipe")]);
    for (const path of ["pipe", "huge.Dockerfile", "--fix", "-", "nowhere/Dockerfile", "a\0b"]) {
      expect(await call("lint", { paths: [path] }), path).toMatchObject({ isError: true });
    }
  });

  test("the client's own roots hold, and --root goes before them", async () => {
    const rooted = await connect([], [join(root, "go-static")]);
    expect(await call("plan", {}, rooted)).toMatchObject({ isError: false, data: { builds: [{ dockerfile: "Dockerfile" }] } });
    expect(await call("lint", { paths: ["../node-api"] }, rooted)).toMatchObject({ isError: true });
    const both = await connect(["--root", join(root, "node-api")], [place]);
    expect(await call("lint", { paths: ["../go-static"] }, both)).toMatchObject({ isError: true });
  });
});

describe("bad input", () => {
  test.each([
    ["lint", { paths: "Dockerfile" }, "paths"],
    ["lint", { path: ["Dockerfile"] }, "path"],
    ["lint", { paths: ["a"], text: "FROM a" }, "not both"],
    ["lint", { text: " " }, "empty"],
    ["lint", { limit: 1e9 }, "limit"],
    ["lint", { text: "FROM alpine", rule: "no-such-rule" }, "no-such-rule"],
    ["plan", { buildArgs: { "A B": "x" } }, "buildArgs"],
    ["plan", { path: "go-static", target: "--fix" }, "target"],
    ["rebuild", { since: "--output=x" }, "since"],
    ["explain", {}, "subject"],
    ["destroy", {}, "lint, fix, plan, rebuild, explain"],
  ])("%s %j", async (tool, args, said) => {
    const answer = await call(tool, args);
    expect(answer.isError).toBe(true);
    expect(answer.text).toContain(said);
  });

  test("a root that is no folder", () => {
    const { status, stderr } = spawnSync(process.execPath, [sharedBundle("plimsoll.js"), "mcp", "--root", "nowhere"], {
      encoding: "utf8",
      cwd: place,
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining("nowhere")]);
  });
});
