import { createServer, type Server, type ServerResponse } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { readDaemonImage } from "../../packages/host/src/daemon-image.ts";
import { daemonSockets } from "../../packages/host/src/daemon-sockets.ts";
import { imageLimits } from "../../packages/host/src/image-limits.ts";
import { savedFiles, savedImage } from "../support/built-image.ts";
import { digestOf, tinyLayout, tinyTar } from "../support/tiny-image.ts";

const servers: (() => void)[] = [];
afterEach(() => {
  for (const close of servers.splice(0)) close();
});

/** A daemon that has one image; `answer` sends it. Gives the path of its socket. */
async function startDaemon(name: string, answer: (response: ServerResponse) => void, asked: string[] = []): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-daemon-"));
  const socket = join(folder, "docker.sock");
  const server: Server = createServer(({ url = "" }, response) => {
    asked.push(url);
    if (url === `/images/${name}/json`) response.end("{}");
    else if (url === `/images/${name}/get`) answer(response);
    else response.writeHead(404).end('{"message":"No such image"}');
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  servers.push(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  return socket;
}

const read = (socket: string, name = "app", limits = imageLimits) =>
  readDaemonImage(name, { environment: { DOCKER_HOST: `unix://${socket}` }, limits });

const history = [
  {
    createdBy: "ADD rootfs.tar / # buildkit",
    layer: [
      { path: "etc", folder: true },
      { path: "etc/os", text: "debian" },
    ],
  },
  { createdBy: "ENV A=1" },
  { createdBy: "COPY a /a # buildkit", layer: [{ path: "a", text: "12345" }] },
  { createdBy: "COPY a /a # buildkit", layer: [{ path: "a", text: "12345" }] },
];

describe("an image of a daemon", () => {
  test("has its history, and each layer's bytes as they come", async () => {
    const asked: string[] = [];
    const socket = await startDaemon("team/app:1", (response) => response.end(savedImage(history)), asked);
    expect(await read(socket, "team/app:1")).toMatchObject({
      kind: "image",
      image: {
        platform: "linux/amd64",
        history: history.map(({ createdBy, layer }) => ({ createdBy, empty: layer === undefined })),
        layers: [
          { bytes: 6, tar: 2560, files: 1, transfer: undefined },
          { bytes: 5, tar: 2048, files: 1 },
          { bytes: 5, tar: 2048, files: 1 },
        ],
        source: { kind: "daemon", name: "team/app:1" },
      },
    });
    expect(asked).toEqual(["/images/team/app:1/json", "/images/team/app:1/get"]);
  });

  test("may be an OCI layout with packed layers, in any order", async () => {
    const tar = tinyTar([{ path: "a", text: "x".repeat(5000) }]);
    const layout = tinyLayout([{ layers: [gzipSync(tar)] }]);
    const layer = digestOf(gzipSync(tar)).replace(":", "/");
    const config = Object.keys(layout).find((name) => layout[name]!.toString().includes('"architecture"'))!;
    const manifest = JSON.stringify([{ Config: config, RepoTags: null, Layers: [`blobs/${layer}`] }]);
    const files = Object.entries({ "manifest.json": Buffer.from(manifest), ...layout }).map(([path, text]) => ({ path, text }));
    const socket = await startDaemon("app", (response) => response.end(tinyTar(files)));
    expect(await read(socket)).toMatchObject({
      kind: "image",
      image: { layers: [{ bytes: 5000, tar: tar.length, transfer: gzipSync(tar).length }] },
    });
  });

  test("is absent where the daemon has none of that name, and where none answers", async () => {
    const socket = await startDaemon("app", (response) => response.end());
    expect(await read(socket, "other")).toEqual({ kind: "absent" });
    expect(await read(`${socket}.none`)).toEqual({ kind: "absent" });
    expect(await readDaemonImage("app", { environment: { DOCKER_HOST: "tcp://127.0.0.1:1" } })).toEqual({ kind: "absent" });
  });

  test("a name cannot ask for anything else", async () => {
    const asked: string[] = [];
    const socket = await startDaemon("app", (response) => response.end(), asked);
    await read(socket, "app/json?x=1#y z");
    expect(asked).toEqual(["/images/app/json%3Fx%3D1%23y%20z/json"]);
  });
});

describe("what a daemon sends is not trusted", () => {
  const files = savedFiles(history);
  const without = (path: string) => files.filter((file) => file.path !== path);
  const swapped = (path: string, text: string | Buffer) => [...without(path), { path, text }];

  test.each([
    [
      "an error",
      (response: ServerResponse) => response.writeHead(500).end('{"message":"disk full"}'),
      { kind: "broken", detail: "500 disk full" },
    ],
    [
      "less than it says",
      (response: ServerResponse) => {
        response.writeHead(200, { "content-length": "100000" });
        response.write(savedImage(history).subarray(0, 3000), () => response.destroy());
      },
      { kind: "broken" },
    ],
    [
      "nothing",
      (response: ServerResponse) => response.end(),
      { kind: "image", failure: { kind: "missing-blob", file: "manifest.json" } },
    ],
    [
      "no list",
      (response: ServerResponse) => response.end(tinyTar(without("manifest.json"))),
      { kind: "image", failure: { kind: "missing-blob" } },
    ],
    [
      "no layer",
      (response: ServerResponse) => response.end(tinyTar(without("0/layer.tar"))),
      { kind: "image", failure: { kind: "missing-blob", file: "0/layer.tar" } },
    ],
    [
      "a broken list",
      (response: ServerResponse) => response.end(tinyTar(swapped("manifest.json", '[{"Config":'))),
      { kind: "image", failure: { kind: "bad-json" } },
    ],
    [
      "another layer",
      (response: ServerResponse) => response.end(tinyTar(swapped("0/layer.tar", tinyTar([{ path: "b", text: "evil" }])))),
      { kind: "image", failure: { kind: "wrong-digest", file: "0/layer.tar" } },
    ],
  ])("%s", async (_, answer, failure) => {
    const socket = await startDaemon("app", answer);
    expect(await read(socket)).toMatchObject({ kind: "failure", failure });
  });

  test("a bomb", async () => {
    const bomb = gzipSync(tinyTar([{ path: "zeros", text: Buffer.alloc(4_000_000) }]));
    const socket = await startDaemon("app", (response) => response.end(tinyTar(swapped("0/layer.tar", bomb))));
    const small = { ...imageLimits, unpackedBytes: 100_000, unpackedRatio: 100 };
    expect(await read(socket, "app", small)).toMatchObject({
      kind: "failure",
      failure: { kind: "image", failure: { kind: "bomb" } },
    });
  });

  test("a large document", async () => {
    const socket = await startDaemon("app", (response) => response.end(tinyTar(swapped("config.json", `{${" ".repeat(3000)}}`))));
    const small = { ...imageLimits, documentBytes: 2000 };
    expect(await read(socket, "app", small)).toMatchObject({ failure: { failure: { kind: "too-large", file: "config.json" } } });
  });
});

describe("sockets", () => {
  test("only the one that the user chose, when it is one of this machine", () => {
    expect(daemonSockets({ DOCKER_HOST: "unix:///run/my.sock", HOME: "/home/me" }, "linux")).toEqual(["/run/my.sock"]);
    expect(daemonSockets({ DOCKER_HOST: "ssh://me@host", CONTAINER_HOST: "unix:///run/p.sock" }, "linux")).toEqual([
      "/run/p.sock",
    ]);
    expect(daemonSockets({ DOCKER_HOST: "npipe:////./pipe/docker_engine" }, "win32")).toEqual(["//./pipe/docker_engine"]);
  });

  test("else where docker and podman listen", () => {
    expect(daemonSockets({ XDG_RUNTIME_DIR: "/run/user/1" }, "linux")).toEqual([
      "/run/user/1/docker.sock",
      "/var/run/docker.sock",
      "/run/user/1/podman/podman.sock",
      "/run/podman/podman.sock",
    ]);
  });
});
