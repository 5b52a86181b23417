import { describe, expect, test } from "vitest";
import type { ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import type { ArchiveMember } from "../../../packages/core/src/sizes/copy/archive-member.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import type { LayerSize } from "../../../packages/core/src/sizes/layers/layer-size.ts";

const files = { "a.txt": 5, "sub/b.txt": 7, "sub/deep/c.txt": 11, "big.bin": 100_000, "b.tgz": 100 };
const context: ContextListing = {
  entries: Object.entries(files).map(([path, bytes]) => ({ path, type: "file", bytes, mode: 0o644 })),
  ignoreFile: undefined,
};
const member = { mode: 0o644, mtime: 0, uid: 0, gid: 0 };
const archiveMembers = new Map<string, readonly ArchiveMember[]>([
  [
    "b.tgz",
    [
      { ...member, path: "d", type: "directory", bytes: 0, mode: 0o755 },
      { ...member, path: "d/f", type: "file", bytes: 41_000 },
    ],
  ],
]);

function sizesOf(...lines: readonly string[]): readonly LayerSize[] {
  const planned = planDockerfile({ text: lines.join("\n"), facts: { context } });
  return layerSizes(planned, { archiveMembers }).flatMap((size) => size ?? []);
}

/** The last layer as `path type bytes`, sorted, and `…` when that is not all of it. */
function lastLayer(...lines: readonly string[]): readonly string[] {
  const layer = sizesOf(...lines).at(-1)!;
  const listed = layer.entries.map(({ path, type, bytes }) => `${path} ${type === "file" ? bytes : type}`).sort();
  return layer.complete ? listed : [...listed, "…"];
}

function hiddenBy(...lines: readonly string[]): readonly string[] {
  return sizesOf(...lines)
    .at(-1)!
    .hidden.map(({ how, path, bytes, step }) => `${how} ${path} ${bytes.likely} of step ${step}`);
}

describe("texts that a RUN writes", () => {
  test("echo, printf, cat and tee, into files and through pipes", () => {
    expect(lastLayer("FROM debian", "RUN echo hi > /a && echo -n there >> /a")).toEqual(["/a 8"]);
    expect(lastLayer("FROM debian", "RUN printf '%s-%03d\\n' a 7 > /a")).toEqual(["/a 6"]);
    expect(lastLayer("FROM debian", "RUN echo hi | cat | tee /a /b > /dev/null")).toEqual(["/a 3", "/b 3"]);
    expect(lastLayer("FROM debian", "COPY a.txt sub/b.txt /", "RUN cat /a.txt > /c")).toEqual(["/c 5"]);
    expect(lastLayer("FROM debian", "RUN { echo a; echo b; } > /g; (echo c; echo d) >> /g")).toEqual(["/g 8"]);
    expect(lastLayer("FROM debian", "ENV A=한", "RUN cat <<X > /h", "$A \\$A", "X")).toEqual(["/h 7"]);
    expect(lastLayer("FROM debian", "ENV A=b", "RUN cat <<'X' > /h", "$A", "X")).toEqual(["/h 3"]);
  });

  test("the shell decides what echo makes of backslashes", () => {
    expect(lastLayer("FROM debian", "RUN echo 'a\\tb' > /a")).toEqual(["/a 4"]);
    expect(lastLayer("FROM debian", 'SHELL ["/bin/bash", "-c"]', "RUN echo 'a\\tb' > /a && echo -e 'a\\tb' > /b")).toEqual([
      "/a 5",
      "/b 4",
    ]);
  });

  test("what a command prints is little, but not known", () => {
    const [layer] = sizesOf("FROM debian", "RUN ls -l / > /list");
    expect(layer?.bytes).toMatchObject({ low: 0, basis: "heuristic" });
    expect(layer?.bytes.high).toBeGreaterThan(60_000);
    expect(layer?.complete).toBe(false);
  });

  test("a file whose name is not known is unknown, never nothing", () => {
    expect(sizesOf("FROM debian", "RUN echo a > $(date)")[0]?.bytes).toMatchObject({ likely: null, basis: "unknown" });
    expect(sizesOf("FROM debian", "RUN for f in a b; do echo x > /$f; done")[0]?.bytes.likely).toBeNull();
  });
});

describe("files that a RUN makes, copies and moves", () => {
  test("directories, links and empty files", () => {
    expect(
      lastLayer("FROM debian", "RUN mkdir -p /x/y && cd /x && touch y/z && ln -s y/z l && (cd y; touch q) && touch r"),
    ).toEqual(["/x directory", "/x/l symlink", "/x/r 0", "/x/y directory", "/x/y/q 0", "/x/y/z 0"]);
    expect(lastLayer("FROM debian", "RUN mkdir -p /usr/local/bin /tmp && rmdir /nowhere-there")).toEqual([]);
  });

  test("what is made and deleted in one RUN is not there; what is older leaves a mark", () => {
    expect(lastLayer("FROM debian", "RUN echo a > /x && rm /x")).toEqual([]);
    expect(lastLayer("FROM debian", "COPY sub /s", "RUN rm -r /s")).toEqual(["/s whiteout"]);
    expect(lastLayer("FROM debian", "COPY sub /s", "RUN rm -rf /s/*")).toEqual(["/s/b.txt whiteout", "/s/deep whiteout"]);
    expect(lastLayer("FROM debian", "COPY sub /s", "RUN rm -rf /s && mkdir -m 700 /s && echo a > /s/n")).toEqual([
      "/s directory",
      "/s/b.txt whiteout",
      "/s/deep whiteout",
      "/s/n 2",
    ]);
    expect(hiddenBy("FROM debian", "COPY sub /s", "RUN rm -rf /s/*.txt")).toEqual(["deleted /s/b.txt 7 of step 1"]);
  });

  test("cp and mv take what is known, link or not", () => {
    expect(lastLayer("FROM debian", "COPY sub /s", "RUN cp -r /s /t && cp /s/*.txt /t/deep/")).toEqual([
      "/t directory",
      "/t/b.txt 7",
      "/t/deep directory",
      "/t/deep/b.txt 7",
      "/t/deep/c.txt 11",
    ]);
    expect(lastLayer("FROM debian", "COPY big.bin /a", "RUN mv /a /b")).toEqual(["/a whiteout", "/b 100000"]);
    expect(hiddenBy("FROM debian", "COPY big.bin /a", "RUN mv /a /b")).toEqual(["moved /a 100000 of step 1"]);
    expect(lastLayer("FROM debian", "COPY big.bin /a", "RUN ln /a /b")).toEqual(["/b 100000"]);
    expect(lastLayer("FROM debian", "COPY a.txt /a", "RUN install -D -m 755 /a /x/b")).toEqual(["/x directory", "/x/b 5"]);
    expect(lastLayer("FROM debian", "RUN cp /opt/something /x")).toEqual(["…"]);
  });

  test("through links, those of the base image included", () => {
    expect(lastLayer("FROM debian", "COPY a.txt /r/a", "RUN ln -s /r /l && echo abc > /l/a")).toEqual(["/l symlink", "/r/a 4"]);
    const image = { platform: "linux/amd64", system: { id: "debian", version: "12" } };
    const planned = planDockerfile({
      text: "FROM debian:12\nCOPY a.txt /bin/a",
      facts: { context, images: { "debian:12": image } },
    });
    expect(layerSizes(planned)[1]?.entries.map(({ path }) => path)).toEqual(["/usr/bin/a"]);
  });

  test("sizes that are given", () => {
    expect(
      lastLayer("FROM debian", "RUN truncate -s 5M /t && fallocate -l 1KiB /f && dd if=/dev/zero of=/d bs=1M count=2"),
    ).toEqual(["/d 2097152", "/f 1024", "/t 5242880", "…"]);
  });

  test("a plain replacement by sed is worked out", () => {
    expect(lastLayer("FROM debian", "RUN echo abc > /a && sed -i 's/b/xyz/' /a")).toEqual(["/a 6"]);
    expect(sizesOf("FROM debian", "RUN sed -i 's/a/b/' /etc/login.defs")[0]?.bytes.basis).toBe("heuristic");
  });
});

describe("owners and modes", () => {
  test("a change stores the file again, whole; none stores nothing", () => {
    expect(lastLayer("FROM debian", "COPY a.txt /a", "RUN chmod 755 /a")).toEqual(["/a 5"]);
    expect(lastLayer("FROM debian", "COPY a.txt /a", "RUN chmod 644 /a && chmod u+rw,o-w /a && chown root:0 /a")).toEqual([]);
    expect(lastLayer("FROM debian", "COPY --chown=node a.txt /a", "RUN chown 1000:1000 /a")).toEqual([]);
    expect(hiddenBy("FROM debian", "COPY big.bin /a", "RUN chown app /a")).toEqual(["owner /a 100000 of step 1"]);
    expect(lastLayer("FROM debian", "COPY sub /s", "RUN chown -R app: /s")).toEqual([
      "/s directory",
      "/s/b.txt 7",
      "/s/deep directory",
      "/s/deep/c.txt 11",
    ]);
  });

  test("what nobody knows is unknown", () => {
    expect(sizesOf("FROM debian", "RUN chown -R app /var/lib/x")[0]?.bytes.likely).toBeNull();
  });

  test("useradd writes its lists and a home", () => {
    const [layer] = sizesOf("FROM debian", "RUN groupadd -r g && useradd -m -g g app");
    expect(layer?.bytes.basis).toBe("heuristic");
    expect(layer?.entries.map(({ path }) => path)).toContain("/home/app/.bashrc");
  });
});

describe("what may not run", () => {
  test("counts from nothing", () => {
    expect(sizesOf("FROM debian", "RUN if test -e /a; then echo abc > /b; fi")[0]?.bytes).toMatchObject({ low: 0, high: 4 });
    expect(sizesOf("FROM debian", "RUN false || echo abc > /b")[0]?.bytes).toMatchObject({ low: 0, high: 4 });
    expect(sizesOf("FROM debian", "RUN [ -e /a ] && echo abc > /b; true")[0]?.bytes).toMatchObject({ low: 0, high: 4 });
    expect(sizesOf("FROM debian", "RUN [ -e /a ] && echo abc > /b")[0]?.bytes).toMatchObject({ low: 4, high: 4 });
  });
});

describe("archives", () => {
  test("ADD and tar put down what is in them", () => {
    expect(lastLayer("FROM debian", "ADD b.tgz /opt/")).toEqual(["/opt/d directory", "/opt/d/f 41000"]);
    expect(
      lastLayer("FROM debian", "COPY b.tgz /tmp/", "RUN tar -xzf /tmp/b.tgz -C /srv --strip-components=1 && rm /tmp/b.tgz"),
    ).toEqual(["/srv/f 41000", "/tmp/b.tgz whiteout"]);
    expect(lastLayer("FROM debian", "RUN --mount=type=bind,source=b.tgz,target=/t.tgz tar xf /t.tgz")).toEqual([
      "/d directory",
      "/d/f 41000",
    ]);
  });
});

describe("COPY --from", () => {
  const build = ["FROM debian AS b", "COPY . /src", "RUN echo abc > /x && ln -s x /y"];

  test("takes what earlier steps made, and follows a link that is named", () => {
    expect(lastLayer(...build, "FROM debian", "COPY --from=b /x /y /src/sub /q/")).toEqual([
      "/q directory",
      "/q/b.txt 7",
      "/q/deep directory",
      "/q/deep/c.txt 11",
      "/q/x 4",
      "/q/y 4",
    ]);
    expect(lastLayer(...build, "FROM b", "COPY --from=b /src/*.txt /t/")).toEqual(["/t directory", "/t/a.txt 5"]);
  });

  test("what an unknown command may have made is unknown, and at least what is known", () => {
    const lines = [...build, "RUN make", "FROM debian"];
    expect(sizesOf(...lines, "COPY --from=b /out/app /app").at(-1)?.bytes).toMatchObject({ low: 0, likely: null });
    expect(sizesOf(...lines, "COPY --from=b /src /src").at(-1)?.bytes).toMatchObject({ low: 100_123, likely: null });
    expect(sizesOf(...lines, "COPY --from=b /src/a.txt /").at(-1)?.bytes).toMatchObject({ low: 5, likely: 5 });
  });
});

describe("WORKDIR", () => {
  test("makes what is not there, once", () => {
    const sizes = sizesOf("FROM debian", "WORKDIR /usr/src/app", "WORKDIR /usr/src", "WORKDIR app", "WORKDIR x");
    expect(sizes.map(({ tar }) => tar.likely)).toEqual([2_560, 1_024, 1_024, 3_072]);
  });
});
