import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { createFactBook } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { lockedCrates } from "../../../packages/core/src/sizes/languages/cargo-lock.ts";
import { lockedGems } from "../../../packages/core/src/sizes/languages/gemfile-lock.ts";
import { goModules } from "../../../packages/core/src/sizes/languages/go-modules.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import type { LayerSize } from "../../../packages/core/src/sizes/layers/layer-size.ts";
import { factsOf } from "../../support/recorded-facts.ts";

const goMod = `module example.com/app

go 1.22

require github.com/Foo/bar v1.2.3 // indirect

require (
	example.com/a v0.1.0
	example.com/local v0.0.0
	example.com/old v1.0.0 // why
)

replace (
	example.com/local => ./local
	example.com/old v1.0.0 => example.com/new v2.0.0
)
`;

const cargoLock = `version = 3

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["serde"]

[[package]]
name = "serde"
version = "1.0.200"
source = "registry+https://example.com/index"
checksum = "00"

[[package]]
name = "own"
version = "0.2.0"
source = "git+https://example.com/own#abc"
`;

const gemLock = `GIT
  remote: https://example.com/x.git
  specs:
    x (0.1)

GEM
  remote: https://example.com/
  specs:
    nokogiri (1.16.0-aarch64-linux)
      racc (~> 1.4)
    nokogiri (1.16.0-x86_64-linux)
      racc (~> 1.4)
    nokogiri (1.16.0)
    racc (1.7.3)

PLATFORMS
  x86_64-linux
`;

const texts: Readonly<Record<string, string>> = {
  "go.mod": goMod,
  "go.sum": "",
  "Cargo.lock": cargoLock.replace(/\[\[package\]\]\nname = "own"[^]*/, ""),
  "Gemfile.lock": gemLock.slice(gemLock.indexOf("GEM")),
};
const context: ContextListing = {
  entries: Object.entries(texts).map(([path, text]) => ({ path, type: "file", bytes: text.length, mode: 0o644 })),
  ignoreFile: undefined,
};

const known = new Map<string, unknown>([
  ...Object.entries(texts).map(([path, text]) => [`text ${path}`, text] as const),
  ["language-package go:github.com/Foo/bar@v1.2.3", { archiveBytes: 1_000_000, bytes: 4_000_000, files: 100 }],
  ["language-package go:example.com/a@v0.1.0", { archiveBytes: 100_000, bytes: 300_000, files: 10 }],
  ["language-package go:example.com/new@v2.0.0", { archiveBytes: 100_000, bytes: 500_000, files: 10 }],
  ["language-package cargo:serde@1.0.200", { archiveBytes: 77_611, bytes: 542_208 }],
  ["language-package gem:nokogiri@1.16.0-x86_64-linux", { archiveBytes: 4_000_000, bytes: 12_000_000 }],
  ["language-package gem:racc@1.7.3", { archiveBytes: 80_000, bytes: 300_000 }],
]);

function sizesOf(facts: ReadonlyMap<string, unknown>, ...lines: readonly string[]): readonly LayerSize[] {
  const planned = planDockerfile({ text: ["FROM debian AS build", ...lines].join("\n"), facts: { context } });
  return layerSizes(planned, { facts: createFactBook([factsOf(facts)]) }).flatMap((size) => size ?? []);
}

const last = (...lines: readonly string[]): LayerSize => sizesOf(known, ...lines).at(-1)!;

describe("go", () => {
  test("modules as go.mod names them, with what stands in for them", () => {
    expect(goModules(goMod, "").map(({ path, version }) => `${path}@${version}`)).toEqual([
      "github.com/Foo/bar@v1.2.3",
      "example.com/a@v0.1.0",
      "example.com/new@v2.0.0",
    ]);
    const sum = "a.b/c v1.9.0 h1:x=\na.b/c v1.10.0 h1:x=\na.b/c v1.11.0/go.mod h1:x=\n";
    expect(goModules("module x\ngo 1.13\n", sum)).toEqual([{ path: "a.b/c", version: "v1.10.0" }]);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom("require (", ")", "replace a => b", "go 1.22", "require a v1"), fc.string())),
        (lines) => {
          for (const { version } of goModules(lines.join("\n"), lines.join("\n"))) expect(version).not.toBe("");
        },
      ),
    );
  });

  test("the module cache holds archives and what is in them", () => {
    const { bytes } = last("COPY go.* /src/", "WORKDIR /src", "RUN go mod download");
    expect(bytes.low).toBeLessThan(6_000_000);
    expect(bytes.likely).toBe(6_060_000);
    expect(bytes.high).toBeGreaterThan(6_180_000);
    const layer = last("ENV GOPATH=/go", "COPY go.* /src/", "RUN cd /src && go mod download");
    expect(layer.groups).toMatchObject([{ path: "/go/pkg/mod" }]);
  });

  test("modules are downloaded once, and only the program is unknown where it is copied", () => {
    const lines = [
      "COPY go.* /src/",
      "WORKDIR /src",
      "RUN go mod download",
      "RUN mkdir /o && echo a > /o/k && go build -o /o/app .",
    ];
    const layers = sizesOf(known, ...lines, "FROM scratch", "COPY --from=build /o/k /", "COPY --from=build /o/app /");
    expect(layers.at(-3)!.groups).toEqual([]);
    expect(layers.at(-3)!.bytes).toMatchObject({ likely: null, source: "what go keeps of what it compiles" });
    expect(layers.at(-2)!.bytes.likely).toBe(2);
    expect(layers.at(-1)!.bytes.likely).toBeNull();
  });

  test("what lies in mounts is not in the layer", () => {
    const mounts = "--mount=type=cache,target=/root/.cache/go-build --mount=type=cache,target=/root/go/pkg/mod";
    expect(last("COPY go.* /src/", `RUN ${mounts} cd /src && go mod download`).bytes.likely).toBe(0);
    expect(last("COPY go.* /src/", `RUN ${mounts} cd /src && go build -o /app . && rm /app`).bytes.likely).toBe(0);
    expect(last("COPY go.* /src/", `RUN ${mounts} cd /src && go build -o /app .`).bytes.likely).toBeNull();
  });

  test("modules of which nothing is known", () => {
    const facts = new Map([...known].filter(([key]) => !key.includes("example.com/a")));
    expect(sizesOf(facts, "COPY go.* ./", "RUN go mod download").at(-1)!.bytes).toMatchObject({
      likely: null,
      source: "the sizes of 1 of 3 Go modules",
    });
    expect(last("RUN go mod download").bytes.likely).toBeNull();
    expect(last("RUN go version && go env GOPATH").bytes.likely).toBe(0);
  });
});

describe("cargo", () => {
  test("crates of a lock file", () => {
    expect(lockedCrates(cargoLock)).toEqual({ crates: [{ name: "serde", version: "1.0.200" }], elsewhere: 1 });
    const { bytes, groups } = last("COPY Cargo.lock ./", "RUN cargo fetch --locked");
    expect(groups).toMatchObject([{ path: "/root/.cargo/registry" }]);
    expect(bytes.low).toBeLessThan(77_611 + 520_174);
    expect(bytes.high).toBeGreaterThan(77_611 + 520_174);
  });

  test("what is compiled lies in target", () => {
    const lines = ["COPY Cargo.lock /s/", "WORKDIR /s", "RUN cargo build --release && echo a > k"];
    const layers = sizesOf(
      known,
      ...lines,
      "FROM scratch",
      "COPY --from=build /s/k /",
      "COPY --from=build /s/target/release/app /",
    );
    expect(layers.at(-3)!.bytes.source).toContain("cargo compiles");
    expect(layers.at(-2)!.bytes.likely).toBe(2);
    expect(layers.at(-1)!.bytes.likely).toBeNull();
    const mounts = "--mount=type=cache,target=/root/.cargo/registry --mount=type=cache,target=/s/target";
    expect(last("WORKDIR /s", `RUN ${mounts} cargo build`).bytes.likely).toBe(0);
  });
});

describe("bundler", () => {
  test("gems of a lock file for one platform", () => {
    expect(lockedGems(gemLock, "x86_64", false)).toEqual({
      gems: [
        { name: "nokogiri", version: "1.16.0-x86_64-linux" },
        { name: "racc", version: "1.7.3" },
      ],
      elsewhere: 1,
    });
    expect(lockedGems(gemLock, "riscv64", false).gems[0]?.version).toBe("1.16.0");
    expect(last("COPY Gemfile.lock ./", "RUN bundle install").bytes).toMatchObject({ likely: Math.round(16_380_000 * 1.01) });
  });

  test("groups that are left out, folders, and what is compiled", () => {
    const without = last(
      "COPY Gemfile.lock ./",
      "RUN bundle config set --local without development && bundle install --path vendor",
    );
    expect(without.bytes.low).toBeLessThan(4_000_000);
    expect(without.groups.map(({ path }) => path)).toContain("/vendor");
    const building = new Map([
      ...known,
      ["language-package gem:racc@1.7.3", { archiveBytes: 80_000, bytes: 300_000, builds: true }] as const,
    ]);
    expect(sizesOf(building, "COPY Gemfile.lock ./", "RUN bundle install").at(-1)!.bytes.source).toBe(
      "what gems compile, such as racc@1.7.3",
    );
  });
});

describe("other tools", () => {
  test("what git gets lies where it is told", () => {
    const lines = ["RUN git clone --depth=1 https://example.com/a/b.git && git -C /b checkout v1 && echo k > /k"];
    expect(sizesOf(known, ...lines).at(-1)!.bytes).toMatchObject({
      likely: null,
      source: "the repository b, its latest commits",
    });
    expect(sizesOf(known, ...lines, "FROM scratch", "COPY --from=build /k /").at(-1)!.bytes.likely).toBe(2);
    expect(sizesOf(known, ...lines, "FROM scratch", "COPY --from=build /b/x /").at(-1)!.bytes.likely).toBeNull();
    expect(last("RUN git clone https://example.com/b /tmp/b && rm -rf /tmp/b").bytes.likely).toBe(0);
    expect(last("RUN git config --global user.name x").bytes.high).toBeLessThan(5_000);
    expect(last("RUN git rev-parse HEAD && git --version").bytes.likely).toBe(0);
  });

  test.each([
    "make install",
    "./configure && make",
    "cmake -B /b",
    "mvn package",
    "npx unknown-thing",
    "pecl install redis",
    "gem install rails",
  ])("%s is unknown, never nothing", (command) => expect(last(`RUN ${command}`).bytes.likely).toBeNull());

  test.each([
    "mvn --version",
    "gem --version",
    "cargo -V",
    "conda clean -afy",
    "gpgconf --kill all",
    "openssl version",
    "java -version",
    "apt-key list",
  ])("%s writes nothing", (command) => expect(last(`RUN ${command}`).bytes.likely).toBe(0));

  test("a locale, certificates, keys and choices have usual sizes", () => {
    expect(last("RUN locale-gen en_US.UTF-8").bytes).toMatchObject({ likely: 3_050_000, basis: "heuristic" });
    expect(last("RUN update-ca-certificates").bytes).toMatchObject({ likely: 215_000, low: 0 });
    expect(last("RUN curl -s https://example.com/key | gpg --dearmor -o /etc/apt/keyrings/a.gpg").bytes).toMatchObject({
      basis: "heuristic",
    });
    expect(last("RUN update-alternatives --install /usr/bin/python python /usr/bin/python3 1").bytes.basis).toBe("heuristic");
    expect(last("RUN curl -s https://example.com/key | apt-key add -").bytes.high).toBeLessThan(1_000_000);
  });

  test("setcap stores a file again", () => {
    const layer = last("COPY go.mod /app", "RUN setcap cap_net_bind_service=+ep /app");
    expect(layer.bytes.likely).toBe(goMod.length);
    expect(layer.hidden).toMatchObject([{ how: "mode", path: "/app" }]);
    expect(last("RUN setcap cap_net_bind_service=+ep /usr/bin/node").bytes.likely).toBeNull();
  });
});
