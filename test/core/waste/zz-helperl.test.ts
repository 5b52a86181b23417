import { applyEdits, parseSyntax } from "@plimsoll/core";
import fc from "fast-check";
import { createFactBook, type FactSource, layerSizes } from "@plimsoll/core/plan";
import { expect, test } from "vitest";
import { wasted } from "./waste-case.ts";

const file = fc.constantFrom("a", "b", "d/c");
const path = fc.constantFrom("/srv/a", "/srv/b", "/srv/d/c", "/srv/d", "/srv");

/** Steps that write, change and delete files in a few places, in all orders. */
const step = fc.oneof(
  fc.tuple(file, path).map(([name, to]) => `COPY ${name} ${to}`),
  path.map((to) => `COPY . ${to}/`),
  fc.tuple(fc.nat(5000), path).map(([bytes, to]) => `RUN truncate -s ${bytes} ${to}`),
  path.map((to) => `RUN rm -rf ${to}`),
  fc.tuple(path, path).map(([from, to]) => `RUN mv ${from} ${to}`),
  fc.tuple(fc.constantFrom("1:1", "www-data:www-data", "0"), path).map(([owner, to]) => `RUN chown -R ${owner} ${to}`),
  fc.tuple(fc.constantFrom("600", "+x", "755"), path).map(([mode, to]) => `RUN chmod ${mode} ${to}`),
  fc.tuple(path, path).map(([from, to]) => `RUN cp -a ${from} ${to} && rm -rf ${from}`),
  fc.constantFrom("WORKDIR /srv", "USER 1", "RUN apt-get update", "RUN apt-get install -y curl", "RUN cd /srv && ls", "RUN make"),
);

test("each patch is a Dockerfile that makes a smaller image, by what it says; all together save no less than the best", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 7 }), (lines) => {
      const found = wasted(lines, { files: { a: 1000, b: 20_000, "d/c": 300_000, "d/e": 7 } });
      const { items, build, together, efficiency } = found;
      for (const item of items) {
        const { patch } = item;
        expect(item.bytes.likely).toBeGreaterThan(0);
        if (patch === undefined) continue;
        seen.set(`${item.kind} ${patch.how}`, (seen.get(`${item.kind} ${patch.how}`) ?? 0) + 1);
        const text = build.syntax.source.text;
        expect(parseSyntax(applyEdits(text, patch.edits)).problems).toEqual([]);
        expect(patch.saved.likely).toBeGreaterThan(0);
        // A layer of unknown size has no number to subtract.
        const less = efficiency?.unknown === 0 ? found.bytes - found.bytesAfter(item) : patch.saved.likely;
        expect(less).toBe(patch.saved.likely);
      }
      const best = Math.max(0, ...items.map(({ patch }) => patch?.saved.likely ?? 0));
      expect(together?.bytes.likely ?? 0).toBeGreaterThanOrEqual(best);
      expect(efficiency?.kept ?? 0).toBeLessThanOrEqual(efficiency?.written ?? 0);
    }),
    { numRuns: 1200, seed: 99 },
  );
  for (const way of ["deleted join-runs", "owner copy-flag", "moved join-runs", "index join-runs"])
    expect(seen.get(way) ?? 0, way).toBeGreaterThan(0);
}, 60_000);

test("a long file is not sized once for each of its patches", () => {
  let asked = 0;
  const counting: FactSource = {
    find() {
      asked++;
      return undefined;
    },
  };
  const lines = Array.from({ length: 100 }, (_, at) => [
    "RUN apt-get update && apt-get install -y curl",
    `COPY f${at} /srv/`,
  ]).flat();
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`f${at}`, 10_000]));
  const { items, build } = wasted(lines, { files, sources: [counting] });
  const all = asked;
  layerSizes(build, { facts: createFactBook([counting]) });
  const once = asked - all;
  expect(items.length).toBeGreaterThan(100);
  expect(once).toBeGreaterThan(100);
  // Six patches, all of them together, and twice the file as it is.
  expect(all / once).toBeLessThan(12);
});
