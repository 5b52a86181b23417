import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttpClient } from "@plimsoll/host/http";
import { describeRegistryFailure, readRegistryImage } from "@plimsoll/host/images";
import { afterAll, describe, expect, test } from "vitest";
import { answerWith, fakeImage } from "../../support/fake-registry.ts";
import { serve } from "../../support/loopback-server.ts";

const http = createHttpClient({ version: "1", environment: {} });
const image = fakeImage([Buffer.alloc(1024)]);
const folder = mkdtempSync(join(tmpdir(), "plimsoll-credentials-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const right = { auth: Buffer.from("me:se:cret").toString("base64") };
const wrong = { auth: Buffer.from("me:wrong").toString("base64") };

type Files = (host: string) => Readonly<Record<string, unknown>>;
let homes = 0;

/** What becomes of an image that `me` may see, when these files lie in the user's folder. */
async function outcome(
  files: Files,
  more: (home: string, host: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<unknown> {
  const server = await serve((request, response) =>
    request.headers.authorization === `Basic ${right.auth}`
      ? answerWith(image.things)(request, response)
      : response.writeHead(401, { "www-authenticate": 'Basic realm="x", charset="UTF-8"' }).end(),
  );
  const home = join(folder, String(homes++));
  for (const [name, content] of Object.entries(files(server.host))) {
    const path = join(home, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content), { mode: 0o755 });
  }
  const environment = { HOME: home, PATH: `${home}:${process.env.PATH}`, PLIMSOLL_CACHE: "0", ...more(home, server.host) };
  const read = await readRegistryImage(`${server.host}/team/app`, { http, environment });
  if (read.kind === "image") return "read";
  const { failure } = read;
  for (const language of ["en", "ko"] as const) {
    expect(describeRegistryFailure(failure, language).message).not.toMatch(/undefined|\[object/);
  }
  return failure.kind === "denied" ? [failure.user, failure.problem] : failure;
}

const docker = ".docker/config.json";

describe("logins are found", () => {
  test.each<[string, Files]>([
    ["in docker's config", (host) => ({ [docker]: { auths: { [host]: right } } })],
    ["as two fields", (host) => ({ [docker]: { auths: { [host]: { username: "me", password: "se:cret" } } } })],
    ["by an old kind of key", (host) => ({ [docker]: { auths: { [`https://${host}/v1/`]: right } } })],
    ["in podman's file", (host) => ({ ".config/containers/auth.json": { auths: { [host]: right } } })],
    [
      "for a part of a registry",
      (host) => ({ [docker]: { auths: { [host]: wrong, [`${host}/team`]: right, [`${host}/other`]: wrong } } }),
    ],
    ["for one repository", (host) => ({ [docker]: { auths: { [`${host}/team`]: wrong, [`${host}/team/app`]: right } } })],
    ["beside an empty docker config", (host) => ({ [docker]: "", ".config/containers/auth.json": { auths: { [host]: right } } })],
    [
      "beside one for others",
      (host) => ({
        [docker]: { auths: { "example.com": wrong, [host]: {} } },
        ".config/containers/auth.json": { auths: { [host]: right } },
      }),
    ],
    [
      "beside a broken docker config",
      (host) => ({ [docker]: "{", ".config/containers/auth.json": { auths: { [host]: right } } }),
    ],
    [
      "padded with zeros",
      (host) => ({ [docker]: { auths: { [host]: { auth: Buffer.from("me:se:cret\0\0").toString("base64") } } } }),
    ],
  ])("%s", async (_, files) => {
    expect(await outcome(files)).toBe("read");
  });

  test("where variables say", async () => {
    const files: Files = (host) => ({ "some/config.json": { auths: { [host]: right } }, [docker]: { auths: { [host]: wrong } } });
    expect(await outcome(files, (home) => ({ DOCKER_CONFIG: join(home, "some") }))).toBe("read");
    expect(await outcome(files, (home) => ({ REGISTRY_AUTH_FILE: join(home, "some/config.json") }))).toBe("read");
    const inline = (_: string, host: string) => ({ DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [host]: right } }) });
    expect(await outcome(files, inline)).toBe("read");
    const running: Files = (host) => ({ "run/containers/auth.json": { auths: { [host]: right } } });
    expect(await outcome(running, (home) => ({ XDG_RUNTIME_DIR: join(home, "run") }))).toBe("read");
  });
});

describe("helpers", () => {
  const script = (body: string): string => `#!/bin/sh\n${body}\n`;
  const answer = (user: string, secret: string): string =>
    script(`cat > /dev/null; printf '%s' '${JSON.stringify({ Username: user, Secret: secret })}'`);

  test.each<[string, Files]>([
    [
      "for one host",
      (host) => ({
        [docker]: { credHelpers: { [host]: "one" }, credsStore: "two" },
        "docker-credential-one": answer("me", "se:cret"),
      }),
    ],
    ["for all", () => ({ [docker]: { credsStore: "two" }, "docker-credential-two": answer("me", "se:cret") })],
    [
      "that know nothing leave the file",
      (host) => ({
        [docker]: { credsStore: "two", auths: { [host]: right } },
        "docker-credential-two": script("echo 'credentials not found in native keychain'; exit 1"),
      }),
    ],
    [
      "that do not read",
      () => ({
        [docker]: { credsStore: "two" },
        "docker-credential-two": script(`exec <&-; printf '%s' '{"Username":"me","Secret":"se:cret"}'`),
      }),
    ],
  ])("%s", async (_, files) => {
    expect(await outcome(files)).toBe("read");
  });

  test("are told the host", async () => {
    const files: Files = (host) => ({
      [docker]: { credsStore: "two" },
      "docker-credential-two": script(
        `test "$1" = get && read s && test "$s" = "${host}" && printf '%s' '{"Username":"me","Secret":"se:cret"}'`,
      ),
    });
    expect(await outcome(files)).toBe("read");
  });

  test.each<[string, string, string, string]>([
    ["fails", "echo 'no keychain here'; exit 3", "failed", "no keychain here"],
    ["fails silently", "exit 1", "failed", ""],
    ["talks nonsense", "echo hello", "unreadable", ""],
    ["talks without an end", "yes", "failed", "y"],
  ])("one that %s", async (_, body, problem, detail) => {
    const files: Files = () => ({ [docker]: { credsStore: "x" }, "docker-credential-x": script(body) });
    expect(await outcome(files)).toEqual([false, { kind: "helper", program: "docker-credential-x", problem, detail }]);
  });

  test.each(["x", "../x", "a/b", "$(touch x)"])("one that is not there, or whose name is a path: %s", async (name) => {
    const problem = { kind: "helper", program: `docker-credential-${name}`, problem: "missing", detail: "" };
    expect(await outcome(() => ({ [docker]: { credsStore: name } }))).toEqual([false, problem]);
  });
});

describe("files that are no good", () => {
  test.each(["[]", "{", "null", "\0", '"text"'])("%j", async (text) => {
    const [user, problem] = (await outcome(() => ({ [docker]: text }))) as [boolean, { path: string }]; // as outcome gives it for this
    expect(user).toBe(false);
    expect(problem).toMatchObject({ kind: "bad-file", reason: undefined });
    expect(problem.path).toMatch(/config\.json$/);
  });

  test("fields of other types are passed over", async () => {
    const odd = { auths: { a: 1, b: null, c: { auth: 5 } }, credHelpers: ["x"], credsStore: 7 };
    expect(await outcome(() => ({ [docker]: odd }))).toEqual([false, undefined]);
  });

  test("a folder", async () => {
    expect(await outcome(() => ({ [`${docker}/x`]: "" }))).toMatchObject([false, { kind: "bad-file" }]);
  });

  test("none, and no home", async () => {
    expect(
      await outcome(
        () => ({}),
        () => ({ HOME: "" }),
      ),
    ).toEqual([false, undefined]);
  });
});
