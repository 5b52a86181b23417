import type { ContainerContract, ContractPort } from "./container-contract.ts";
import { escape, memoryRemark, startRemark, userRemark } from "./emit-compose.ts";
import { entry, type Manifest, type ManifestInput, type ManifestItem, type ManifestMap, mapOf, remark } from "./manifest.ts";
import {
  headComments,
  namedVolumes,
  platformComment,
  portCount,
  secretRemarks,
  shownPorts,
  wantsInit,
} from "./manifest-parts.ts";
import { comment } from "./manifest-text.ts";

/**
 * A file for `docker stack deploy` with one service. Only what that command reads: it ignores `build`, `restart`, `container_name` and
 * `security_opt` (docker/cli, cli/compose/types).
 */
export function emitStack(contract: ContainerContract, { name, image }: ManifestInput, file: string): Manifest {
  const { mounted, skipped } = namedVolumes(contract);
  const hasData = mounted.length > 0;
  const service = mapOf(
    imageEntry(name, image),
    startRemark(contract),
    userRemark(contract),
    portsEntries(contract.ports),
    secretRemarks(contract, (variable) => ["secrets:", `  - ${variable.toLowerCase()}`]),
    hasData
      ? entry(
          "volumes",
          mounted.map((volume) => `${volume.name}:${volume.path}`),
          ...mounted.map(({ path }) => comment("volume.stack", { path })),
        )
      : undefined,
    skipped,
    contract.health.kind === "check"
      ? remark(comment("health.kept"))
      : [remark(comment("health.none")), remark(comment("health.swarm"))],
    wantsInit(contract) ? entry("init", true, comment("init")) : undefined,
    entry("stop_grace_period", "10s", comment("grace.compose", { signal: contract.stopSignal.value })),
    entry("deploy", deployMap(contract, hasData)),
  );
  const top = mapOf(
    entry("version", "3.8", comment("version")),
    entry("services", mapOf(entry(name, service))),
    hasData ? entry("volumes", mapOf(mounted.map((volume) => entry(volume.name, mapOf())))) : undefined,
  );
  return { head: headComments(file, contract), documents: [top] };
}

/** Nobody knows where the image will lie: unless it is named, the name is made up and says so. */
export function imageEntry(name: string, image: string | undefined): ManifestItem {
  if (image === undefined) return entry("image", `registry.example.com/${name}:1.0`, comment("image.guess"));
  return entry("image", escape(image), isTagged(image) ? undefined : comment("image.tag"));
}

function isTagged(image: string): boolean {
  return image.includes("@") || /:[^/]+$/.test(image);
}

function portsEntries(ports: readonly ContractPort[]): readonly ManifestItem[] {
  if (ports.length === 0) return [remark(comment("ports.none"))];
  const single = ports.flatMap(({ first, last, protocol }) =>
    Array.from({ length: Math.min(last - first + 1, shownPorts) }, (_, at) => ({ port: first + at, protocol })),
  );
  const count = portCount(ports);
  const shown = single
    .slice(0, shownPorts)
    .map(({ port, protocol }) =>
      mapOf(entry("target", port), entry("published", port), entry("protocol", protocol), entry("mode", "ingress")),
    );
  const more = count > shown.length ? [comment("ports.many", { count: String(count) })] : [];
  return [entry("ports", shown, comment("ports.published"), ...more)];
}

function deployMap(contract: ContainerContract, hasData: boolean): ManifestMap {
  const { platform } = contract;
  return mapOf(
    entry("replicas", hasData ? 1 : 2, comment(hasData ? "replicas.volume" : "replicas")),
    entry(
      "update_config",
      mapOf(
        entry("parallelism", 1),
        entry("order", hasData ? "stop-first" : "start-first", comment(hasData ? "order.stop" : "order.start")),
        entry("failure_action", "rollback", comment("rollback")),
      ),
    ),
    entry("restart_policy", mapOf(entry("condition", "any")), comment("restart.policy")),
    entry(
      "placement",
      mapOf(entry("constraints", [`node.platform.os == ${platform.os}`])),
      platform.os === "windows" ? comment("windows") : platformComment(contract),
    ),
    memoryRemark(contract, (limit) => ["resources:", "  limits:", `    memory: ${limit}`]),
  );
}
