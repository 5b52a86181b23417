/** `os/architecture[/variant]`, normalised: `linux/arm64/v8` is `linux/arm64`, `x86_64` is `amd64`. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string;
}

const architectures: Readonly<Record<string, readonly [string, string]>> = {
  x86_64: ["amd64", ""],
  "x86-64": ["amd64", ""],
  i386: ["386", ""],
  aarch64: ["arm64", ""],
  armhf: ["arm", "v7"],
  armel: ["arm", "v6"],
};

const knownSystems = new Set(["linux", "windows", "darwin", "freebsd", "wasi", "js"]);
const knownArchitectures = new Set(
  "386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm armbe arm64be".split(" "),
);

/** A platform as containerd reads it; undefined when it refuses the text. */
export function parsePlatform(text: string, fallback: Platform): Platform | undefined {
  const parts = text.split("/");
  if (parts.length > 3 || parts.some((part) => !/^[A-Za-z0-9_.-]+$/.test(part))) return undefined;
  const lower = parts.map((part) => part.toLowerCase()) as [string, ...string[]];
  if (lower.length === 1) {
    const os = lower[0] === "macos" ? "darwin" : lower[0];
    if (knownSystems.has(os)) return { ...fallback, os };
    const [architecture, variant] = normalise(lower[0], "");
    return knownArchitectures.has(architecture) ? { os: fallback.os, architecture, variant } : undefined;
  }
  const [architecture, variant] = normalise(lower[1]!, lower[2] ?? "");
  return { os: lower[0] === "macos" ? "darwin" : lower[0], architecture, variant };
}

export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant } = platform;
  return variant === "" ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

function normalise(architecture: string, variant: string): readonly [string, string] {
  const alias = architectures[architecture];
  if (alias !== undefined) return [alias[0], variant === "" ? alias[1] : variant];
  if (architecture === "arm64" && (variant === "8" || variant === "v8")) return ["arm64", ""];
  if (architecture === "arm" && variant === "") return ["arm", "v7"];
  if (architecture === "arm" && /^[5-8]$/.test(variant)) return ["arm", `v${variant}`];
  return [architecture, variant];
}
