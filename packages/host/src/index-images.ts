// The part of @plimsoll/host that reads images, on disk and in registries: loaded only where a base image is named.
export { readCredentialFiles } from "./credentials-files.ts";
export { daemonSockets } from "./daemon-sockets.ts";
export type { ImageFailed, ImageFailure, ImageNotice } from "./image-failure.ts";
export { type ImageLimits, imageLimits } from "./image-limits.ts";
export { describeOpenFailure, type OpenFailure, openImage, type OpenImageOptions } from "./image-open.ts";
export { type OpenedImage, readImage, type ReadImageOptions } from "./image-read.ts";
export { describeImageFailure, describeImageNotice } from "./image-text.ts";
export type { RegistryFailed, RegistryFailure } from "./registry-failure.ts";
export { readRegistryImage, type RegistryImage, type RegistryOptions } from "./registry-image.ts";
export { readRegistryTags, type RegistryTags } from "./registry-tags.ts";
export { describeRegistryFailure } from "./registry-text.ts";
