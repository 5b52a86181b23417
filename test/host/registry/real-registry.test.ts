import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { createHttpClient } from "@plimsoll/host/http";
import { readImage, readRegistryImage } from "@plimsoll/host/images";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type RealRegistry,
  registryLack,
  registryPassword,
  registryPrograms,
  runProgram,
  startRegistry,
} from "../../support/real-registry.ts";
import { describeWith } from "../../support/shared.ts";

const http = createHttpClient({ version: "1", environment: {} });

describeWith("a real registry", registryPrograms(), registryLack, ({ registry: program, skopeo, umoci }) => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-images-"));
  const layout = join(folder, "layout");
  const environment = { HOME: folder, PLIMSOLL_CACHE: "0" };
  let open: RealRegistry;
  let closed: RealRegistry;

  beforeAll(async () => {
    [open, closed] = await Promise.all([startRegistry(program, { logins: false }), startRegistry(program, { logins: true })]);
    makeImages(umoci, folder, layout);
    for (const tag of ["amd64", "arm64"]) {
      runProgram(skopeo, ["copy", "--dest-tls-verify=false", `oci:${layout}:${tag}`, `docker://${open.host}/team/app:${tag}`]);
    }
    const docker = ["copy", "--format=v2s2", "--dest-tls-verify=false", `oci:${layout}:amd64`];
    runProgram(skopeo, [...docker, `docker://${open.host}/docker:v2`]);
    runProgram(skopeo, [...docker, `--dest-creds=user:${registryPassword}`, `docker://${closed.host}/private/app:latest`]);
  });

  afterAll(async () => {
    await Promise.all([open, closed].map((each) => each?.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  const inspect = (name: string, ...args: readonly string[]): Record<string, unknown> =>
    JSON.parse(runProgram(skopeo, ["inspect", "--tls-verify=false", ...args, `docker://${name}`])) as Record<string, unknown>;

  test.each(["team/app:amd64", "docker:v2"])("%s: facts are those that skopeo reads", async (name) => {
    const image = `${open.host}/${name}`;
    const read = await readRegistryImage(image, { http, environment });
    if (read.kind === "failure") throw new Error(JSON.stringify(read.failure));
    const seen = inspect(image);
    const config = inspect(image, "--config");
    const raw = runProgram(skopeo, ["inspect", "--tls-verify=false", "--raw", `docker://${image}`]);
    const manifest = JSON.parse(raw) as { readonly layers: readonly { readonly size: number; readonly digest: string }[] };
    const tars = manifest.layers.map(({ digest }) => {
      const copied = join(folder, name.replaceAll(/\W/g, "-"));
      mkdirSync(copied, { recursive: true });
      runProgram(skopeo, ["copy", "--src-tls-verify=false", `docker://${image}`, `dir:${copied}`]);
      return gunzipSync(readFileSync(join(copied, digest.replace("sha256:", ""))));
    });
    const digest = seen["Digest"];
    expect(digest).toMatch(/^sha256:/);
    expect(tars.length).toBe(3);
    expect(read.image).toEqual({
      platform: "linux/amd64",
      digest,
      config: config["config"],
      history: [
        { createdBy: "umoci insert a", empty: false },
        { createdBy: "umoci config", empty: true },
        { createdBy: "umoci insert b", empty: false },
        { createdBy: "umoci insert c", empty: false },
      ],
      layers: manifest.layers.map(({ digest: layer, size }, index) => ({
        digest: layer,
        diffId: `sha256:${createHash("sha256").update(tars[index]!).digest("hex")}`,
        transfer: size,
        tar: tars[index]!.length,
      })),
      created: config["created"],
      source: { kind: "registry", name: image, date: undefined },
    });
  });

  test("read whole it is what the layout on disk is", async () => {
    const image = `${open.host}/team/app:amd64`;
    const [whole, onDisk] = await Promise.all([
      readRegistryImage(image, { http, environment, whole: true }),
      readImage(`${layout}:amd64`),
    ]);
    if (whole.kind === "failure" || onDisk.kind === "failure") throw new Error(JSON.stringify([whole, onDisk]));
    expect(whole.image).toEqual({ ...onDisk.image, source: { kind: "registry", name: image } });
    expect(whole.image.layers?.map(({ files }) => files)).toEqual([1, 1, 1]);
    expect(whole.image.system?.id).toBe("debian");
  });

  test("an index gives the image for the platform", async () => {
    const type = "application/vnd.oci.image.index.v1+json";
    const descriptors = ["amd64", "arm64"].map((architecture) => {
      const raw = runProgram(skopeo, [
        "inspect",
        "--tls-verify=false",
        "--raw",
        `docker://${open.host}/team/app:${architecture}`,
      ]);
      return {
        mediaType: "application/vnd.oci.image.manifest.v1+json",
        digest: `sha256:${createHash("sha256").update(raw).digest("hex")}`,
        size: Buffer.byteLength(raw),
        platform: { os: "linux", architecture },
      };
    });
    const attestation = {
      ...descriptors[1],
      platform: { os: "unknown", architecture: "unknown" },
      annotations: { "vnd.docker.reference.type": "attestation-manifest" },
    };
    const body = JSON.stringify({ schemaVersion: 2, mediaType: type, manifests: [attestation, ...descriptors] });
    const put = await fetch(`http://${open.host}/v2/team/app/manifests/multi`, {
      method: "PUT",
      headers: { "content-type": type },
      body,
    });
    expect(put.status).toBe(201);
    const name = `${open.host}/team/app:multi`;
    const digests = async (platform?: string): Promise<unknown> => {
      const read = await readRegistryImage(name, { http, environment, platform });
      return read.kind === "failure" ? read.failure : [read.image.platform, read.image.digest];
    };
    expect(await digests()).toEqual(["linux/amd64", descriptors[0]!.digest]);
    expect(await digests("linux/arm64/v8")).toEqual(["linux/arm64", descriptors[1]!.digest]);
    expect(await digests("linux/s390x")).toEqual({
      kind: "other-platform",
      name,
      wanted: "linux/s390x",
      platforms: ["linux/amd64", "linux/arm64"],
    });
  });

  test("what is not there", async () => {
    const failureOf = async (name: string): Promise<unknown> => {
      const read = await readRegistryImage(`${open.host}/${name}`, { http, environment });
      return read.kind === "failure" ? read.failure : read.image;
    };
    expect(await failureOf("team/app:none")).toMatchObject({ kind: "not-found", what: "image" });
    expect(await failureOf("nobody/nothing")).toMatchObject({ kind: "not-found" });
    expect(await failureOf(`team/app@sha256:${"0".repeat(64)}`)).toMatchObject({ kind: "not-found", what: "image" });
  });

  test("a login is wanted, wrong, right, and by a helper", async () => {
    const name = `${closed.host}/private/app`;
    const read = async (auth: unknown): Promise<unknown> => {
      const config = join(folder, "docker");
      mkdirSync(config, { recursive: true });
      writeFileSync(join(config, "config.json"), JSON.stringify(auth));
      const path = `${folder}:${process.env.PATH}`;
      const got = await readRegistryImage(name, { http, environment: { ...environment, DOCKER_CONFIG: config, PATH: path } });
      return got.kind === "failure" ? got.failure : got.image.layers?.length;
    };
    const auth = (password: string): unknown => ({
      auths: { [closed.host]: { auth: Buffer.from(`user:${password}`).toString("base64") } },
    });
    const denied = { kind: "denied", name: `${name}:latest`, host: closed.host, problem: undefined };
    expect(await read({})).toEqual({ ...denied, user: false });
    expect(await read(auth("wrong"))).toEqual({ ...denied, user: true });
    expect(await read(auth(registryPassword))).toBe(3);
    const helper = `#!/bin/sh\nread server\necho "{\\"ServerURL\\":\\"$server\\",\\"Username\\":\\"user\\",\\"Secret\\":\\"${registryPassword}\\"}"\n`;
    writeFileSync(join(folder, "docker-credential-test"), helper, { mode: 0o755 });
    expect(await read({ credHelpers: { [closed.host]: "test" } })).toBe(3);
    expect(await read({ credsStore: "test" })).toBe(3);
  });
});

/** Two images of three layers each, for two platforms. */
function makeImages(umoci: string, folder: string, layout: string): void {
  const random = (bytes: number, seed: string): Buffer => {
    const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, index) =>
      createHash("sha256").update(`${seed}${index}`).digest(),
    );
    return Buffer.concat(blocks).subarray(0, bytes);
  };
  runProgram(umoci, ["init", "--layout", layout]);
  for (const architecture of ["amd64", "arm64"]) {
    const image = `${layout}:${architecture}`;
    runProgram(umoci, ["new", "--image", image]);
    const insert = (name: string, content: Buffer | string, target: string): void => {
      const path = join(folder, name);
      writeFileSync(path, content);
      runProgram(umoci, ["insert", "--rootless", "--image", image, `--history.created_by=umoci insert ${name}`, path, target]);
    };
    insert("a", 'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n', "/etc/os-release");
    const history = "--history.created_by=umoci config";
    const settings = ["--architecture", architecture, "--config.env=A=1", "--config.user=me", "--config.workingdir=/w"];
    runProgram(umoci, ["config", "--image", image, history, ...settings]);
    insert("b", Buffer.alloc(3_000_000, "text that packs well\n"), "/srv/text");
    insert("c", random(500_000, architecture), "/srv/noise");
  }
}
