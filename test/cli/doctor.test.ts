import { chmodSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { spawn } from "node:child_process";
import { beforeEach, describe, expect, test } from "vitest";
import { type RunOptions, usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
beforeEach(() => plimsoll.clear());

interface Check {
  readonly section: string;
  readonly state: string;
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
  readonly message: string;
  readonly advice?: string;
}

/** An environment with a home in the test's folder, and nothing of the developer's. */
function home(more: Readonly<Record<string, string | undefined>> = {}): Readonly<Record<string, string | undefined>> {
  const none = ["DOCKER_HOST", "CONTAINER_HOST", "DOCKER_CONFIG", "REGISTRY_AUTH_FILE", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"];
  const packages = [
    "npm_config_registry",
    "NPM_CONFIG_REGISTRY",
    "npm_config_userconfig",
    "PIP_INDEX_URL",
    "PIP_CONFIG_FILE",
    "VIRTUAL_ENV",
  ];
  const proxies = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy"];
  const unset = [...none, ...packages, ...proxies, "UV_DEFAULT_INDEX", "UV_INDEX_URL"].map((name) => [name, undefined] as const);
  const folder = plimsoll.path("home");
  return { ...Object.fromEntries(unset), HOME: folder, XDG_CACHE_HOME: plimsoll.path("home/.cache"), ...more };
}

function doctor(
  env: RunOptions["env"],
  ...args: readonly string[]
): { readonly exitCode: number | null; readonly checks: readonly Check[] } {
  const { exitCode, stdout, stderr } = plimsoll.run(["doctor", "--format", "json", ...args], { env });
  expect(stderr).toBe("");
  // The shape is what the tests compare.
  const report = JSON.parse(stdout) as { readonly ok: boolean; readonly checks: readonly Check[] };
  expect(report.ok).toBe(exitCode === 0);
  return { exitCode, checks: report.checks };
}

function stateOf(checks: readonly Check[], id: string): readonly string[] {
  return checks.filter((check) => check.id === id).map(({ state, message }) => `${state}: ${message}`);
}

test("an empty home is in order, and everything that is not there is said", () => {
  plimsoll.write("home/.keep", "");
  const { exitCode, checks } = doctor(home({ PATH: "" }));
  expect(exitCode).toBe(0);
  expect(checks.filter(({ state }) => state === "error")).toEqual([]);
  expect(checks.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "version",
      "node",
      "no-config",
      "no-git",
      "no-shellcheck",
      "no-dockerfile",
      "no-credentials",
      "no-proxy",
      "offline",
    ]),
  );
});

test("a config is told setting by setting, with lines and without values of build arguments", () => {
  plimsoll.write("web/Dockerfile", "FROM scratch\n");
  plimsoll.write("web/.dockerignore", ".git\n");
  plimsoll.write(
    "plimsoll.yaml",
    "profile: strict\nlanguage: ko\nbuild:\n  args:\n    TOKEN: hunter2hunter2\nplugins: [./rules.js, ./none.js]\n",
  );
  plimsoll.write("rules.js", "export default {}\n");
  const { exitCode, checks } = doctor(home(), "web");
  expect(exitCode).toBe(1);
  expect(stateOf(checks, "config")).toEqual(["ok: config file: plimsoll.yaml"]);
  expect(stateOf(checks, "setting").slice(0, 3)).toEqual([
    'ok: profile: "strict" (plimsoll.yaml:1)',
    'ok: language: "ko" (plimsoll.yaml:2)',
    "ok: build: { args } (plimsoll.yaml:3)",
  ]);
  expect(stateOf(checks, "language-config")).toEqual(["ok: language ko, from plimsoll.yaml"]);
  expect(stateOf(checks, "plugin-unknown")).toEqual(["warning: plugin ./rules.js: not trusted, so its rules are not loaded"]);
  expect(stateOf(checks, "plugin-missing")).toEqual(["error: plugin ./none.js: there is no such module"]);
  expect(stateOf(checks, "ignore")).toEqual(["ok: ignore file: web/.dockerignore"]);
  expect(JSON.stringify(checks)).not.toContain("hunter2");
  // The report for people is in the config's language.
  const { stdout } = plimsoll.run(["doctor", "web"], { env: home() });
  expect(stdout).toContain("설정 파일: plimsoll.yaml");
  expect(stdout).toContain("오류가 1개 있습니다.");
});

test("a broken config, socket, file of credentials, helper, registry and proxy are errors", () => {
  plimsoll.write("plimsoll.yaml", "profil: strict\n");
  plimsoll.write(
    "home/.docker/config.json",
    '{"credsStore": "nowhere-to-be-found", "auths": {"ghcr.io": {"auth": "bWU6aHVudGVyMg=="}}}',
  );
  plimsoll.write("home/.config/containers/auth.json", "{");
  plimsoll.write("home/.npmrc", "registry=not an address\n");
  const env = home({ DOCKER_HOST: `unix://${plimsoll.path("none.sock")}`, HTTPS_PROXY: "::::" });
  const { exitCode, checks } = doctor(env);
  expect(exitCode).toBe(1);
  const broken = checks.filter(({ state }) => state === "error").map(({ id }) => id);
  expect(broken.sort()).toEqual([
    "config-broken",
    "credential-helper-missing",
    "credentials-broken",
    "package-registry-broken",
    "proxy-broken",
    "socket-missing",
  ]);
  expect(JSON.stringify(checks)).not.toMatch(/hunter2|bWU6/);
});

test("registries of packages are named with where they come from, and never with a password", () => {
  plimsoll.write("home/.npmrc", "//npm.example.com/:_authToken=hunter2\nregistry=https://me:hunter2@npm.example.com/all/\n");
  plimsoll.write("home/.config/pip/pip.conf", "[global]\nindex-url = https://me:hunter2@pip.example.com/simple?key=hunter2\n");
  const { checks, exitCode } = doctor(
    home({ HTTP_PROXY: "http://me:hunter2@proxy.example.com:3128", DOCKER_HOST: "ssh://me@far.example.com" }),
  );
  expect(exitCode).toBe(0);
  expect(stateOf(checks, "package-registry")).toEqual([
    "ok: npm: https://npm.example.com/all/, from home/.npmrc",
    "ok: pip: https://pip.example.com/simple, from home/.config/pip/pip.conf",
  ]);
  expect(stateOf(checks, "proxy")).toEqual(["ok: HTTP_PROXY: http://proxy.example.com:3128/"]);
  expect(stateOf(checks, "socket-remote")).toEqual(["ok: DOCKER_HOST names another machine: far.example.com"]);
  expect(JSON.stringify(checks)).not.toContain("hunter2");
});

test("an empty home, and none at all: what is said of caches", () => {
  const caches = (env: RunOptions["env"]) => {
    // Nothing is written while it looks.
    const { checks } = doctor({ ...env, PLIMSOLL_CACHE: undefined, PLIMSOLL_CODE_CACHE: undefined });
    return checks.filter(({ section }) => section === "caches").map(({ state, message }) => `${state}: ${message}`);
  };
  const folder = "home/.cache/plimsoll";
  expect(caches(home())).toEqual([
    `ok: compiled code: ${folder}, nothing in it yet`,
    `ok: contents of files: ${folder}/contents, nothing in it yet`,
    `ok: facts about packages: ${folder}/facts, nothing in it yet`,
    `ok: measured images: ${folder}/measured, nothing in it yet`,
  ]);
  plimsoll.write(`${folder}/0123-plan.bin`, "x".repeat(3000));
  plimsoll.write(`${folder}/facts/a`, "x".repeat(2000));
  expect(caches(home()).slice(0, 1)).toEqual([`ok: compiled code: ${folder}, 1 file, 3 kB, newest today`]);
  expect(caches(home({ HOME: undefined, XDG_CACHE_HOME: undefined, LOCALAPPDATA: undefined }))).toEqual([
    expect.stringMatching(/^warning: no place for caches: none of XDG_CACHE_HOME, (?:HOME|LOCALAPPDATA) names a folder$/),
  ]);
});

test("caches are told with their size and what switches them off", () => {
  plimsoll.write("home/.cache/plimsoll/facts/a", "x".repeat(2000));
  const { checks } = doctor(home());
  expect(stateOf(checks, "cache")).toEqual(["ok: facts about packages: home/.cache/plimsoll/facts, 1 file, 2 kB, newest today"]);
  expect(stateOf(doctor(home({ PLIMSOLL_CACHE: "0" })).checks, "cache-off")).toHaveLength(3);
  chmodSync(plimsoll.path("home/.cache"), 0o755);
});

describe("--online", () => {
  test("asks what is configured, and says what does not answer", { timeout: 60_000 }, async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method ?? ""} ${request.url ?? ""} ${request.headers.authorization ?? "-"}`);
      response.writeHead(401).end();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const env = {
      ...process.env,
      ...home({
        LC_ALL: "C.UTF-8",
        PLIMSOLL_CODE_CACHE: "0",
        // Nothing leaves this machine: what is not here is refused at once.
        HTTPS_PROXY: "http://127.0.0.1:9",
        npm_config_registry: `http://me:hunter2@127.0.0.1:${port}/npm/`,
        PIP_INDEX_URL: "http://127.0.0.1:9/simple/",
      }),
    };
    const child = spawn(process.execPath, [plimsoll.program, "doctor", "--online", "--format", "json"], {
      cwd: plimsoll.folder,
      env,
    });
    let stdout = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString("utf8")));
    const [exitCode] = (await once(child, "close")) as [number];
    server.close();
    const { checks } = JSON.parse(stdout) as { readonly checks: readonly Check[] };
    expect(asked).toEqual(["HEAD /npm/ -"]);
    expect(stateOf(checks, "reachable")).toEqual([`ok: http://127.0.0.1:${port}/npm/: answers`]);
    const silent = checks
      .filter(({ id }) => id === "unreachable")
      .map(({ state, params }) => `${state}: ${params["address"] ?? ""}`);
    expect(silent).toEqual(["warning: docker.io", "error: http://127.0.0.1:9/simple/"]);
    expect(exitCode).toBe(1);
  });
});

test("bad usage is exit code 2", () => {
  expect(plimsoll.run(["doctor", "nowhere"], { env: home() })).toMatchObject({ exitCode: 2, stdout: "" });
  expect(plimsoll.run(["doctor", "--format", "yaml"], { env: home() })).toMatchObject({ exitCode: 2, stdout: "" });
});
