import type { ContractHealth } from "./container-contract.ts";
import type { NamedPort } from "./emit-kubernetes.ts";
import { entry, type ManifestItem, type ManifestMap, mapOf, remark } from "./manifest.ts";
import { comment } from "./manifest-text.ts";

/**
 * Probes that ask what a HEALTHCHECK asks, as often and for as long. Kubernetes counts in whole seconds, at least one; docker's start period, in
 * which failures do not count, is a startup probe.
 */
export function probeEntries(health: ContractHealth, ports: readonly NamedPort[]): readonly ManifestItem[] {
  if (health.kind !== "check") {
    const suggestion = ["readinessProbe:", "  tcpSocket:", `    port: ${ports[0]?.name ?? 8080}`];
    return [remark(comment("probe.none"), ...suggestion)];
  }
  const action = actionOf(health, ports);
  const period = seconds(health.interval);
  const times = [entry("periodSeconds", period), entry("timeoutSeconds", seconds(health.timeout))];
  const probe = mapOf(action, times, entry("failureThreshold", Math.max(1, health.retries)));
  const source = comment(health.http === undefined ? "probe.exec" : "probe.http");
  const startup =
    health.startPeriod === 0
      ? undefined
      : entry(
          "startupProbe",
          mapOf(action, times, entry("failureThreshold", Math.max(1, Math.ceil(health.startPeriod / period)) + health.retries)),
          comment("probe.startup"),
        );
  const entries = [startup, entry("readinessProbe", probe, source), entry("livenessProbe", probe, comment("probe.liveness"))];
  return entries.filter((each) => each !== undefined);
}

function actionOf(
  { http, command }: Extract<ContractHealth, { readonly kind: "check" }>,
  ports: readonly NamedPort[],
): ManifestItem {
  if (http === undefined) return entry("exec", mapOf(entry("command", command)));
  const name = ports.find(({ http: asked }) => asked)?.name;
  const request: ManifestMap = mapOf(entry("path", http.path), entry("port", name ?? http.port));
  return entry("httpGet", request);
}

function seconds(value: number): number {
  return Math.max(1, Math.ceil(value));
}
