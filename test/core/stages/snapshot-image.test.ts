import { describe, expect, test } from "vitest";
import { baseImageSnapshot } from "../../../packages/core/src/data/base-images.generated.ts";
import { snapshotImage } from "../../../packages/core/src/stages/snapshot-image.ts";

const known = (name: string, platform = "linux/amd64") => snapshotImage(name, platform);

describe("the embedded snapshot", () => {
  test.each([
    ["debian:12-slim", "debian:bookworm-slim"],
    ["debian:bookworm", "debian:12"],
    ["ubuntu:noble", "ubuntu:24.04"],
    ["alpine", "alpine:latest"],
    ["docker.io/library/alpine:3.24", "alpine:latest"],
    ["public.ecr.aws/docker/library/node:22", "node:22"],
    ["node:22-bookworm-slim", "node:22-slim"],
    ["node:jod", "node:22"],
    ["python:3.12-slim-trixie", "python:3.12-slim"],
    ["golang:1.27-alpine3.24", "golang:alpine"],
  ])("knows that %s is %s", (name, same) => {
    const image = known(name);
    expect(image?.source).toMatchObject({ kind: "snapshot", name: same });
    expect(image?.source?.like).toBeUndefined();
    expect(image?.source?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(image?.config?.Env).toContainEqual(expect.stringMatching(/^PATH=/));
    expect(image?.layers?.every(({ digest, transfer }) => digest?.startsWith("sha256:") === true && transfer! > 0)).toBe(true);
  });

  test.each([
    ["node:20-alpine3.18", "node:22-alpine", { id: "alpine", version: "3.18", node: "20" }],
    ["debian:11-slim", "debian:bookworm-slim", { id: "debian", version: "11", codename: "bullseye" }],
    ["python:3.12-slim-bookworm", "python:3.12-slim", { version: "12", codename: "bookworm", python: "3.12" }],
    ["golang", "golang:1.26", { packageManager: "apt" }],
    ["nginx:stable-alpine", "nginx:alpine", { packageManager: "apk" }],
  ])("guesses %s by %s, without a config", (name, like, system) => {
    const image = known(name);
    expect(image?.source?.like).toBe(like);
    expect(image?.config).toBeUndefined();
    expect(image?.layers?.every(({ digest }) => digest === undefined)).toBe(true);
    expect(image?.system).toMatchObject(system);
  });

  test.each(["mine:1", "ghcr.io/somebody/node:22", "node:22-windowsservercore", "python:3.12", "php:8-apache", "Not A Name"])(
    "knows nothing of %s",
    (name) => expect(known(name)).toBeUndefined(),
  );

  test("a digest decides, another platform is a guess", () => {
    const { digests = [] } = baseImageSnapshot.find(({ image, tag }) => image === "debian" && tag === "12")!;
    expect(known(`debian@${digests[0]}`)?.source?.like).toBeUndefined();
    expect(known(`debian:12@sha256:${"0".repeat(64)}`)?.source?.like).toBe("debian:12");
    expect(known(`debian@sha256:${"0".repeat(64)}`)).toBeUndefined();
    expect(known("debian:12", "linux/arm64")?.source?.like).toBe("debian:12");
    expect(known("debian:12", "windows/amd64")).toBeUndefined();
  });

  test("knows whether dpkg leaves documentation out", () => {
    const slim = (name: string) => known(name)?.system?.apt?.slim;
    expect([slim("debian:12"), slim("debian:12-slim"), slim("node:22"), slim("nginx")]).toEqual([false, true, false, true]);
  });
});
