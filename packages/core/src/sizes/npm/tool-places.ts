import type { LayerDraft, SizedCommand } from "../commands/estimator.ts";

/** Where yarn's first version keeps its cache. */
export function yarnCacheFolder(command: SizedCommand, layer: LayerDraft, given: string | undefined): string {
  const own = given ?? command.variable("YARN_CACHE_FOLDER");
  if (own !== undefined) return layer.resolve(own);
  return layer.user === "root" ? "/usr/local/share/.cache/yarn/v6" : `${layer.home}/.cache/yarn/v6`;
}

/** Where `yarn global add` puts packages. */
export function yarnGlobalFolder(layer: LayerDraft): string {
  return layer.user === "root" ? "/usr/local/share/.config/yarn/global" : `${layer.home}/.config/yarn/global`;
}

/** pnpm's store, without its last folder, which is named after its format. */
export function pnpmStore(command: SizedCommand, layer: LayerDraft, given: string | undefined): string {
  const own = given ?? command.variable("npm_config_store_dir") ?? command.variable("NPM_CONFIG_STORE_DIR");
  if (own !== undefined) return layer.resolve(own);
  const home = command.variable("PNPM_HOME");
  if (home !== undefined) return layer.resolve(`${home}/store`);
  return `${command.variable("XDG_DATA_HOME") ?? `${layer.home}/.local/share`}/pnpm/store`;
}
