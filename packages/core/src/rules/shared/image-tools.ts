import type { StageBase } from "../../stages/stage-graph.ts";

/**
 * Whether an image surely comes without curl or wget. Facts: the Dockerfiles of Docker's official images and of distroless. Alpine
 * has the wget of busybox; the language images without a suffix stand on buildpack-deps, which has both; those of nginx and PHP bring
 * curl of their own.
 */
export function imageLacks(base: StageBase, tool: "curl" | "wget"): boolean {
  if (base.kind === "scratch") return true;
  if (base.kind !== "image") return false;
  const { registry, repository, tag } = base.reference;
  if (registry === "gcr.io" && repository.startsWith("distroless/")) return !(tag ?? "").includes("debug") || tool === "curl";
  if (registry !== undefined && registry !== "docker.io") return false;
  const name = repository.replace(/^library\//, "");
  if (/windows|nanoserver/.test(tag ?? "")) return false;
  if (name === "alpine" || name === "busybox") return tool === "curl";
  if (name === "debian" || name === "ubuntu") return true;
  if (!/^(?:node|python|ruby|golang)$/.test(name)) return false;
  if (/alpine/.test(tag ?? "")) return tool === "curl";
  return /-slim|^slim/.test(tag ?? "") && name !== "golang";
}
