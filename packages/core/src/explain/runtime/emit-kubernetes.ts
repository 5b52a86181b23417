import type { ContainerContract, ContractPort } from "./container-contract.ts";
import { imageEntry } from "./emit-stack.ts";
import { probeEntries } from "./kubernetes-probes.ts";
import { containerSecurity, podSecurity } from "./kubernetes-security.ts";
import { entry, type Manifest, type ManifestInput, type ManifestItem, type ManifestMap, mapOf, remark } from "./manifest.ts";
import {
  headComments,
  limitForHeap,
  memoryComments,
  namedVolumes,
  platformComment,
  portCount,
  secretRemarks,
  shownPorts,
} from "./manifest-parts.ts";
import { comment } from "./manifest-text.ts";

/** A Deployment, and a Service where the image exposes a port. */
export function emitKubernetes(contract: ContainerContract, { name, image }: ManifestInput, file: string): Manifest {
  const labels = mapOf(entry("app.kubernetes.io/name", name));
  const metadata = mapOf(entry("name", name), entry("labels", labels));
  const hasData = namedVolumes(contract).mounted.length > 0;
  const ports = namedPorts(contract);
  const deployment = mapOf(
    entry("apiVersion", "apps/v1"),
    entry("kind", "Deployment"),
    entry("metadata", metadata),
    entry(
      "spec",
      mapOf(
        entry("replicas", hasData ? 1 : 2, comment(hasData ? "replicas.volume" : "replicas")),
        // A volume that one pod holds cannot be handed to a second one.
        hasData ? entry("strategy", mapOf(entry("type", "Recreate")), comment("order.stop")) : undefined,
        entry("selector", mapOf(entry("matchLabels", labels))),
        entry(
          "template",
          mapOf(entry("metadata", mapOf(entry("labels", labels))), entry("spec", podSpec(contract, name, image, ports))),
        ),
      ),
    ),
  );
  const head = headComments(file, contract);
  if (ports.length === 0) return { head, documents: [deployment] };
  const service = mapOf(
    entry("apiVersion", "v1"),
    entry("kind", "Service"),
    entry("metadata", metadata),
    entry(
      "spec",
      mapOf(
        entry("selector", labels),
        entry(
          "ports",
          ports.map((port) =>
            mapOf(
              entry("name", port.name),
              entry("port", port.port),
              entry("targetPort", port.name),
              port.protocol === "tcp" ? undefined : entry("protocol", port.protocol.toUpperCase()),
            ),
          ),
          comment("service.port"),
        ),
      ),
    ),
  );
  return { head, documents: [deployment, service] };
}

/** A port of the pod. Names have at most 15 letters (RFC 6335). */
export interface NamedPort {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
  /** Whether the health check proves that HTTP is spoken. */
  readonly http: boolean;
}

function namedPorts({ ports, health }: ContainerContract): readonly NamedPort[] {
  const asked = health.kind === "check" ? health.http?.port : undefined;
  const numbers = ports.flatMap(({ first, last, protocol }: ContractPort) =>
    Array.from({ length: Math.min(last - first + 1, shownPorts) }, (_, at) => ({ port: first + at, protocol })),
  );
  return numbers.slice(0, shownPorts).map(({ port, protocol }) => {
    const http = protocol === "tcp" && port === asked;
    return { name: http ? "http" : `${protocol}-${port}`, port, protocol, http };
  });
}

function podSpec(contract: ContainerContract, name: string, image: string | undefined, ports: readonly NamedPort[]): ManifestMap {
  const { platform, stopSignal } = contract;
  const { mounted, skipped } = namedVolumes(contract);
  const container = mapOf(
    entry("name", name),
    // Only Compose reads `$` as a variable, and no image has one in its name.
    imageEntry(name, image),
    contract.process.first.kind === "none" ? remark(comment("no-command"), 'command: ["/path/to/program"]') : undefined,
    portsEntry(contract, ports),
    secretRemarks(contract, (variable) => [
      "env:",
      `  - name: ${variable}`,
      "    valueFrom:",
      "      secretKeyRef:",
      `        name: ${name}`,
      `        key: ${variable.toLowerCase()}`,
    ]),
    probeEntries(contract.health, ports),
    resources(contract),
    containerSecurity(contract),
    mounted.length === 0
      ? undefined
      : entry(
          "volumeMounts",
          mounted.map((volume) => mapOf(entry("name", volume.name), entry("mountPath", volume.path))),
        ),
    skipped,
  );
  const isWindows = platform.os === "windows";
  return mapOf(
    entry(
      "nodeSelector",
      mapOf(
        entry("kubernetes.io/os", platform.os),
        platform.asked ? entry("kubernetes.io/arch", platform.architecture) : undefined,
      ),
      isWindows ? comment("windows") : platformComment(contract),
    ),
    podSecurity(contract),
    entry("terminationGracePeriodSeconds", 30, comment("grace.kubernetes", { signal: stopSignal.value })),
    entry("containers", [container]),
    mounted.length === 0
      ? undefined
      : entry(
          "volumes",
          mounted.map((volume) => mapOf(entry("name", volume.name), entry("emptyDir", mapOf()))),
          ...mounted.map(({ path }) => comment("volume.empty", { path })),
        ),
  );
}

function portsEntry({ ports }: ContainerContract, named: readonly NamedPort[]): ManifestItem {
  if (named.length === 0) return remark(comment("ports.none"));
  const count = portCount(ports);
  const shown = named.map(({ name, port, protocol, http }) =>
    mapOf(
      entry("name", name, http ? comment("port.http") : undefined),
      entry("containerPort", port),
      protocol === "tcp" ? undefined : entry("protocol", protocol.toUpperCase()),
    ),
  );
  return entry("ports", shown, count > named.length ? comment("ports.many", { count: String(count) }) : undefined);
}

function resources(contract: ContainerContract): ManifestItem {
  const limit = limitForHeap(contract);
  return entry(
    "resources",
    mapOf(
      entry("requests", mapOf(entry("cpu", "100m"), entry("memory", `${limit ?? 128}Mi`)), comment("requests")),
      memoryComments(contract).map((each) => remark(each)),
      remark(comment("memory"), "limits:", `  memory: ${limit ?? 512}Mi`),
    ),
  );
}
