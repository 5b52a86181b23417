import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Manifest, manifestOf } from "./packed.ts";

/** A registry of npm packages on this machine: it has one version of each, and nothing else is asked. */
export interface TinyRegistry {
  /** Installs packages by name into an empty project, as their users do. Throws with what npm says. */
  install(project: string, names: readonly string[]): Promise<void>;
  close(): void;
}

interface Offered {
  readonly manifest: Manifest;
  readonly tarball: Buffer;
}

/** `archives`: packed packages with their manifests. `folders`: installed packages, which are packed here. */
export async function openRegistry(
  place: string,
  archives: readonly { readonly path: string; readonly manifest: Manifest }[],
  folders: readonly string[],
): Promise<TinyRegistry> {
  mkdirSync(place, { recursive: true });
  const offered = new Map<string, Offered>();
  for (const { path, manifest } of archives) offered.set(manifest.name, { manifest, tarball: readFileSync(path) });
  for (const folder of folders) {
    const manifest = manifestOf(folder);
    const path = join(place, "packed.tgz");
    // Installed packages have their own packages beside them, never inside.
    execFileSync("tar", [
      // Equal files are one file in the store, and npm passes over links.
      "--hard-dereference",
      "-czhf",
      path,
      "--exclude=./node_modules",
      "--transform",
      "s,^\\.,package,",
      "-C",
      folder,
      ".",
    ]);
    offered.set(manifest.name, { manifest, tarball: readFileSync(path) });
  }
  let origin = "";
  const server = createServer(({ url = "" }, response) => {
    const [name = "", file] = decodeURIComponent(url.slice(1)).split("/-/");
    const found = offered.get(name);
    if (found === undefined) response.writeHead(404).end("{}");
    else if (file !== undefined) response.end(found.tarball);
    else response.setHeader("content-type", "application/json").end(JSON.stringify(packument(found, origin)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // Listening on a port, it has an address of this form.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    close: () => server.close(),
    async install(project, names) {
      mkdirSync(project, { recursive: true });
      writeFileSync(
        join(project, "package.json"),
        JSON.stringify({ name: "consumer", version: "1.0.0", private: true, type: "module" }),
      );
      const options = ["--registry", origin, "--cache", join(place, "cache"), "--no-audit", "--no-fund", "--no-package-lock"];
      await promisify(execFile)("npm", ["install", ...options, ...names], { cwd: project });
    },
  };
}

function packument({ manifest, tarball }: Offered, origin: string): unknown {
  const { name, version } = manifest;
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const dist = { tarball: `${origin}/${name}/-/package.tgz`, integrity };
  return { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } } };
}
