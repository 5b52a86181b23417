// The part of @plimsoll/host that works out sizes: loaded only by commands that show them.
export type { FactFetcher, FetchedFact, FetchSurroundings } from "./fact-fetcher.ts";
export { type FindImage, imagesOf, withKnownImages } from "./image-known.ts";
export { findArchives } from "./sizes-archives.ts";
export { type OnlineSizing, sizeBuild, type SizedBuild, type SizingOptions } from "./sizes-build.ts";
export { onlineSizing } from "./sizes-online.ts";
export { type GivenIndexes, type GivenIndexFailure, readGivenIndexes } from "./sizes-given.ts";
export { createFactStore, type FactStore } from "./sizes-store.ts";
export { contextTexts, maxTextBytes, readTextKey, readTexts } from "./sizes-texts.ts";
export { createMeasureStore, type MeasureStore } from "./measured-store.ts";
export { userCacheFolder } from "./user-cache-folder.ts";
export { countNpmTarball, type NpmTarball } from "./facts-npm-tarball.ts";
export { createNpmFetcher, npmFetcher } from "./facts-npm.ts";
export { type NpmSettings, readNpmSettings } from "./facts-npm-settings.ts";
export { findPipIndex } from "./facts-pip-index.ts";
export { pipFetcher } from "./facts-pip.ts";
