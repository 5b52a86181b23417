import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createListings } from "../../packages/language-server/src/host/node-builds-listings.ts";
import { createProject } from "./builds-project.ts";

const limits = { keep: 60_000, walk: 5_000, rest: 60_000 };

describe("listings of contexts", () => {
  test("are walked once, for all documents at the same time", async () => {
    const { folder } = createProject({ a: "1" });
    const listings = createListings(limits);
    const [one, other] = await Promise.all([
      listings.listingOf(folder, join(folder, "Dockerfile"), "docker"),
      listings.listingOf(folder, join(folder, "b.Dockerfile"), "docker"),
    ]);
    expect(one?.entries.map(({ path }) => path)).toEqual(["a"]);
    expect(other).toBe(one);
    writeFileSync(join(folder, "b"), "2");
    expect(await listings.listingOf(folder, undefined, "docker")).toBe(one);
  });

  test("are walked again after a change in the folder, and after a while", async () => {
    const { folder } = createProject({ a: "1" });
    const listings = createListings(limits);
    const first = await listings.listingOf(folder, undefined, "docker");
    listings.invalidate(join(folder, "..", "elsewhere", "x"));
    expect(await listings.listingOf(folder, undefined, "docker")).toBe(first);
    writeFileSync(join(folder, "b"), "2");
    listings.invalidate(join(folder, "b"));
    const second = await listings.listingOf(folder, undefined, "docker");
    expect(second?.entries.map(({ path }) => path)).toEqual(["a", "b"]);
    const short = createListings({ ...limits, keep: 0 });
    expect(await short.listingOf(folder, undefined, "docker")).not.toBe(await short.listingOf(folder, undefined, "docker"));
  });

  test("an ignore file of the Dockerfile's own makes another one", async () => {
    const project = createProject({ a: "1", "web.Dockerfile": "", "web.Dockerfile.dockerignore": "a" });
    const listings = createListings(limits);
    const plain = await listings.listingOf(project.folder, join(project.folder, "Dockerfile"), "docker");
    const own = await listings.listingOf(project.folder, join(project.folder, "web.Dockerfile"), "docker");
    expect([plain?.ignoreFile, own?.ignoreFile?.text]).toEqual([undefined, "a"]);
  });

  test("a folder that takes too long is not known, and is left alone for a while", async () => {
    const files = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`d${at % 30}/f${at}`, ""]));
    const { folder } = createProject(files);
    const listings = createListings({ ...limits, walk: 0 });
    expect(await listings.listingOf(folder, undefined, "docker")).toBeUndefined();
    const again = listings.listingOf(folder, undefined, "docker");
    listings.invalidate(join(folder, "d1/f1"));
    // The very same answer: nobody walks.
    expect(listings.listingOf(folder, undefined, "docker")).toBe(again);
  });

  test("a folder that is not there is not known", async () => {
    const { folder } = createProject();
    expect(await createListings(limits).listingOf(join(folder, "gone"), undefined, "docker")).toBeUndefined();
  });
});
