import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import * as v from "valibot";
import { fromRoot } from "./repository.ts";
import { mustRun } from "./verify-builds-programs.ts";

/** A registry for npm on this machine. */
export interface PackedRegistry {
  readonly url: string;
  readonly close: () => void;
}

const manifestShape = v.looseObject({ version: v.string(), devDependencies: v.optional(v.unknown()) });

/** Packs a bundled program as the package `plimsoll` and serves it as a registry does. It has no other package. */
export async function packedRegistry(folder: string, program: string): Promise<PackedRegistry> {
  const source = join(folder, "package");
  mkdirSync(join(source, "dist"), { recursive: true });
  cpSync(fromRoot("packages/cli/package.json"), join(source, "package.json"));
  for (const part of ["plimsoll.js", "plimsoll"])
    cpSync(join(dirname(program), part), join(source, "dist", part), { recursive: true });
  const name = mustRun("npm", ["pack", source, "--ignore-scripts", "--silent", "--pack-destination", folder]).trim();
  const archive = readFileSync(join(folder, basename(name)));
  const { devDependencies: _, ...manifest } = v.parse(
    manifestShape,
    JSON.parse(readFileSync(join(source, "package.json"), "utf8")),
  );
  const server = createServer(({ url = "" }, response) => {
    if (url.endsWith(".tgz")) return response.end(archive);
    if (url !== "/plimsoll") return response.writeHead(404).end("{}");
    const { port } = server.address() as AddressInfo; // it listens on a port, so this is no pipe's name
    const dist = {
      tarball: `http://127.0.0.1:${port}/${basename(name)}`,
      integrity: `sha512-${createHash("sha512").update(archive).digest("base64")}`,
    };
    const { version } = manifest;
    const document = { name: "plimsoll", "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } } };
    return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, // as above
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
