import type { ContainerContract } from "./container-contract.ts";
import { entry, type ManifestItem, mapOf, remark } from "./manifest.ts";
import { comment } from "./manifest-text.ts";

/** `securityContext` of the pod: who it runs as, where the image says that with a number, and what Windows does not have. */
export function podSecurity({ user, platform }: ContainerContract): ManifestItem | undefined {
  if (platform.os === "windows") return undefined;
  const seccomp = entry("seccompProfile", mapOf(entry("type", "RuntimeDefault")));
  const suggestion = ["runAsNonRoot: true", "runAsUser: 10001"];
  const runAsGroup = user.gid === undefined ? undefined : entry("runAsGroup", user.gid);
  switch (user.kind) {
    case "number":
    case "name": {
      if (user.uid === undefined) {
        const named = remark(comment("user.name", { user: user.value }), ...suggestion);
        return entry("securityContext", mapOf(named, seccomp));
      }
      const why = user.kind === "name" ? comment("user.number", { user: user.value }) : comment("user.same");
      return entry("securityContext", mapOf(entry("runAsNonRoot", true), entry("runAsUser", user.uid, why), runAsGroup, seccomp));
    }
    case "root":
      return entry("securityContext", mapOf(remark(comment("user.root"), ...suggestion), seccomp));
    case "unknown":
      return entry("securityContext", mapOf(remark(comment("user.unknown"), ...suggestion), seccomp));
  }
}

/** `securityContext` of the container. */
export function containerSecurity({ user, platform }: ContainerContract): readonly ManifestItem[] {
  if (platform.os === "windows") return [];
  // Root without its capabilities is another root: programs that change their user at the start fail then.
  const mayDrop = user.kind === "number" || user.kind === "name";
  const drop = mapOf(entry("drop", ["ALL"]));
  const security = mapOf(
    entry("allowPrivilegeEscalation", false),
    mayDrop
      ? entry("capabilities", drop, comment("capabilities"))
      : remark(comment("capabilities"), "capabilities:", "  drop:", "    - ALL"),
    remark(comment("read-only.kubernetes"), "readOnlyRootFilesystem: true"),
  );
  return [entry("securityContext", security)];
}
