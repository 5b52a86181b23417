// The part of @plimsoll/core that reads what describes base images: loaded only where there is something to read.
export type { AptSettings, BaseImage, BaseLayer, BaseSystem, ImageSource, InstalledPackage } from "./analysis.ts";
export type { HistoryEntry, ImageConfig } from "./stages/image-config.ts";
export { chooseManifest, imageDescriptors, platformText } from "./stages/choose-manifest.ts";
export {
  type BadDocument,
  type ImageDescriptor,
  type ImageDocument,
  parseJson,
  readImageDocument,
  readSavedImages,
  type SavedImage,
} from "./stages/image-documents.ts";
export { parseImageReference } from "./stages/image-reference.ts";
export { type FactsFile, isFactsFile, readFactsFile, writeFactsFile } from "./stages/facts-file.ts";
export { readImageFile } from "./stages/read-image-file.ts";
