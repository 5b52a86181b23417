import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planDockerfile } from "../../../../packages/core/src/plan-dockerfile.ts";
import { alignHistory } from "../../../../packages/core/src/sizes/measured/align-history.ts";
import { measuredImage } from "../../../../packages/core/src/sizes/measured/measured-image.ts";

const dockerfile = `FROM debian:12
ARG V=1
ENV A=1
WORKDIR /app
COPY package.json lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "."]
`;
const base = ["/bin/sh -c #(nop) ADD file:1 in / ", '/bin/sh -c #(nop)  CMD ["bash"]'];

/** What happens to each planned step, in order: `same`, `similar` or `missing`; and the texts that only the image has. */
function aligned(history: readonly string[], text = dockerfile) {
  const planned = planDockerfile({ text });
  const image = measuredImage({
    platform: undefined,
    history: history.map((createdBy) => ({ createdBy, empty: true })),
    layers: [],
  });
  const { base: below, isSameBase, pairs } = alignHistory(planned, image);
  return {
    base: below,
    isSameBase,
    steps: pairs.flatMap((pair) => (pair.planned === undefined ? [] : [pair.match ?? "missing"])),
    extra: pairs.flatMap(({ real, planned: step }) => (step === undefined ? [history[real!]!] : [])),
  };
}

const byBuildkit = [
  "ARG V=1",
  "ENV A=1",
  "WORKDIR /app",
  "COPY package.json lock.json ./ # buildkit",
  "RUN |1 V=1 /bin/sh -c npm ci # buildkit",
  "COPY . . # buildkit",
  "RUN |1 V=1 /bin/sh -c npm run build # buildkit",
  'CMD ["node" "."]',
];
const all = (word: string): readonly string[] => byBuildkit.map(() => word);

describe("steps are found again in a history", () => {
  test("that BuildKit wrote", () => {
    expect(aligned([...base, ...byBuildkit])).toEqual({ base: 2, isSameBase: undefined, steps: all("same"), extra: [] });
  });

  test("that docker's older builder wrote: of COPY it tells only where it goes", () => {
    const classic = [
      "/bin/sh -c #(nop)  ARG V=1",
      "/bin/sh -c #(nop)  ENV A=1",
      "/bin/sh -c #(nop) WORKDIR /app",
      "/bin/sh -c #(nop) COPY multi:0a1b in ./ ",
      "|1 V=1 /bin/sh -c npm ci",
      "/bin/sh -c #(nop) COPY dir:2c3d in . ",
      "|1 V=1 /bin/sh -c npm run build",
      '/bin/sh -c #(nop)  CMD ["node" "."]',
    ];
    const steps = ["same", "same", "same", "similar", "same", "similar", "same", "same"];
    expect(aligned([...base, ...classic])).toEqual({ base: 2, isSameBase: undefined, steps, extra: [] });
  });

  test("that kaniko wrote: instructions as they stand in the file", () => {
    const kaniko = ["WORKDIR /app", "COPY package.json lock.json ./", "RUN npm ci", "COPY . .", "RUN npm run build"];
    expect(aligned([...base, ...kaniko])).toMatchObject({
      steps: ["missing", "missing", "same", "same", "similar", "same", "similar", "missing"],
      extra: [],
    });
  });

  test("of a build with another build argument", () => {
    const other = byBuildkit.map((text) => text.replaceAll("V=1", "V=2 and more"));
    const steps = ["missing", "same", "same", "same", "similar", "same", "similar", "same"];
    // Above the first step that is the same everything may be the base image's.
    expect(aligned([...base, ...other])).toMatchObject({ base: 3, steps, extra: [] });
  });

  test("an edited command is another step", () => {
    const edited = byBuildkit.with(4, "RUN |1 V=1 /bin/sh -c npm install # buildkit");
    const steps = all("same").with(4, "missing");
    expect(aligned([...base, ...edited])).toMatchObject({ steps, extra: ["RUN |1 V=1 /bin/sh -c npm install # buildkit"] });
  });

  test("the base image may have the same texts", () => {
    const same = aligned(["ENV A=1", "WORKDIR /app", "RUN /bin/sh -c npm ci # buildkit", ...byBuildkit]);
    expect(same).toMatchObject({ base: 3, steps: all("same"), extra: [] });
  });

  test("on scratch everything else is in the image alone", () => {
    expect(aligned(["RUN make # buildkit", "COPY a /a # buildkit"], "FROM scratch\nCOPY a /a\n")).toEqual({
      base: 0,
      isSameBase: true,
      steps: ["same"],
      extra: ["RUN make # buildkit"],
    });
  });

  test("of another file none is", () => {
    const other = aligned(["ADD rootfs.tar / # buildkit", "RUN /bin/sh -c make # buildkit"]);
    expect(new Set(other.steps)).toEqual(new Set(["missing"]));
  });
});

test("whatever the image lacks or has besides, what is in both is found", () => {
  const step = fc.nat(6).map((index) => `/f${index}`);
  const edit = fc.record({
    steps: fc.array(step, { maxLength: 12 }),
    kept: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(edit, fc.array(fc.nat(12), { maxLength: 4 }), ({ steps, kept }, inserted) => {
      const text = `FROM scratch\n${steps.map((to) => `COPY a ${to}\n`).join("")}`;
      const history = steps.flatMap((to, at) => [
        ...(inserted.includes(at) ? [`RUN extra ${at} # buildkit`] : []),
        ...(kept[at] === true ? [`COPY a ${to} # buildkit`] : []),
      ]);
      const { steps: found, extra } = aligned(history, text);
      const count = (word: string): number => found.filter((each) => each === word).length;
      expect(count("same")).toBe(steps.filter((_, at) => kept[at]).length);
      expect(count("missing")).toBe(steps.filter((_, at) => !kept[at]).length);
      expect(extra.every((each) => each.startsWith("RUN extra"))).toBe(true);
    }),
  );
});

test("a hostile history costs no more than a bounded table", () => {
  const history = Array.from({ length: 20_000 }, (_, index) => `RUN echo ${index}`);
  const text = `FROM debian\n${Array.from({ length: 2000 }, (_, index) => `RUN echo x${index}\n`).join("")}`;
  const started = performance.now();
  expect(new Set(aligned(history, text).steps)).toEqual(new Set(["missing"]));
  expect(performance.now() - started).toBeLessThan(5000);
});

describe("layers belong to entries", () => {
  const layer = { bytes: 1, tar: 2, transfer: 3 };
  const entries = (...texts: readonly string[]) => texts.map((createdBy) => ({ createdBy, empty: createdBy.startsWith("ENV") }));

  test("to each that says it has one", () => {
    const image = measuredImage({ platform: undefined, history: entries("RUN a", "ENV A=1", "RUN b"), layers: [layer, layer] });
    expect(image).toMatchObject({ kind: "whole", entries: [{ layer }, { layer: undefined }, { layer }] });
  });

  test.each([
    ["squashed", entries("RUN a", "RUN b"), 1],
    [
      "squashed",
      [
        { createdBy: "RUN a", empty: true },
        { createdBy: "", empty: false },
      ],
      1,
    ],
    ["bare", [], 2],
  ])("to none of an image that is %s", (kind, history, count) => {
    const image = measuredImage({ platform: undefined, history, layers: Array.from({ length: count }, () => layer) });
    expect(image.kind).toBe(kind);
    expect(image.entries.every((entry) => entry.layer === undefined)).toBe(true);
    expect(image.layers).toHaveLength(count);
  });
});
