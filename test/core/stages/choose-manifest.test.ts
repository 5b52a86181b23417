import { chooseManifest, type ImageDescriptor } from "@plimsoll/core/base-images";
import { expect, test } from "vitest";

const platforms = (names: readonly string[]): readonly ImageDescriptor[] =>
  names.map((name, index) => {
    const [os = "", architecture = "", variant] = name.split("/");
    return {
      mediaType: "",
      digest: `sha256:${String(index).padStart(64, "0")}`,
      size: index,
      platform: { os, architecture, variant },
    };
  });

// The order is that of containerd's platforms.Only.
test.each([
  ["linux/amd64", "linux/386 linux/amd64 linux/amd64/v3", "linux/amd64"],
  ["linux/amd64", "linux/amd64/v2 linux/amd64/v1", "linux/amd64/v1"],
  ["linux/amd64/v3", "linux/amd64 linux/amd64/v2 linux/amd64/v4", "linux/amd64/v2"],
  ["linux/amd64/v2", "linux/amd64 linux/386", "linux/amd64"],
  ["linux/amd64", "linux/arm64 linux/386", "linux/386"],
  ["linux/arm/v7", "linux/arm/v5 linux/arm/v6", "linux/arm/v6"],
  ["linux/arm", "linux/arm/v6 linux/arm/v7 linux/arm/v8", "linux/arm/v7"],
  ["linux/arm/v6", "linux/arm/v7 linux/arm/v5", "linux/arm/v5"],
  ["linux/arm64", "linux/arm/v7 linux/arm64/v8", "linux/arm64/v8"],
  ["linux/arm64/v8", "linux/arm64", "linux/arm64"],
  ["linux/arm64", "linux/arm/v5 linux/arm/v7", "linux/arm/v7"],
  ["linux/s390x", "linux/amd64", undefined],
  ["windows/amd64", "linux/amd64", undefined],
  ["linux/amd64", "linux/amd64 linux/amd64", "linux/amd64"],
])("for %s of %s: %s", (wanted, names, chosen) => {
  const all = names.split(" ");
  const found = chooseManifest(platforms(all), wanted);
  expect(found === undefined ? undefined : all[found.size]).toBe(chosen);
  // Of two that are the same the first counts.
  expect(found?.size).toBe(chosen === undefined ? undefined : all.indexOf(chosen));
});
