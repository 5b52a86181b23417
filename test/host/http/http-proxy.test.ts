import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttpClient, describeHttpFailure, type HttpFailure } from "@plimsoll/host/http";
import { describe, expect, onTestFinished, test } from "vitest";
import { bundleForNode } from "../../../packages/dev/src/bundle.ts";
import { serve, serveRaw } from "../../support/loopback-server.ts";
import { fromRoot } from "../../support/repository.ts";
import { describeWith } from "../../support/shared.ts";
const limits = { connect: 1000, idle: 1000, total: 3000, backoff: 5 };
const maxBytes = 10_000;

async function ask(url: string, environment: Readonly<Record<string, string>>): Promise<unknown> {
  const answer = await createHttpClient({ version: "1", environment, limits }).request({ url, maxBytes });
  return answer.kind === "failure" ? answer.failure : `${answer.status} ${answer.body.toString()}`;
}

describe("proxies", () => {
  test("carry TLS without hearing it, and get their own password", async () => {
    let heard = "";
    const proxy = await serveRaw((socket) => {
      socket.once("data", (data) => {
        heard = data.toString();
        socket.end("HTTP/1.1 407 Login\r\n\r\n");
      });
    });
    const environment = { HTTPS_PROXY: `http://me:secret@${proxy.host}` };
    // What a proxy says is not taken for an answer of the server.
    expect(await ask("https://registry.example.com/v2/", environment)).toMatchObject({
      kind: "unreachable",
      detail: "proxy 407",
    });
    expect(heard).toMatch(/^CONNECT registry\.example\.com:443 HTTP\/1\.1\r\n/);
    expect(heard).toContain(`Proxy-Authorization: Basic ${Buffer.from("me:secret").toString("base64")}`);
  });

  test("are asked for the whole address where there is no TLS", async () => {
    const proxy = await serve((_, response) => response.end("hello"));
    const environment = { http_proxy: proxy.host, PLIMSOLL_INSECURE_REGISTRIES: "other:5000, registry.example.com:5000" };
    expect(await ask("http://registry.example.com:5000/v2/?a=b", environment)).toBe("200 hello");
    expect(proxy.seen[0]).toMatchObject({
      url: "http://registry.example.com:5000/v2/?a=b",
      headers: { host: "registry.example.com:5000" },
    });
    expect(await ask("http://registry.example.com/", environment)).toMatchObject({ kind: "not-allowed" });
  });

  test.each(["registry.invalid", ".invalid", "*.invalid", "a.b registry.invalid:5000", "*", "invalid"])(
    "are passed by: NO_PROXY=%s",
    async (list) => {
      const proxy = await serve((_, response) => response.end("hello"));
      const environment = { HTTP_PROXY: proxy.url, NO_PROXY: list, PLIMSOLL_INSECURE_REGISTRIES: "registry.invalid:5000" };
      expect(await ask("http://registry.invalid:5000/", environment)).toMatchObject({ kind: "unreachable" });
      expect(proxy.seen).toHaveLength(0);
    },
  );

  test.each(["other.invalid", "registry.invalid:80", "y.invalid", "istry.invalid", ""])(
    "are used all the same: NO_PROXY=%s",
    async (list) => {
      const proxy = await serve((_, response) => response.end("hello"));
      const environment = { HTTP_PROXY: proxy.url, NO_PROXY: list, PLIMSOLL_INSECURE_REGISTRIES: "registry.invalid:5000" };
      expect(await ask("http://registry.invalid:5000/", environment)).toBe("200 hello");
    },
  );

  test("never for this machine", async () => {
    const server = await serve((_, response) => response.end("here"));
    expect(await ask(server.url, { HTTP_PROXY: "http://127.0.0.1:1", http_proxy: "http://127.0.0.1:1" })).toBe("200 here");
  });
});

describeWith("TLS", openssl(), "no openssl; install it with apt-get", (program) => {
  test("a certificate of one's own authority is believed once NODE_EXTRA_CA_CERTS names it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-tls-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
    execFileSync(program, [...made, ...name, "-keyout", key, "-out", cert], { stdio: "ignore" });
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => response.end("secret"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // it listens on a port, so this is no pipe's name
    // As a proxy for TLS does: it connects, and passes on what it cannot read.
    const proxy = await serveRaw((socket) => {
      socket.once("data", () => {
        const there = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
        there.on("error", () => socket.destroy());
        socket.pipe(there).pipe(socket);
      });
    });
    onTestFinished(
      () =>
        new Promise<void>((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    );
    const url = `https://localhost:${port}/`;
    const refused = await ask(url, {});
    expect(refused).toMatchObject({ kind: "unreachable", detail: expect.stringMatching(/SELF_SIGNED/) });
    expect(describeHttpFailure(refused as HttpFailure, "en").help).toContain("NODE_EXTRA_CA_CERTS");
    const inTunnel = await ask("https://registry.example.com/", { HTTPS_PROXY: proxy.url });
    expect(inTunnel).toMatchObject({ kind: "unreachable", detail: expect.stringMatching(/CERT|ALTNAME/) });
    expect(await askElsewhere(url, cert, folder)).toBe("200 secret");
    expect(await askElsewhere(url, "", folder)).toMatch(/SELF_SIGNED/);
  });
});

function openssl(): string | undefined {
  return spawnSync("openssl", ["version"]).status === 0 ? "openssl" : undefined;
}

/** Asks from another process, since node reads that variable when it starts. Gives what was answered, or why nothing was. */
async function askElsewhere(url: string, authority: string, folder: string): Promise<string> {
  const entry = join(folder, "ask.ts");
  const request = `createHttpClient({ version: "1", environment: {} }).request({ url: ${JSON.stringify(url)}, maxBytes: 100 })`;
  const words = `answer.kind === "answer" ? answer.status + " " + answer.body : JSON.stringify(answer.failure)`;
  const client = JSON.stringify(fromRoot("packages/host/src/index-http.ts"));
  writeFileSync(entry, `import { createHttpClient } from ${client};\nvoid ${request}.then((answer) => console.log(${words}));\n`);
  const program = join(folder, "ask.js");
  await bundleForNode({ entry, outfile: program });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program], { env: { ...process.env, NODE_EXTRA_CA_CERTS: authority } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
    child.on("close", () => resolve(output.trim()));
  });
}

test.each<HttpFailure>([
  { kind: "unreachable", host: "h", detail: "ENOTFOUND" },
  { kind: "unreachable", host: "h", detail: "CERT_HAS_EXPIRED" },
  { kind: "unreachable", host: "h", detail: "proxy 403" },
  { kind: "unreachable", host: "h", detail: "ECONNREFUSED" },
  { kind: "too-slow", host: "h", seconds: 20 },
  { kind: "too-large", host: "h", maxBytes: 5_000_000 },
  { kind: "too-large", host: "h", maxBytes: 4 },
  { kind: "truncated", host: "h" },
  { kind: "bad-redirect", host: "h", detail: "https → http" },
  { kind: "busy", host: "h", retryAfter: 7 },
  { kind: "busy", host: "h", retryAfter: undefined },
  { kind: "not-allowed", host: "h" },
  { kind: "private", host: "h" },
])("what is said of %j", (failure) => {
  for (const language of ["en", "ko"] as const) {
    const { message, help } = describeHttpFailure(failure, language);
    expect(message).toContain("`h`");
    expect(`${message} ${help}`).not.toMatch(/undefined|NaN/);
    expect(/[가-힣]/.test(message)).toBe(language === "ko");
  }
});
