import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readFrom, smallImage } from "../../support/ask-registry.ts";
import { answerWith } from "../../support/fake-registry.ts";
import { serve } from "../../support/loopback-server.ts";

function home(): string {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-home-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("the cache", () => {
  const start = Date.parse("2026-05-06T07:08:09Z");

  test("knows a tag for an hour and a digest for ever", async () => {
    const environment = { HOME: home() };
    const server = await serve(answerWith(smallImage.things));
    const first = await readFrom(server, { environment, now: () => start });
    expect(server.seen).toHaveLength(4);
    const later = await readFrom(server, { environment, now: () => start + 3_599_000 });
    expect(server.seen).toHaveLength(4);
    expect(later).toEqual({
      ...(first as object),
      source: { kind: "registry", name: `${server.host}/team/app:latest`, date: "2026-05-06T07:08:09.000Z" },
    });
    // Only whether the tag has moved.
    expect(await readFrom(server, { environment, now: () => start + 3_601_000 })).toEqual(first);
    expect(server.seen).toHaveLength(5);
    expect(await readFrom(server, { environment, now: () => start + 1e12 }, `@${smallImage.digest}`)).toMatchObject({
      layers: smallImage.layers.map(({ tar }) => ({ tar })),
    });
    expect(server.seen).toHaveLength(5);
  });

  test("keeps platforms apart, and nothing that failed", async () => {
    const environment = { HOME: home() };
    const server = await serve(answerWith({}));
    expect(await readFrom(server, { environment })).toMatchObject({ kind: "not-found" });
    expect(await readFrom(server, { environment })).toMatchObject({ kind: "not-found" });
    expect(server.seen).toHaveLength(2);
    const one = await serve(answerWith(smallImage.things));
    await readFrom(one, { environment });
    await readFrom(one, { environment, platform: "linux/arm64" });
    expect(one.seen.filter(({ url }) => url.includes("/blobs/"))).toHaveLength(6);
  });

  test("that is damaged is not there", async () => {
    const folder = home();
    const environment = { XDG_CACHE_HOME: folder };
    const server = await serve(answerWith(smallImage.things));
    const first = await readFrom(server, { environment });
    const images = join(folder, "plimsoll", "images");
    const files = readdirSync(images);
    expect(files).toHaveLength(2);
    for (const damage of [
      (text: string) => text.replace("RUN", "SUN"),
      (text: string) => text.slice(0, -3),
      () => "",
      () => "\0\xff",
    ]) {
      for (const name of files) writeFileSync(join(images, name), damage(readFileSync(join(images, name), "utf8")));
      expect(await readFrom(server, { environment })).toEqual(first);
    }
    expect(server.seen).toHaveLength(4 * 5);
  });

  test("is not used where it is forbidden or cannot be made", async () => {
    const folder = home();
    const server = await serve(answerWith(smallImage.things));
    for (const environment of [{ XDG_CACHE_HOME: folder, PLIMSOLL_CACHE: "0" }, { XDG_CACHE_HOME: "/dev/null" }]) {
      await readFrom(server, { environment });
      await readFrom(server, { environment });
    }
    expect(server.seen).toHaveLength(16);
    expect(readdirSync(folder)).toEqual([]);
  });
});
