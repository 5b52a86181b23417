import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { usePlace } from "../extension/extension-place.ts";
import { type LoopbackServer, serve } from "../support/loopback-server.ts";
import { fromRoot } from "../support/repository.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";
import { run } from "./run-in.ts";

const place = usePlace("plimsoll-action-");
const origin = join(place.folder, "origin");
const temp = join(place.folder, "temp");
let base = "";

beforeAll(async () => {
  await makeShared("plimsoll.js");
  // As npm leaves it.
  mkdirSync(join(temp, "plimsoll/node_modules/plimsoll"), { recursive: true });
  symlinkSync(join(sharedBundle("plimsoll.js"), ".."), join(temp, "plimsoll/node_modules/plimsoll/dist"));
  base = makeOrigin();
}, 60_000);

/** A repository whose last commit is the merge that GitHub makes of a pull request: the commit of its base. */
function makeOrigin(): string {
  mkdirSync(join(origin, "services/web"), { recursive: true });
  const git = (...args: readonly string[]): string => run(["git", ...args], { cwd: origin }).stdout.trim();
  const write = (name: string, text: string): void => writeFileSync(join(origin, "services/web", name), text);
  git("init", "--quiet", "--initial-branch", "main");
  write(
    "Dockerfile",
    'FROM node:24-slim\nWORKDIR /srv\nCOPY package.json ./\nCOPY app.js ./\nUSER 1000\nCMD ["node", "app.js"]\n',
  );
  write("package.json", "{}\n");
  write("app.js", "1;\n");
  git("add", "--all");
  git("commit", "--quiet", "-m", "base");
  const commit = git("rev-parse", "HEAD");
  git("checkout", "--quiet", "-b", "branch");
  write("Dockerfile", "FROM node:24-slim\nWORKDIR /srv\nCOPY package.json ./\nCOPY app.js ./\nUSER 1000\nCMD node app.js\n");
  write("app.js", `${"2;".repeat(2000)}\n`);
  write("::error::x.Dockerfile", "NOT A DOCKERFILE\n");
  git("add", "--all");
  git("commit", "--quiet", "-m", "change");
  git("checkout", "--quiet", "main");
  git("merge", "--quiet", "--no-ff", "-m", "merge", "branch");
  return commit;
}

interface Result {
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly workspace: string;
}

interface Choices {
  readonly depth?: number;
  readonly event?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly api?: string;
}

let count = 0;

/** Runs the script of the action as its step does, on a fresh checkout. */
async function runAction({ depth = 2, event, inputs = {}, api = "http://127.0.0.1:9" }: Choices): Promise<Result> {
  const folder = join(place.folder, `run-${count++}`);
  const workspace = join(folder, "workspace");
  mkdirSync(folder);
  run(["git", "clone", "--quiet", `--depth=${depth}`, `file://${origin}`, workspace], { cwd: folder });
  const files = { event: join(folder, "event.json"), output: join(folder, "output"), summary: join(folder, "summary") };
  writeFileSync(files.event, JSON.stringify(event ?? pullRequest(base)));
  const env = {
    ...process.env,
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_REPOSITORY: "owner/project",
    GITHUB_API_URL: api,
    RUNNER_TEMP: temp,
    PLIMSOLL_TOKEN: "the-token",
    PLIMSOLL_PLAN: ".",
    PLIMSOLL_FOLDER: "services/web",
    ...inputs,
  };
  const { stdout } = await promisify(execFile)(process.execPath, [fromRoot("action/run.mjs")], { cwd: workspace, env });
  return { stdout, outputs: outputsIn(files.output), summary: readFileSync(files.summary, "utf8"), workspace };
}

/** What GitHub tells of a pull request, as far as it is read. */
function pullRequest(sha: string): unknown {
  return { action: "synchronize", number: 7, pull_request: { number: 7, base: { sha, ref: "main" }, head: { ref: "branch" } } };
}

function outputsIn(path: string): Readonly<Record<string, string>> {
  const found = readFileSync(path, "utf8").matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
  readonly author_association: string;
}

/** Comments of a pull request, kept as GitHub does. */
async function fakeApi(comments: Comment[], refuse = 0): Promise<LoopbackServer> {
  return serve(({ method, url, body }, response) => {
    const answer = (status: number, value: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    const text = body === "" ? "" : (JSON.parse(body) as { body: string }).body; // what our own script sent
    const page = Number(/page=(\d+)$/.exec(url)?.[1] ?? 1);
    if (method !== "GET" && refuse !== 0) answer(refuse, { message: "Resource not accessible by integration" });
    else if (method === "GET") answer(200, comments.slice((page - 1) * 100, page * 100));
    else if (method === "POST") {
      comments.push({ id: comments.length + 1, body: text, user: { type: "Bot" }, author_association: "NONE" });
      answer(201, {});
    } else {
      const own = comments.find(({ id }) => url.endsWith(`/issues/comments/${id}`));
      if (own !== undefined) own.body = text;
      answer(own === undefined ? 404 : 200, {});
    }
  });
}

describe("the action's script", () => {
  test("annotates, writes SARIF and a summary, and leaves failing to a later step", async () => {
    const { stdout, outputs, summary, workspace } = await runAction({ event: {}, inputs: { PLIMSOLL_FILES: "Dockerfile" } });
    expect(stdout).toMatch(/^::warning file=services\/web\/Dockerfile,line=6,/m);
    expect(outputs).toEqual({ findings: "1", "sarif-file": join(workspace, "plimsoll.sarif"), "exit-code": "1" });
    const sarif = JSON.parse(readFileSync(join(workspace, "plimsoll.sarif"), "utf8")) as { runs: { results: unknown[] }[] }; // SARIF
    expect(sarif.runs[0]?.results).toHaveLength(1);
    expect(summary).toContain("services/web/Dockerfile");
  });

  test("takes no command from names of files or from inputs", async () => {
    const { stdout, outputs } = await runAction({ event: {}, inputs: { PLIMSOLL_FILES: "\n::error::gone\n.\n$(touch owned)" } });
    const open = /^::stop-commands::(\S+)$/m.exec(stdout);
    const heard = stdout.replace(new RegExp(`^::stop-commands::${open?.[1]}$[\\s\\S]*?^::${open?.[1]}::$`, "m"), "");
    expect(stdout).toContain("::error::gone");
    expect(heard.split("\n").filter((line) => line.startsWith("::error::"))).toEqual([]);
    expect(outputs["exit-code"]).toBe("2");
  });

  test.each([
    ["the commit of the base", 50, () => base],
    ["the first parent, where the base moved on and the history was not fetched", 2, () => "1".repeat(40)],
  ])(
    "keeps one comment on a pull request, compared with %s",
    async (_title, depth, sha) => {
      const comments: Comment[] = [
        { id: 1, body: "<!-- plimsoll services%2Fweb -->\nnot ours", user: { type: "User" }, author_association: "NONE" },
      ];
      const api = await fakeApi(comments);
      const choices = { depth, event: pullRequest(sha()), api: api.url, inputs: { PLIMSOLL_COMMENT: "true" } };
      await runAction(choices);
      expect(comments).toHaveLength(2);
      const [, own] = comments;
      expect(own?.body).toMatch(/^<!-- plimsoll services%2Fweb -->\n## plimsoll\n/);
      expect(own?.body).toContain("app.js");
      expect(own?.body).toMatch(/rebuil/i);
      expect(own?.body).toContain("<details><summary>Plan</summary>");
      expect(api.seen.every(({ headers }) => headers.authorization === "Bearer the-token")).toBe(true);
      await runAction({ ...choices, inputs: { ...choices.inputs, PLIMSOLL_LANG: "ko" } });
      expect(comments).toHaveLength(2);
      expect(own?.body).toContain("<summary>빌드 계획</summary>");
      expect(comments[0]?.body).toContain("not ours");
    },
    60_000,
  );

  test("finds its comment behind a hundred others", async () => {
    const talk = Array.from({ length: 140 }, (_, id) => ({
      id,
      body: "talk",
      user: { type: "User" },
      author_association: "NONE",
    }));
    const own = { id: 999, body: "<!-- plimsoll . -->\nold", user: { type: "Bot" }, author_association: "NONE" };
    const comments: Comment[] = [...talk, own];
    const api = await fakeApi(comments);
    await runAction({ api: api.url, inputs: { PLIMSOLL_COMMENT: "true", PLIMSOLL_FOLDER: ".", PLIMSOLL_PLAN: "" } });
    expect(comments).toHaveLength(141);
    expect(own.body).toContain("## plimsoll");
  });

  test("goes on where the token may not write, and where the base is not there", async () => {
    const api = await fakeApi([], 403);
    const { stdout, outputs, summary } = await runAction({ depth: 1, api: api.url, inputs: { PLIMSOLL_COMMENT: "true" } });
    expect(stdout).toMatch(/^::warning title=plimsoll::The comment could not be written.*HTTP 403/m);
    expect(summary).toContain("`fetch-depth: 2`");
    expect(outputs["exit-code"]).toBe("1");
  });

  test("says where there is no build, and blames no checkout for it", async () => {
    const { summary } = await runAction({ inputs: { PLIMSOLL_FOLDER: "services" } });
    expect(summary).toContain("no `Dockerfile` or `Containerfile` in this folder");
    expect(summary).not.toContain("fetch-depth");
  });

  test("never reports what an earlier run left", async () => {
    const first = await runAction({ event: {}, inputs: { PLIMSOLL_FILES: "no-such-file" } });
    expect(first.outputs["exit-code"]).toBe("2");
    expect(first.outputs["sarif-file"] === "" || existsSync(first.outputs["sarif-file"] ?? "")).toBe(true);
  });
});
