import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContextEntry, ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import { addSizes, exactSize, type Size, unknownSize } from "../../../packages/core/src/sizes/layers/size.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { walkContext } from "../../../packages/host/src/index.ts";
import { repositoryRoot } from "../../support/repository.ts";
import { describeWith } from "../../support/shared.ts";

/** Entries by path: a number for the bytes of a file, a text for where a link leads. */
function listing(files: Readonly<Record<string, number | string>>): ContextListing {
  const entries = Object.entries(files).map(([path, what]): ContextEntry =>
    typeof what === "number"
      ? { path, type: "file", bytes: what, mode: 0o644 }
      : { path, type: "symlink", bytes: 0, mode: 0o777, linkTarget: what },
  );
  return { entries, ignoreFile: undefined };
}

/** `low/likely/high files` of each layer. */
function sizesOf(lines: readonly string[], context?: ContextListing, named?: Readonly<Record<string, ContextListing>>) {
  const build = { namedContexts: Object.keys(named ?? {}) };
  const planned = planDockerfile({ text: lines.join("\n"), build, facts: { context, namedContexts: named } });
  return layerSizes(planned).flatMap((size) => {
    if (size === undefined) return [];
    const { low, likely, high } = size.bytes;
    return [`${low}/${likely ?? "?"}/${high ?? "?"} ${size.files ?? "?"}`];
  });
}

describe("the size of layers", () => {
  const context = listing({ "a.txt": 5, "sub/b.txt": 7, "sub/deep/c.txt": 11, link: "a.txt" });

  test("what is copied from the context is counted, and what a command writes is not known", () => {
    const lines = ["FROM scratch", "COPY a.txt /", "COPY sub /s/", "COPY . /all/", "RUN ./build", "WORKDIR /w", "ENV A=1"];
    expect(sizesOf(lines, context)).toEqual(["5/5/5 1", "18/18/18 2", "23/23/23 4", "0/?/? ?", "0/0/0 0"]);
  });

  test("without the files of a context nothing is known", () => {
    expect(sizesOf(["FROM scratch", "COPY a.txt /"])).toEqual(["0/?/? ?"]);
  });

  test("a file that lies there already is not stored again, unless somebody may have changed it", () => {
    expect(sizesOf(["FROM scratch", "COPY a.txt /x/", "COPY a.txt sub/b.txt /x/"], context)).toEqual(["5/5/5 1", "7/7/7 1"]);
    const after = ["FROM scratch", "COPY a.txt /x/", "RUN ./build", "COPY a.txt sub/b.txt /x/"];
    expect(sizesOf(after, context)).toEqual(["5/5/5 1", "0/?/? ?", "7/7/12 1"]);
    const owned = [
      "FROM scratch",
      "COPY a.txt /x/",
      "COPY --chown=1 a.txt /x/",
      "COPY --chmod=700 a.txt /x/",
      "COPY --link a.txt /x/",
    ];
    expect(sizesOf(owned, context)).toEqual(["5/5/5 1", "5/5/5 1", "5/5/5 1", "5/5/5 1"]);
    const stages = [
      "FROM scratch AS a",
      "WORKDIR /x",
      "COPY a.txt .",
      "FROM a AS b",
      "FROM b",
      "COPY a.txt /x/a.txt",
      "FROM scratch",
      "COPY a.txt /x/",
    ];
    expect(sizesOf(stages, context)).toEqual(["0/0/0 0", "5/5/5 1", "0/0/0 0", "5/5/5 1"]);
  });

  test("what two sources write to one path is there once", () => {
    expect(sizesOf(["FROM scratch", "COPY sub sub/b.txt /x/"], context)).toEqual(["18/18/18 2"]);
    expect(sizesOf(["FROM scratch", "COPY --parents sub/./b.txt sub/./deep /x/"], context)).toEqual(["18/18/18 2"]);
  });

  test("heredocs are counted in UTF-8, with variables filled in", () => {
    const lines = ["FROM scratch", "ARG A=한", "COPY <<X <<'Y' /x/", "$A", "X", "$A", "Y", "COPY <<-Z /y", "\t\ttabs", "Z"];
    expect(sizesOf(lines)).toEqual(["7/7/7 2", "5/5/5 1"]);
  });

  test("ADD unpacks archives and downloads: then only the rest is known", () => {
    const files = listing({ "a.tar.gz": 100, "b.txt": 3 });
    const lines = [
      "FROM scratch",
      "ADD a.tar.gz b.txt /x/",
      "ADD --unpack=false a.tar.gz /y/",
      "COPY a.tar.gz /z/",
      "ADD https://example.com/c b.txt /w/",
    ];
    expect(sizesOf(lines, files)).toEqual(["3/?/? ?", "100/100/100 1", "100/100/100 1", "3/?/? ?"]);
    const planned = planDockerfile({ text: lines.join("\n"), facts: { context: files } });
    // What is in a file decides, where that is known.
    expect(layerSizes(planned, { archives: new Set() })[1]?.bytes).toMatchObject({ likely: 103 });
    expect(layerSizes(planned, { archives: new Set(["b.txt"]) })[1]).toMatchObject({
      bytes: { low: 100, likely: null },
      unpacks: true,
    });
  });

  test("COPY --from a folder that --build-context names, a stage of that name included; not from an image", () => {
    const named = { files: listing({ "x/y": 4, z: 2 }), stage: listing({ a: 1 }) };
    const lines = [
      "FROM scratch AS stage",
      "FROM scratch",
      "COPY --from=files . /",
      "COPY --from=files x/y /q",
      "COPY --from=stage a /",
      "COPY --from=alpine a /",
    ];
    expect(sizesOf(lines, undefined, named)).toEqual(["6/6/6 2", "4/4/4 1", "1/1/1 1", "0/?/? ?"]);
  });

  test("what is missing has no size", () => {
    expect(sizesOf(["FROM scratch", "COPY a.txt gone /x/", "COPY *.none /"], context)).toEqual(["5/?/? ?", "0/0/0 0"]);
  });
});

describe("sums of sizes", () => {
  const sizes = fc.array(
    fc.oneof(
      fc.nat().map((bytes) => exactSize(bytes, "x")),
      fc.nat().map((low) => unknownSize("y", low)),
    ),
  );

  test("are as sure as the least sure part, and at least what all parts are", () => {
    fc.assert(
      fc.property(sizes, (parts: readonly Size[]) => {
        const sum = addSizes(parts, "sum");
        const isKnown = parts.every(({ basis }) => basis === "measured");
        expect(sum.low).toBe(parts.reduce((total, { low }) => total + low, 0));
        expect(sum.likely).toBe(isKnown ? sum.low : null);
        expect(sum.basis).toBe(isKnown ? "measured" : "unknown");
      }),
    );
  });
});

interface ObservedBuild {
  readonly target: string | null;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly baseHistory: number;
  readonly history: readonly { readonly layer?: { readonly contentBytes: number } }[];
  readonly links?: Readonly<Record<string, string>>;
}

const casesDir = join(resolve(repositoryRoot, process.env.PLIMSOLL_SHARED ?? "../shared"), "truth", "cases");
const cases = existsSync(casesDir) ? readdirSync(casesDir) : undefined;
const lack = "no truth; set PLIMSOLL_SHARED to the folder that holds truth/";

describeWith("layer sizes against what BuildKit made", cases, lack, (names) => {
  let measured = 0;

  test.each(names)("%s: whatever is said to be measured is right", async (name) => {
    const folder = join(casesDir, name);
    const text = readFileSync(join(folder, "Dockerfile"), "utf8");
    // The shape is the one that the README of the truth describes.
    const observed = JSON.parse(readFileSync(join(folder, "observed.json"), "utf8")) as ObservedBuild;
    const walked = existsSync(join(folder, "context")) ? await walkContext(join(folder, "context"), undefined) : undefined;
    const links = Object.entries(observed.links ?? {}).map(([path, linkTarget]): ContextEntry => {
      return { path, type: "symlink", bytes: 0, mode: 0o777, linkTarget };
    });
    const context =
      walked?.kind === "context" ? { ...walked.listing, entries: [...walked.listing.entries, ...links] } : undefined;
    const build = { target: observed.target ?? undefined, buildArgs: observed.buildArgs };
    const planned = planDockerfile({ text, build, facts: { context } });
    const sizes = layerSizes(planned);
    const own = (planned.image.target?.history ?? []).filter(({ step }) => step !== undefined);
    const layers = observed.history.slice(observed.baseHistory);
    expect(own).toHaveLength(layers.length);
    for (const [index, { step = -1 }] of own.entries()) {
      const size = sizes[step]?.bytes;
      const bytes = layers[index]?.layer?.contentBytes ?? 0;
      if (size === undefined) continue;
      expect(size.low).toBeLessThanOrEqual(bytes);
      expect(size.high ?? bytes).toBeGreaterThanOrEqual(bytes);
      const isMeasured = size.basis === "measured";
      measured += Number(isMeasured);
      expect(isMeasured ? size.likely : bytes).toBe(bytes);
      expect(size.likely === null).toBe(size.basis === "unknown");
    }
  });

  test("and that is said of many", () => {
    expect(measured).toBeGreaterThan(30);
  });
});
