import type { BaseImage } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { factsOf } from "../../support/recorded-facts.ts";
import { givenIndex } from "../../support/truth-image.ts";
import { onDebian, wasted } from "./waste-case.ts";

const version = (bytes: number) => ({ tarballBytes: bytes / 4, bytes, files: 10, directories: 2, dependencies: {} });
const lock = JSON.stringify({
  name: "app",
  lockfileVersion: 3,
  packages: {
    "": { dependencies: { a: "1.0.0" }, devDependencies: { d: "1.0.0" } },
    "node_modules/a": { version: "1.0.0", resolved: "https://example.com/a.tgz" },
    "node_modules/d": { version: "1.0.0", resolved: "https://example.com/d.tgz", dev: true },
  },
});
const npm = factsOf(
  new Map<string, unknown>([
    ["npm-package a", { versions: ["1.0.0"], tags: { latest: "1.0.0" }, documentBytes: 9000 }],
    ["npm-package d", { versions: ["1.0.0"], tags: { latest: "1.0.0" }, documentBytes: 9000 }],
    ["npm-version a@1.0.0", version(400_000)],
    ["npm-version d@1.0.0", version(2_000_000)],
    ["text package.json", JSON.stringify({ name: "app", dependencies: { a: "1.0.0" }, devDependencies: { d: "1.0.0" } })],
    ["text package-lock.json", lock],
  ]),
);
const node: BaseImage = { platform: "linux/amd64", system: { node: "22.0.0", npm: "10.0.0" } };
const wheels = factsOf(
  new Map<string, unknown>([
    ["python-project big 3.11", { versions: ["1.0"] }],
    [
      "python-release big==1.0 3.11",
      {
        archiveBytes: 1_000_000,
        bytes: 4_000_000,
        files: 40,
        pythonBytes: 2_000_000,
        pythonFiles: 20,
        bytecodeBytes: 2_500_000,
        requires: [],
        cacheable: true,
      },
    ],
  ]),
);
const javascript = { files: { "package.json": 100, "package-lock.json": 500 }, sources: [npm], images: { "node:22-slim": node } };

describe("what apt leaves", () => {
  test("lists are deleted in the RUN that gets them", () => {
    const { of, after, bytes, bytesAfter } = wasted(["RUN apt-get update && apt-get install -y --no-install-recommends curl"]);
    const item = of("index")!;
    expect(item).toMatchObject({ by: "apt", paths: ["/var/lib/apt/lists"], patch: { how: "clean-up", caution: "cache-gone" } });
    expect(after("index")).toBe(
      onDebian("RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*"),
    );
    expect(bytes - bytesAfter(item)).toBe(item.patch!.saved.likely);
    expect(item.bytes.likely).toBeGreaterThan(10_000_000);
  });

  test("an update of its own joins the install", () => {
    const { after } = wasted(["RUN apt-get update", "RUN apt-get install -y --no-install-recommends curl"]);
    expect(after("index")).toBe(
      onDebian("RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*"),
    );
  });

  test("lists that a later step deletes are told once, there", () => {
    const { items, of } = wasted([
      "RUN apt-get update && apt-get install -y --no-install-recommends curl",
      "RUN rm -rf /var/lib/apt/lists/*",
    ]);
    expect(items.map(({ kind }) => kind)).toEqual(["deleted"]);
    expect(of("deleted")).toMatchObject({ writtenBy: [1], patch: { how: "join-runs", caution: undefined } });
  });

  test("lists that a later update gets again are in the image twice", () => {
    const { items, after } = wasted(
      [
        "RUN apt-get update && apt-get install -y --no-install-recommends curl",
        "COPY a /a",
        "RUN apt-get update && apt-get install -y --no-install-recommends jq",
      ],
      { files: { a: 1 } },
    );
    expect(items.filter(({ kind }) => kind === "index").map(({ step }) => step)).toEqual([1, 3]);
    expect(after("index")).toContain("--no-install-recommends curl && rm -rf /var/lib/apt/lists/*\nCOPY");
  });

  test("archives that the base image does not delete", () => {
    const own: BaseImage = {
      platform: "linux/amd64",
      system: {
        id: "debian",
        version: "12",
        codename: "bookworm",
        packageManager: "apt",
        apt: { deletesArchives: false, compressedLists: true, recommends: true, slim: true },
      },
    };
    const { of, after, bytes, bytesAfter } = wasted(
      ["FROM own", "RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*"],
      { images: { own } },
    );
    expect(of("cache")).toMatchObject({ by: "apt", patch: { how: "clean-up", params: { command: "apt-get clean" } } });
    expect(after("cache")).toContain("rm -rf /var/lib/apt/lists/* && apt-get clean\n");
    expect(bytes - bytesAfter(of("cache")!)).toBe(of("cache")!.patch!.saved.likely);
  });

  test("packages that are only recommended weigh what the file without them lacks", () => {
    const { of, bytes, bytesAfter } = wasted(["RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*"]);
    const item = of("recommended")!;
    expect(item.patch).toMatchObject({ params: { option: "--no-install-recommends" }, caution: "recommended-packages" });
    expect(item.bytes.likely).toBe(bytes - bytesAfter(item));
    expect(item.bytes.likely).toBeGreaterThan(1_000_000);
  });

  test("build tools weigh what the file without them lacks, and stay", () => {
    const { of } = wasted([
      "RUN apt-get update && apt-get install -y --no-install-recommends build-essential curl && rm -rf /var/lib/apt/lists/*",
    ]);
    expect(of("build-tools")).toMatchObject({ by: "build-essential", patch: undefined });
    expect(of("build-tools")!.bytes.likely).toBeGreaterThan(150_000_000);
  });

  test("packages that a later RUN removes stay in the image, unless it joins", () => {
    const { items, after } = wasted([
      "RUN apt-get update && apt-get install -y --no-install-recommends gcc && rm -rf /var/lib/apt/lists/*",
      "RUN apt-get purge -y gcc && apt-get autoremove -y",
    ]);
    expect(items.map(({ kind }) => kind)).toEqual(["deleted"]);
    expect(items[0]!.bytes.likely).toBeGreaterThan(50_000_000);
    expect(after("deleted")).toContain("rm -rf /var/lib/apt/lists/* && apt-get purge -y gcc && apt-get autoremove -y\n");
  });
});

describe("what is stored or downloaded for nothing", () => {
  test("an upgrade stores packages of the base image again", () => {
    const old: BaseImage = {
      platform: "linux/amd64",
      system: {
        id: "debian",
        version: "12",
        codename: "bookworm",
        packageManager: "apt",
        packages: [{ name: "tool", version: "1.0", architecture: "amd64", installedSize: 8000 }],
        apt: { deletesArchives: true, compressedLists: true, recommends: true, slim: true },
      },
    };
    const index = givenIndex("Package: tool\nVersion: 2.0\nArchitecture: amd64\nInstalled-Size: 9000\nSize: 3000000\n");
    const { of } = wasted(["FROM old", "RUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*"], {
      images: { old },
      sources: [index],
    });
    const { bytes, patch, writtenBy } = of("upgrade")!;
    expect({ patch, writtenBy }).toEqual({ patch: undefined, writtenBy: [] });
    expect(bytes.low).toBeLessThanOrEqual(8_000 * 1024);
    expect(bytes.high).toBeGreaterThanOrEqual(8_000 * 1024);
  });

  test("an archive beside what is unpacked from it", () => {
    const sources = [factsOf(new Map([["remote-file https://example.com/t.tgz", { bytes: 6_000_000 }]]))];
    const { of, after } = wasted(["RUN curl -fsSL -o /tmp/t.tgz https://example.com/t.tgz && tar -xzf /tmp/t.tgz -C /opt"], {
      sources,
    });
    expect(of("archive")).toMatchObject({ patch: { how: "clean-up", caution: "archive-gone", saved: { likely: 6_000_000 } } });
    expect(after("archive")).toBe(
      onDebian("RUN curl -fsSL -o /tmp/t.tgz https://example.com/t.tgz && tar -xzf /tmp/t.tgz -C /opt && rm /tmp/t.tgz"),
    );
  });
});

describe("what package managers of languages leave", () => {
  test("npm's cache, and what only development needs", () => {
    const { of, after, together, bytes, bytesAfter } = wasted(
      ["FROM node:22-slim", "WORKDIR /app", "COPY package*.json ./", "RUN npm ci", 'CMD ["node", "."]'],
      javascript,
    );
    expect(of("development")).toMatchObject({ patch: { params: { option: "--omit=dev" }, caution: "development-packages" } });
    expect(of("development")!.bytes.likely).toBe(bytes - bytesAfter(of("development")!));
    expect(of("development")!.bytes.likely).toBeGreaterThanOrEqual(2_000_000);
    expect(of("cache")).toMatchObject({ by: "npm", patch: { how: "clean-up", caution: "cache-gone" } });
    expect(after("cache")).toContain("RUN npm ci && npm cache clean --force");
    // The cache holds less once nothing of development is downloaded: both together save less than one by one.
    const alone = of("development")!.patch!.saved.likely! + of("cache")!.patch!.saved.likely!;
    expect(together!.bytes.likely).toBeLessThan(alone);
    expect(together!.bytes.likely).toBeGreaterThan(of("development")!.patch!.saved.likely!);
  });

  test("pip's cache and byte code", () => {
    const python: BaseImage = { platform: "linux/amd64", system: { id: "debian", version: "12", python: "3.11" } };
    const { of, after } = wasted(["FROM python:3.11-slim-bookworm", "RUN pip install big"], {
      images: { "python:3.11-slim-bookworm": python },
      sources: [wheels],
    });
    expect(of("cache")).toMatchObject({ by: "pip", patch: { how: "option", params: { option: "--no-cache-dir" } } });
    expect(after("cache")).toContain("RUN pip install --no-cache-dir big");
    expect(of("bytecode")).toMatchObject({ patch: { params: { option: "--no-compile" }, caution: "compiled-at-start" } });
  });
});

describe("a slimmer base image", () => {
  test("weighs what the snapshot says, and names its date", () => {
    const { of, after, together } = wasted(["FROM debian:12", "COPY a /a"], { files: { a: 1 } });
    const item = of("base-image")!;
    expect(item.patch).toMatchObject({ how: "base-image", caution: "smaller-base", params: { image: "debian:12-slim" } });
    expect(item.patch!.params["date"]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(item.bytes.low).toBeGreaterThan(0);
    expect(after("base-image")).toBe("FROM debian:12-slim\nCOPY a /a\n");
    expect(together).toBeUndefined();
  });

  test.each(["debian:12-slim", "alpine:3.20", "scratch", "ubuntu:24.04", "example.com/own:1"])(
    "there is none for %s",
    (image) => {
      expect(wasted([`FROM ${image}`, "COPY a /a"], { files: { a: 1 } }).of("base-image")).toBeUndefined();
    },
  );
});
