// The part of @plimsoll/host that loads rules of others: reached only where a config or the command line names a plugin.
export { resolvePlugin } from "./plugins-files.ts";
export { loadPlugin, type LoadedPlugin } from "./plugins-load.ts";
export { type ConfigPlugins, createPluginHost, type PluginHost, type PluginHostOptions } from "./plugins-of-config.ts";
export { trustFile, trustIn, trustPlugins, type Trust } from "./plugins-trust.ts";
