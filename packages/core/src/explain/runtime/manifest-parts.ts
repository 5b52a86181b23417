import type { ContainerContract, ContractPort } from "./container-contract.ts";
import { type ManifestItem, remark } from "./manifest.ts";
import { comment, type ManifestComment } from "./manifest-text.ts";
import { distinctNames, isMountable, volumeName } from "./manifest-names.ts";

// What manifests of all platforms need of a contract.

/** More is a range that nobody wants to read in a manifest. */
export const shownPorts = 16;

/** Volumes that can be mounted, each with a name; and a remark for each of the others. */
export function namedVolumes({ volumes }: ContainerContract): {
  readonly mounted: readonly { readonly path: string; readonly name: string }[];
  readonly skipped: readonly ManifestItem[];
} {
  const paths = volumes.map(({ path }) => path);
  const mountable = [...new Set(paths.filter(isMountable).map((path) => path.replace(/\/+$/, "")))];
  const names = distinctNames(mountable, volumeName);
  return {
    mounted: mountable.map((path, at) => ({ path, name: names[at]! })),
    skipped: paths.filter((path) => !isMountable(path)).map((path) => remark(comment("volume.skipped", { path }))),
  };
}

/** A suggestion for each variable that looks like a secret. */
export function secretRemarks(
  { environment }: ContainerContract,
  suggest: (name: string) => readonly string[],
): readonly ManifestItem[] {
  return environment
    .filter(({ secret, name }) => secret && /^[A-Za-z_][\w.-]*$/.test(name))
    .map(({ name }) => remark(comment("secret", { name }), ...suggest(name)));
}

/** What the limit of memory has to fit. */
export function memoryComments({ memory }: ContainerContract): readonly ManifestComment[] {
  return memory.flatMap(({ kind, text }) => {
    if (kind === "heap" || kind === "goal") return [comment("memory.heap", { text })];
    return kind === "share" ? [comment("memory.share", { text })] : [];
  });
}

/** `1280M`: a limit that leaves a quarter for what is not heap; undefined where no heap is set. */
export function limitForHeap({ memory }: ContainerContract): number | undefined {
  const heaps = memory.flatMap(({ kind, bytes }) => ((kind === "heap" || kind === "goal") && bytes !== undefined ? [bytes] : []));
  return heaps.length === 0 ? undefined : Math.ceil((Math.max(...heaps) * 1.25) / 2 ** 20);
}

/** The port of the host that a container's is published on: the same, or one that needs no rights. */
export function hostPort(port: number): number {
  return port === 80 ? 8080 : port === 443 ? 8443 : port < 1024 ? port + 8000 : port;
}

export function portCount(ports: readonly ContractPort[]): number {
  return ports.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** Whether process 1 is a program or script that may leave ended children behind. */
export function wantsInit({ process: { first }, platform }: ContainerContract): boolean {
  return platform.os !== "windows" && first.kind !== "init";
}

/** The head of every manifest. */
export function headComments(file: string, contract: ContainerContract): readonly ManifestComment[] {
  const base = contract.baseKnown || contract.base === undefined ? [] : [comment("head.base", { image: contract.base })];
  return [comment("head", { file }), ...base];
}

export function platformComment({ platform: { os, architecture, asked } }: ContainerContract): ManifestComment {
  return comment("platform", { platform: asked ? `${os}/${architecture}` : os });
}
