import type { Platform } from "./platform.ts";

/** The platforms that can stand for one, the best first, as containerd's `platforms.Only` has them (its `platformVector`). */
export function compatiblePlatforms(platform: Platform): readonly Platform[] {
  const { architecture, variant } = platform;
  const version = Number(/^v(\d)$/.exec(variant)?.[1] ?? 0);
  switch (architecture) {
    case "amd64": {
      const older = descending(version - 1, 1).map((each) => ({ ...platform, variant: each === 1 ? "" : `v${each}` }));
      return [platform, ...older, { ...platform, architecture: "386", variant: "" }];
    }
    case "arm":
      return [platform, ...descending(version - 1, 5).map((each) => ({ ...platform, variant: `v${each}` }))];
    case "arm64": {
      const plain = { ...platform, variant: "" };
      return [
        platform,
        ...(variant === "" ? [] : [plain]),
        ...compatiblePlatforms({ ...platform, architecture: "arm", variant: "v8" }),
      ];
    }
    default:
      return [platform];
  }
}

function descending(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(from - to + 1, 0) }, (_, index) => from - index);
}
