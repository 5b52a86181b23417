import type { LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { aboutSize } from "../layers/size.ts";
import { below } from "./project-files.ts";

/**
 * pnpm looks once a day whether there is a newer pnpm when it installs something, unless it runs in CI, and keeps the list of its
 * own versions, with less in each than the registry says.
 */
export function addUpdateCheck(command: SizedCommand, layer: LayerDraft, offline: boolean): void {
  if (offline || setOff(command)) return;
  const home = command.variable("XDG_CACHE_HOME");
  const path = below(home === undefined ? `${layer.home}/.cache` : layer.resolve(home), "pnpm/metadata-v1.3");
  if (layer.contents.groupsWithin(path).length > 0) return;
  const known = layer.facts.find("npm-package", "pnpm")?.value;
  const bytes = (known?.documentBytes ?? usualDocument) * keptShare;
  const packed = (known?.documentGzip ?? bytes * 0.1) * keptShare;
  const share = known?.documentBytes === undefined ? 0.3 : 0.06;
  const source = "pnpm's list of its own versions, which it looks at for a newer one";
  layer.add({
    role: "cache",
    by: "pnpm",
    name: "pnpm",
    path,
    size: {
      bytes: aboutSize(bytes, share, "heuristic", source),
      tar: aboutSize(bytes + 2800, share, "heuristic", source),
      transfer: aboutSize(packed, share + 0.2, "heuristic", source),
      files: 1,
    },
  });
}

function setOff(command: SizedCommand): boolean {
  if (command.variable("npm_config_update_notifier") === "false" || command.variable("NPM_CONFIG_UPDATE_NOTIFIER") === "false") {
    return true;
  }
  // As the ci-info library tells where it runs.
  return (
    command.variable("CI") !== "false" &&
    ["CI", "CONTINUOUS_INTEGRATION", "BUILD_ID", "BUILD_NUMBER"].some((name) => (command.variable(name) ?? "") !== "")
  );
}

/** Of the registry's document (measured with pnpm 9). */
const keptShare = 0.945;
const usualDocument = 3_450_000;
