// What is known of often used base images without a network: loaded only for a build that stands on one of them.
export { snapshotImage } from "./stages/snapshot-image.ts";
export { baseImageSnapshot } from "./data/base-images.generated.ts";
export type { SnapshotEntry } from "./data/snapshot-entry.ts";
