import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { readCurl, readWget } from "../../../packages/core/src/sizes/downloads/read-download.ts";
import { createFactBook } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import type { LayerSize } from "../../../packages/core/src/sizes/layers/layer-size.ts";
import { factsOf } from "../../support/recorded-facts.ts";

const remote = new Map<string, unknown>([
  ["remote-file https://example.com/tool", { bytes: 5_000_000 }],
  ["remote-file https://example.com/a.tar.gz", { bytes: 1_000_000, unpackedBytes: 4_000_000 }],
  ["remote-file https://example.com/b.gz", { bytes: 1_000_000, unpackedBytes: 3_333_333 }],
  ["remote-file https://example.com/c.zip", { bytes: 2_000_000, unpackedBytes: 6_000_000, files: 40 }],
]);

function sizesOf(...lines: readonly string[]): readonly LayerSize[] {
  const planned = planDockerfile({ text: lines.join("\n") });
  return layerSizes(planned, { facts: createFactBook([factsOf(remote)]) }).flatMap((size) => size ?? []);
}

function last(...lines: readonly string[]): LayerSize {
  return sizesOf("FROM debian", ...lines).at(-1)!;
}

describe("files that are downloaded", () => {
  test("curl and wget put the file where they are told", () => {
    for (const command of [
      "curl -fsSL https://example.com/tool -o /usr/local/bin/tool",
      "curl -fsSLo /usr/local/bin/tool https://example.com/tool",
      "curl --silent --output /usr/local/bin/tool --retry 3 https://example.com/tool",
      "curl -sL https://example.com/tool > /usr/local/bin/tool",
      "wget -qO /usr/local/bin/tool https://example.com/tool",
      "wget -O- https://example.com/tool > /usr/local/bin/tool",
      "cd /usr/local/bin && curl -LO https://example.com/tool",
      "wget -q -P /usr/local/bin https://example.com/tool",
      "wget -nv --directory-prefix=/usr/local/bin https://example.com/tool",
    ]) {
      const layer = last(`RUN ${command}`);
      expect(layer.bytes, command).toMatchObject({ low: 5_000_000, likely: 5_000_000, high: 5_000_000, basis: "index" });
      expect(layer.groups, command).toMatchObject([{ path: "/usr/local/bin/tool", name: "https://example.com/tool" }]);
    }
  });

  test("what is made executable in the same step counts once", () => {
    const layer = last("RUN curl -Lo /bin/tool https://example.com/tool && chmod +x /bin/tool");
    expect(layer.bytes.likely).toBe(5_000_000);
  });

  test("what is deleted again is not in the layer, known or not", () => {
    expect(last("RUN wget https://example.com/tool && rm tool").bytes.likely).toBe(0);
    expect(last("RUN curl -o /tmp/x https://example.com/unknown && rm /tmp/x").bytes).toMatchObject({
      likely: 0,
      basis: "measured",
    });
    expect(last("RUN curl -o /tmp/x https://example.com/unknown && rm -rf /tmp/*").bytes.likely).toBe(0);
    expect(last("RUN curl -o /tmp/x https://example.com/unknown", "RUN rm /tmp/x").bytes.likely).toBe(0);
  });

  test("without an answer it is unknown, and said of what", () => {
    expect(last("RUN curl -o /x https://user:secret@example.com/d/e.bin?token=1").bytes).toMatchObject({
      likely: null,
      source: "the download e.bin",
    });
    expect(last("RUN curl -o /x https://example.com/$(uname -m)").bytes.likely).toBeNull();
    expect(last("RUN curl -H 'Authorization: token' -o /x https://example.com/tool").bytes.likely).toBeNull();
    expect(last("RUN wget -r https://example.com/tool").bytes.likely).toBeNull();
    expect(last("RUN curl https://example.com/unknown | tee /x").bytes.likely).toBeNull();
  });

  test("what only goes into the log or a variable is nothing", () => {
    expect(last("RUN curl https://example.com/unknown").bytes.likely).toBe(0);
    expect(last('RUN V="$(curl -s https://example.com/unknown | grep tag)"; echo "$V"').bytes.likely).toBe(0);
    expect(last("RUN curl -I https://example.com/unknown && wget --spider https://example.com/unknown").bytes.likely).toBe(0);
  });

  test("COPY --from takes it along, and only what it takes is unknown", () => {
    const lines = [
      "FROM debian AS a",
      "RUN mkdir /o && curl -o /o/t https://example.com/tool && curl -o /u https://example.com/unknown",
    ];
    expect(sizesOf(...lines, "FROM scratch", "COPY --from=a /o/t /t").at(-1)!.bytes.likely).toBe(5_000_000);
    expect(sizesOf(...lines, "FROM scratch", "COPY --from=a /u /u").at(-1)!.bytes.likely).toBeNull();
  });
});

describe("archives that are downloaded", () => {
  test("a tar from a pipe or from a file", () => {
    for (const command of [
      "curl -sL https://example.com/a.tar.gz | tar -xz -C /opt",
      "wget -qO- https://example.com/a.tar.gz | tar xzf - --strip-components=1 -C /opt",
      "curl -sL https://example.com/a.tar.gz | gunzip | tar x -C /opt",
      "curl -LO https://example.com/a.tar.gz && tar -C /opt -xzf a.tar.gz && rm a.tar.gz",
    ]) {
      const { bytes, transfer, groups } = last(`RUN ${command}`);
      expect(bytes.low, command).toBeGreaterThan(3_000_000);
      expect(bytes.likely, command).toBe(3_880_000);
      expect(bytes.high, command).toBeLessThanOrEqual(4_000_000);
      expect(transfer.likely, command).toBe(1_010_000);
      expect(groups, command).toMatchObject([{ path: "/opt" }]);
    }
  });

  test("one file out of it counts from nothing", () => {
    const { bytes } = last("RUN curl -sL https://example.com/a.tar.gz | tar -xz -C /bin tool");
    expect(bytes).toMatchObject({ low: 0, basis: "heuristic" });
  });

  test("zip and single compressed files", () => {
    expect(last("RUN wget -q https://example.com/c.zip && unzip -q c.zip -d /opt && rm c.zip").bytes.likely).toBe(6_000_000);
    expect(last("RUN wget -q https://example.com/c.zip && unzip -q c.zip -d /opt").bytes.likely).toBe(8_000_000);
    expect(last("RUN curl -sL https://example.com/b.gz | gunzip > /b && chmod +x /b").bytes.likely).toBe(3_333_333);
    expect(last("RUN cd /x && curl -sLO https://example.com/b.gz && gunzip b.gz").groups).toMatchObject([{ path: "/x/b" }]);
    expect(last("ADD --unpack=true https://example.com/a.tar.gz /opt/").bytes.likely).toBe(3_880_000);
  });

  test("what is not known of an archive is unknown where it is unpacked", () => {
    const lines = ["FROM debian AS a", "RUN echo a > /k && curl -sL https://example.com/x.tgz | tar xz -C /opt"];
    expect(sizesOf(...lines).at(-1)!.bytes.source).toBe("what is in the download x.tgz");
    expect(sizesOf(...lines, "FROM scratch", "COPY --from=a /k /k").at(-1)!.bytes.likely).toBe(2);
    expect(sizesOf(...lines, "FROM scratch", "COPY --from=a /opt /opt").at(-1)!.bytes.likely).toBeNull();
  });

  test("a script from elsewhere may do anything", () => {
    expect(last("RUN curl -fsSL https://example.com/install.sh | bash -s -- -y").bytes).toMatchObject({
      likely: null,
      source: "what bash makes of the download install.sh, a script from elsewhere",
    });
  });
});

test("options that are joined, repeated and foreign", () => {
  expect(readCurl(["-fsSLo", "a", "u1", "-o", "b", "u2"]).files.map(({ path }) => path)).toEqual(["a", "b"]);
  expect(readCurl(["-fsSL", "--output-dir", "/d", "-O", "example.com/x?y=1"]).files).toEqual([
    { url: "http://example.com/x?y=1", path: "/d/x", plain: true },
  ]);
  expect(readCurl(["-o", "x", "https://example.com/{a,b}"]).files[0]?.url).toBeUndefined();
  expect(readCurl(["-X", "POST", "-o", "x", "https://example.com/a"]).files[0]?.plain).toBe(false);
  expect(readWget(["-qO-", "https://example.com/a"]).files[0]?.path).toBe("-");
  expect(readWget(["-nc", "-q", "https://example.com/"]).files[0]?.path).toBe("index.html");
  const word = fc.oneof(
    fc.constantFrom("-o", "-O", "-qO-", "--", "-", "-P", "--url", "-nc", "https://example.com/a"),
    fc.string(),
    fc.constant(undefined),
  );
  fc.assert(
    fc.property(fc.array(word), (args) => {
      expect(readCurl(args).files.length).toBeLessThanOrEqual(args.length);
      expect(readWget(args).files.length).toBeLessThanOrEqual(args.length);
    }),
  );
});
