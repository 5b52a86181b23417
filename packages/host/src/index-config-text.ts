// What reading a config takes besides its text: nothing of node is reached from here, so that it also runs in a browser.
export { createGlobMatcher, type GlobMatcher } from "./config-globs.ts";
export { configNames } from "./config-names.ts";
export { parseConfigText } from "./config-yaml.ts";
