import type { ContainerContract, ContractPort } from "./container-contract.ts";
import {
  entry,
  type Manifest,
  type ManifestBuild,
  type ManifestInput,
  type ManifestItem,
  type ManifestMap,
  mapOf,
  remark,
} from "./manifest.ts";
import {
  headComments,
  hostPort,
  limitForHeap,
  memoryComments,
  namedVolumes,
  secretRemarks,
  wantsInit,
} from "./manifest-parts.ts";
import { comment } from "./manifest-text.ts";

/** A Compose file for one service that is built from this Dockerfile. `file`: its name in the head. */
export function emitCompose(contract: ContainerContract, { name, image, build }: ManifestInput, file: string): Manifest {
  const { mounted, skipped } = namedVolumes(contract);
  const service = mapOf(
    entry("build", buildMap(build)),
    image === undefined ? undefined : entry("image", escape(image)),
    contract.platform.os === "windows" ? remark(comment("windows")) : undefined,
    startRemark(contract),
    userRemark(contract),
    portsEntry(contract.ports),
    secretRemarks(contract, (variable) => ["environment:", `  ${variable}: \${${variable}}`]),
    mounted.length === 0
      ? undefined
      : entry(
          "volumes",
          mounted.map((volume) => `${volume.name}:${volume.path}`),
          ...mounted.map(({ path }) => comment("volume.compose", { path })),
        ),
    skipped,
    contract.health.kind === "check" ? remark(comment("health.kept")) : remark(comment("health.none")),
    wantsInit(contract) ? entry("init", true, comment("init")) : undefined,
    readOnlyRemark(contract),
    entry("stop_grace_period", "10s", comment("grace.compose", { signal: contract.stopSignal.value })),
    entry("restart", "unless-stopped", comment("restart")),
    memoryRemark(contract, (limit) => [`mem_limit: ${limit}`]),
  );
  const top = mapOf(
    entry("services", mapOf(entry(name, service))),
    mounted.length === 0 ? undefined : entry("volumes", mapOf(mounted.map((volume) => entry(volume.name, mapOf())))),
  );
  return { head: headComments(file, contract), documents: [top] };
}

/** Compose reads `$` as the beginning of a variable. */
export function escape(text: string): string {
  return text.replaceAll("$", "$$$$");
}

function buildMap({ context, dockerfile, target, args }: ManifestBuild): ManifestMap {
  const given = Object.entries(args);
  return mapOf(
    entry("context", escape(context)),
    dockerfile === undefined ? undefined : entry("dockerfile", escape(dockerfile)),
    target === undefined ? undefined : entry("target", escape(target)),
    given.length === 0
      ? undefined
      : entry("args", mapOf(given.map(([key, value]) => entry(key, escape(value)))), comment("build.args")),
  );
}

export function startRemark({ process: { first } }: ContainerContract): ManifestItem | undefined {
  return first.kind === "none" ? remark(comment("no-command"), 'command: ["/path/to/program"]') : undefined;
}

export function userRemark({ user, platform }: ContainerContract): ManifestItem | undefined {
  if (platform.os === "windows") return undefined;
  if (user.kind === "root") return remark(comment("user.root"), 'user: "10001:10001"');
  return user.kind === "unknown" ? remark(comment("user.unknown"), 'user: "10001:10001"') : undefined;
}

function portsEntry(ports: readonly ContractPort[]): ManifestItem {
  if (ports.length === 0) return remark(comment("ports.none"), "ports:", '  - "8080:8080"');
  return entry("ports", ports.map(published), comment("ports.guess"));
}

function published({ first, last, protocol }: ContractPort): string {
  const end = protocol === "tcp" ? "" : `/${protocol}`;
  return first === last ? `${hostPort(first)}:${first}${end}` : `${first}-${last}:${first}-${last}${end}`;
}

function readOnlyRemark({ platform }: ContainerContract): ManifestItem | undefined {
  if (platform.os === "windows") return undefined;
  return remark(comment("read-only"), "read_only: true", "tmpfs:", "  - /tmp");
}

/** `limit`: with a unit that docker reads. */
export function memoryRemark(
  contract: ContainerContract,
  suggest: (limit: string) => readonly string[],
): readonly ManifestItem[] {
  const limit = `${limitForHeap(contract) ?? 512}m`;
  return [...memoryComments(contract).map((each) => remark(each)), remark(comment("memory"), ...suggest(limit))];
}
