import { formatPlatform, parsePlatform, type Platform } from "./platform.ts";

/** What the machine that builds is taken to be. BuildKit fills in from it what the text of a platform leaves out. */
export const buildPlatform: Platform = { os: "linux", architecture: "amd64", variant: "" };

/** The platform that is built for; linux/amd64 when none is asked for or the text cannot be read. */
export function targetPlatform(asked: string | undefined): Platform {
  return (asked === undefined ? undefined : parsePlatform(asked, buildPlatform)) ?? buildPlatform;
}

/** Values of the automatic build args. The machine that builds is taken to be linux/amd64. */
export function platformArgs(target: Platform, targetStage: string): Readonly<Record<string, string>> {
  return {
    BUILDPLATFORM: formatPlatform(buildPlatform),
    BUILDOS: buildPlatform.os,
    BUILDOSVERSION: "",
    BUILDARCH: buildPlatform.architecture,
    BUILDVARIANT: buildPlatform.variant,
    TARGETPLATFORM: formatPlatform(target),
    TARGETOS: target.os,
    TARGETOSVERSION: "",
    TARGETARCH: target.architecture,
    TARGETVARIANT: target.variant,
    TARGETSTAGE: targetStage,
  };
}
