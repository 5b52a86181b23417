import type { StageBase } from "../../stages/stage-graph.ts";

/** Docker Hub's images of operating systems and languages: all of them leave STOPSIGNAL, HEALTHCHECK and USER alone. */
const names: ReadonlySet<string> = new Set(
  (
    "alpine almalinux amazonlinux archlinux buildpack-deps busybox centos clearlinux debian fedora golang gcc eclipse-temurin " +
    "node openjdk opensuse oraclelinux perl php python rockylinux ruby rust ubuntu"
  ).split(" "),
);

/** Whether an image is one of the official images that come without settings of their own for the program that runs. */
export function isSystemImage(base: StageBase): boolean {
  if (base.kind === "scratch") return true;
  if (base.kind !== "image") return false;
  const { repository } = base.reference;
  return names.has(repository.replace(/^library\//, ""));
}
