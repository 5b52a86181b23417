import { formatPlatform, parsePlatform, type Platform } from "./platform.ts";

const linuxAmd64: Platform = { os: "linux", architecture: "amd64", variant: "" };

/** The platform that is built for; linux/amd64 when none is asked for or the text cannot be read. */
export function targetPlatform(asked: string | undefined): Platform {
  return (asked === undefined ? undefined : parsePlatform(asked, linuxAmd64)) ?? linuxAmd64;
}

/** Values of the automatic build args. The machine that builds is taken to be linux/amd64. */
export function platformArgs(target: Platform, targetStage: string): Readonly<Record<string, string>> {
  return {
    BUILDPLATFORM: formatPlatform(linuxAmd64),
    BUILDOS: linuxAmd64.os,
    BUILDOSVERSION: "",
    BUILDARCH: linuxAmd64.architecture,
    BUILDVARIANT: linuxAmd64.variant,
    TARGETPLATFORM: formatPlatform(target),
    TARGETOS: target.os,
    TARGETOSVERSION: "",
    TARGETARCH: target.architecture,
    TARGETVARIANT: target.variant,
    TARGETSTAGE: targetStage,
  };
}
