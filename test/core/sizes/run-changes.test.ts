import { describe, expect, test } from "vitest";
import type { ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import type { ArchiveMember } from "../../../packages/core/src/sizes/copy/archive-member.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import type { LayerSize } from "../../../packages/core/src/sizes/layers/layer-size.ts";

const files = { "a.md": 5, "a.js": 6, "doc/b.md": 7, "doc/deep/c.md": 8, "lib/d.js": 9, "lib/e.test.js": 10, "b.tgz": 100 };
const context: ContextListing = {
  entries: Object.entries(files).map(([path, bytes]) => ({ path, type: "file", bytes, mode: 0o644 })),
  ignoreFile: undefined,
};
const member = { mode: 0o644, mtime: 0, uid: 0, gid: 0, type: "file" } as const;
const archiveMembers = new Map<string, readonly ArchiveMember[]>([
  ["b.tgz", ["d/f", "d/g", "e/f"].map((path, index): ArchiveMember => ({ ...member, path, bytes: 40 + index }))],
]);

/** A base image whose directories are known. */
const directories = [
  "/etc",
  "/etc/ssl",
  "/etc/ssl/certs",
  "/srv",
  "/usr",
  "/usr/share",
  "/usr/share/doc",
  "/usr/share/doc/x",
  "/usr/share/doc/y",
  "/usr/share/man",
];
const images = { known: { platform: undefined, layers: [], system: { directories } } };

function layersOf(...lines: readonly string[]): readonly LayerSize[] {
  const planned = planDockerfile({ text: lines.join("\n"), facts: { context, images } });
  return layerSizes(planned, { archiveMembers }).flatMap((size) => size ?? []);
}

function last(...lines: readonly string[]): LayerSize {
  return layersOf(...lines).at(-1)!;
}

/** `path type bytes`, sorted, and `…` when that is not all of it. */
function listed(layer: LayerSize): readonly string[] {
  const entries = layer.entries.map(({ path, type, bytes }) => `${path} ${type === "file" ? bytes : type}`).sort();
  return layer.complete ? entries : [...entries, "…"];
}

const copied = ["FROM debian", "COPY . /s"];

describe("find", () => {
  test("deletes what matches, and directories that are empty then", () => {
    expect(listed(last(...copied, "RUN find /s -name '*.md' -type f -delete"))).toEqual([
      "/s/a.md whiteout",
      "/s/doc/b.md whiteout",
      "/s/doc/deep/c.md whiteout",
    ]);
    expect(listed(last(...copied, "RUN find /s -name '*.md' -delete && find /s -type d -empty -delete"))).toEqual([
      "/s/a.md whiteout",
      "/s/doc whiteout",
    ]);
  });

  test("hands what it finds to rm, chmod and chown", () => {
    expect(listed(last(...copied, "RUN find /s -type d -name doc -prune -exec rm -rf {} +"))).toEqual(["/s/doc whiteout"]);
    expect(listed(last(...copied, "RUN find /s/lib -type f ! -name '*.test.*' -exec chmod 600 {} \\;"))).toEqual([
      "/s/lib/d.js 9",
    ]);
    expect(listed(last(...copied, "RUN find /s -maxdepth 1 \\( -name a.js -o -name a.md \\) -exec chown 5:5 '{}' +"))).toEqual([
      "/s/a.js 6",
      "/s/a.md 5",
    ]);
    expect(listed(last(...copied, "RUN find /s -type f -exec chmod 644 {} \\;"))).toEqual([]);
  });

  test("what it takes away is not copied on", () => {
    const lines = ["FROM debian AS a", "COPY . /s", "RUN find /s -name '*.js' -delete", "FROM debian", "COPY --from=a /s /t"];
    expect(listed(last(...lines)).filter((line) => /\d$/.test(line))).toEqual([
      "/t/a.md 5",
      "/t/b.tgz 100",
      "/t/doc/b.md 7",
      "/t/doc/deep/c.md 8",
    ]);
  });

  test("what only a run could tell may be there and may not", () => {
    const { bytes } = last("FROM debian", "RUN mkdir /t && echo abc > /t/x && find /t -mtime +3 -delete");
    expect([bytes.low, bytes.high]).toEqual([0, 4]);
    expect(last(...copied, "RUN find /s -exec make {} +").bytes.likely).toBeNull();
  });
});

describe("what is deleted of a base image", () => {
  test("a directory that is known to be there has one mark, and so has each in it", () => {
    // usr, usr/share, .wh.doc, the end; usr, usr/share, usr/share/doc, two marks, the end.
    expect(last("FROM known", "RUN rm -rf /usr/share/doc").tar.likely).toBe(3 * 512 + 1024);
    expect(last("FROM known", "RUN rm -rf /usr/share/doc/*").tar.likely).toBe(5 * 512 + 1024);
    expect(last("FROM known", "RUN rm -rf /usr/share/doc").transfer.likely).toBeGreaterThan(60);
  });

  test("what stands where no directory is was never there", () => {
    expect(last("FROM known", "RUN rm -rf /usr/share/none/at/all").tar).toMatchObject({ low: 1024, likely: 1024, high: 1024 });
    expect(listed(last("FROM known", "COPY lib /usr/share/app/lib", "RUN cp -r /usr/share/app/lib /l"))).toEqual([
      "/l directory",
      "/l/d.js 9",
      "/l/e.test.js 10",
    ]);
    expect(listed(last("FROM known", "COPY lib /srv", "RUN chmod -R o-r /srv"))).toEqual(["/srv/d.js 9", "/srv/e.test.js 10"]);
  });
});

describe("what a copy takes of a base image", () => {
  const taken = (path: string): LayerSize => last("FROM known AS a", "RUN true", "FROM scratch", `COPY --from=a ${path} /x`);

  test("some files are about the same everywhere; others are not known", () => {
    expect(taken("/etc/passwd").bytes).toMatchObject({ likely: 839, basis: "heuristic" });
    expect(taken("/etc/ssl/certs/ca-certificates.crt").tar.low).toBeGreaterThan(180_000);
    expect(taken("/etc/shells").bytes.likely).toBeNull();
    const gone = last("FROM known AS a", "RUN rm /etc/passwd", "FROM scratch", "COPY --from=a /etc/passwd /x");
    expect(gone.bytes.basis).not.toBe("measured");
    expect(gone.bytes.likely).not.toBe(839);
  });
});

describe("other changes", () => {
  test("of a second name of a file", () => {
    const made = ["FROM debian", "RUN mkdir /h && echo abc > /h/a && ln /h/a /h/b"];
    expect(listed(last(...made))).toEqual(["/h directory", "/h/a 4", "/h/b hardlink"]);
    expect(listed(last(...made, "RUN chmod 600 /h/b"))).toEqual(["/h/b 4"]);
    expect(listed(last(...made, "RUN cp -a /h /i"))).toEqual(["/i directory", "/i/a 4", "/i/b hardlink"]);
    expect(listed(last(...made, "RUN cp -r /h /i && cp /h/b /c"))).toEqual(["/c 4", "/i directory", "/i/a 4", "/i/b 4"]);
  });

  test("a file of the context with two names is one file where both are copied", () => {
    const listing: ContextListing = {
      entries: [
        { path: "t/a", type: "file", bytes: 50, mode: 0o644 },
        { path: "t/b", type: "file", bytes: 50, mode: 0o644, linkedTo: "t/a" },
      ],
      ignoreFile: undefined,
    };
    const sized = (...lines: readonly string[]): readonly string[] => {
      const planned = planDockerfile({ text: lines.join("\n"), facts: { context: listing } });
      return listed(layerSizes(planned).findLast((size) => size !== undefined)!);
    };
    expect(sized("FROM debian", "COPY t /x")).toEqual(["/x directory", "/x/a 50", "/x/b hardlink"]);
    expect(sized("FROM debian", "COPY t/b /x")).toEqual(["/x 50"]);
    expect(sized("FROM debian", "COPY t /x", "RUN chown 7 /x/b")).toEqual(["/x/b 50"]);
    expect(sized("FROM debian AS s", "COPY t /x", "FROM debian", "COPY --from=s /x /y")).toEqual([
      "/y directory",
      "/y/a 50",
      "/y/b hardlink",
    ]);
    expect(sized("FROM debian AS s", "COPY t /x", "FROM debian", "COPY --from=s /x/b /y")).toEqual(["/y 50"]);
  });

  test("of some members of an archive", () => {
    const members = last("FROM debian", "COPY b.tgz /", "RUN mkdir /x && tar -xzf /b.tgz -C /x ./d e/f");
    expect(listed(members)).toEqual(["/x directory", "/x/d/f 40", "/x/d/g 41", "/x/e/f 42"]);
  });

  test("of a text that is as long as it was and then longer", () => {
    const { bytes } = last("FROM debian", "RUN ls / > /l && echo abc >> /l");
    expect(bytes).toMatchObject({ low: 4, basis: "heuristic" });
    expect(bytes.likely).toBeGreaterThan(4);
  });

  test("a file that is made of nothing", () => {
    expect(listed(last("FROM debian", "RUN install -m 600 /dev/null /empty"))).toEqual(["/empty 0"]);
  });
});

describe("programs whose output has a known length", () => {
  const written = (command: string): number | null => last("FROM debian", "COPY lib/d.js /d", `RUN ${command} > /o`).bytes.likely;

  test.each([
    ["date", 29],
    ["date -u +%Y-%m-%dT%H:%M:%SZ", 21],
    ["date +%s", 11],
    ["hostname", 16],
    ["id -u", 2],
    ["whoami", 5],
    ["seq 3 11", 20],
    ["head -c 300 /dev/zero", 300],
    ["head -c 4 /d", 4],
    ["sha256sum /d", 69],
    ["md5sum /d", 37],
    ["base64 /d", 13],
  ])("%s", (command, bytes) => {
    expect(written(command)).toBe(bytes);
    expect(last("FROM debian", "COPY lib/d.js /d", `RUN ${command} > /o`).bytes.basis).toBe("measured");
  });

  test("and others that are not sure", () => {
    expect(last("FROM debian", "RUN date -d yesterday > /o").bytes.basis).toBe("heuristic");
    expect(last("FROM debian", "RUN echo a b | wc -w > /o").bytes).toMatchObject({ low: 0, likely: 6 });
  });
});
