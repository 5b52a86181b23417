import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readImage } from "../../../packages/host/src/index-images.ts";
import { describeWith } from "../../support/shared.ts";

const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;
const peers = has("umoci") && has("skopeo") ? { umoci: "umoci", skopeo: "skopeo" } : undefined;

describeWith("images that umoci and skopeo made", peers, "umoci and skopeo are not installed", ({ umoci, skopeo }) => {
  const root = mkdtempSync(join(tmpdir(), "plimsoll-peers-"));
  const at = (name: string): string => join(root, name);
  const image = `${at("layout")}:end`;
  const umociRun = (...args: readonly string[]) => execFileSync(umoci, args, { cwd: root, stdio: "pipe" });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  beforeAll(() => {
    mkdirSync(at("files/etc"), { recursive: true });
    mkdirSync(at("files/var/lib/dpkg"), { recursive: true });
    writeFileSync(at("files/etc/os-release"), "ID=debian\nVERSION_ID=12\n");
    writeFileSync(at("files/var/lib/dpkg/status"), "Package: a\nStatus: install ok installed\nVersion: 1\n\n");
    mkdirSync(at("files/old/folder"), { recursive: true });
    umociRun("init", "--layout", "layout");
    umociRun("new", "--image", "layout:base");
    umociRun("insert", "--image", "layout:base", at("files"), "/");
    umociRun("insert", "--image", "layout:base", "--tag", "more", "--whiteout", "/old/folder");
    umociRun("config", "--image", "layout:more", "--tag", "end", "--config.env", "A=b", "--config.workingdir", "/app");
  });

  test("have the digests and bytes that skopeo says", async () => {
    const said = JSON.parse(execFileSync(skopeo, ["inspect", `oci:${image}`], { encoding: "utf8" }));
    const found = await readImage(image);
    if (found.kind === "failure") throw new Error(JSON.stringify(found.failure));
    const { digest, layers, config, system } = found.image;
    expect(digest).toBe(said.Digest);
    expect(layers?.map((layer) => layer.digest)).toEqual(said.Layers);
    const blobs = layers?.map((layer) => join(root, "layout", "blobs", layer.digest!.replace(":", "/")));
    expect(layers?.map(({ transfer }) => transfer)).toEqual(blobs?.map((blob) => statSync(blob).size));
    expect(config).toEqual({ Env: ["A=b"], WorkingDir: "/app" });
    expect(system).toMatchObject({ id: "debian", packages: [{ name: "a", version: "1" }] });
    expect(system?.directories).toContain("/old");
    expect(system?.directories).not.toContain("/old/folder");
  });

  test.each([
    ["docker-archive", "saved.tar", ":mine:1"],
    ["oci-archive", "layout.tar", ":mine:1"],
    ["dir", "folder", ""],
  ])("say the same as %s", async (transport, name, tag) => {
    execFileSync(skopeo, ["copy", "-q", `oci:${image}`, `${transport}:${at(name)}${tag}`], { stdio: "pipe" });
    const [here, there] = [await readImage(image), await readImage(at(name))];
    if (here.kind === "failure" || there.kind === "failure") throw new Error("cannot be read");
    const tars = (found: typeof here) =>
      found.image.layers?.map(({ diffId, tar, bytes, files }) => ({ diffId, tar, bytes, files }));
    expect(tars(there)).toEqual(tars(here));
    expect(there.image.config).toEqual(here.image.config);
    expect(there.image.system).toEqual(here.image.system);
  });
});
