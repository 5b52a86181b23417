// The part of @plimsoll/host that compresses what layers hold, and looks into archives: loaded only by commands that show sizes.
export { readArchiveMembers } from "./archive-members.ts";
export { type CompressedLayer, compressLayers, type CompressOptions } from "./compress-layers.ts";
export { serveCountThread } from "./compress-thread.ts";
