import { buildStageGraph, parseSyntax, readInstructions } from "@plimsoll/core";
import type { Server } from "../server.ts";

/** How long the images of files that are not open are remembered, in milliseconds. */
const remembered = 60_000;
/** Files of one workspace that are read for their images. */
const mostFiles = 200;

/** Gives the images that Dockerfiles other than this one name: those that are open, and those of the workspace. */
export function createWorkspaceImages(server: Server): (uri: string) => Promise<readonly string[]> {
  let known: { readonly at: number; readonly images: Promise<ReadonlyMap<string, readonly string[]>> } | undefined;
  return async (uri) => {
    const now = Date.now();
    if (known === undefined || now - known.at > remembered) known = { at: now, images: readWorkspace(server) };
    const closed = new Map(await known.images);
    for (const open of server.documents.uris()) {
      if (open === uri) continue;
      const snapshot = await server.documents.ready(open);
      if (snapshot !== undefined) closed.set(open, imagesOf(snapshot.text));
    }
    closed.delete(uri);
    return [...new Set([...closed.values()].flat())].toSorted();
  };
}

async function readWorkspace({ folders, host }: Server): Promise<ReadonlyMap<string, readonly string[]>> {
  const images = new Map<string, readonly string[]>();
  for (const { uri: folder } of folders) {
    for (const uri of await host.files.findDockerfiles(folder)) {
      if (images.size >= mostFiles) return images;
      const text = await host.files.readText(uri);
      if (text !== undefined) images.set(uri, imagesOf(text));
    }
  }
  return images;
}

/** Images that FROM lines name as they are written; those with variables are left out. */
function imagesOf(text: string): readonly string[] {
  const syntax = parseSyntax(text);
  const { stages } = buildStageGraph(readInstructions(syntax).instructions, {}, syntax.directives.escape);
  return stages.flatMap(({ base, from }) => (base.kind === "image" && !from.image.value.includes("$") ? [from.image.value] : []));
}
