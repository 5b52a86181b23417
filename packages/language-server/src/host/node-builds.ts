import { pathToFileURL } from "node:url";
import type { ContextListing, Facts } from "@plimsoll/core";
import type { ContextRequest, HostBuilds } from "../server-host.ts";
import { createGitBuilds } from "./node-builds-git.ts";
import { createImages } from "./node-builds-images.ts";
import { createListings, type ListingLimits } from "./node-builds-listings.ts";
import { type BuildPlace, findBuildPlace, pathOf } from "./node-builds-place.ts";
import { compressPlace, sizePlace } from "./node-builds-sizes.ts";

/** What builds are worked out with. */
export interface BuildsEnvironment {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Starts a thread that compresses layers. Without one nothing is compressed, since the server must not wait for it. */
  readonly startWorker?: Parameters<typeof import("@plimsoll/host/compress").compressLayers>[1]["startWorker"];
  readonly limits?: ListingLimits;
  readonly log?: (message: string) => void;
}

/** How long it is believed where a build lies, in milliseconds. */
const keepPlace = 30_000;

/** Contexts, sizes and git of this machine. */
export function createNodeBuilds(around: BuildsEnvironment): HostBuilds {
  const listings = createListings(around.limits);
  const images = createImages(around);
  const git = createGitBuilds();
  const places = new Map<string, { readonly place: Promise<BuildPlace | undefined>; readonly until: number }>();
  let compressing: Promise<unknown> = Promise.resolve();

  function placeOf(request: ContextRequest): Promise<BuildPlace | undefined> {
    const key = JSON.stringify([request.documentUri, request.folderUri, request.settings.context, request.sources ?? []]);
    const known = places.get(key);
    if (known !== undefined && performance.now() < known.until) return known.place;
    const place = findBuildPlace(request).catch(() => undefined);
    places.set(key, { place, until: performance.now() + keepPlace });
    return place;
  }

  return {
    async openContext(request) {
      const place = await placeOf(request);
      if (place === undefined) return undefined;
      const { contextFolder, ignoreBeside, engine, contexts, build, describedBy } = place;
      const context = await listings.listingOf(contextFolder, ignoreBeside, engine);
      const named: Record<string, ContextListing> = {};
      for (const { name, folder } of contexts) {
        const listing = folder === undefined ? undefined : await listings.listingOf(folder, undefined, engine);
        if (listing !== undefined) named[name] = listing;
      }
      const facts: Facts = { ...(context === undefined ? {} : { context }), namedContexts: named };
      const file = describedBy === undefined ? undefined : pathToFileURL(describedBy).href;
      return { contextUri: pathToFileURL(contextFolder).href, facts, build, describedBy: file };
    },
    async images(input, _request, online) {
      const { withKnownImages } = await import("@plimsoll/host/sizes");
      return withKnownImages(input, images.finder(online));
    },
    async size(planned, request, online) {
      const place = await placeOf(request);
      return place === undefined ? [] : sizePlace(planned, place, around, online);
    },
    async compress(layers, planned, request) {
      const place = await placeOf(request);
      if (place === undefined) return layers;
      const work = compressing.then(() => (request.signal.aborted ? layers : compressPlace(layers, planned, place, around)));
      compressing = work.catch(() => undefined);
      return work.catch(() => layers);
    },
    async sinceHead(planned, request) {
      const place = await placeOf(request);
      return place && git.sinceHead(planned, place, request.signal);
    },
    async history(planned, request) {
      const place = await placeOf(request);
      return place && git.history(planned, place, request.signal);
    },
    invalidate(uri) {
      places.clear();
      const path = pathOf(uri);
      if (path !== undefined) listings.invalidate(path);
    },
  };
}
