import type { Keyword } from "@plimsoll/core/editor";

const page = "https://docs.docker.com/reference/dockerfile/";

/** Sections of the reference that are about a flag; those of other flags are part of their instruction's. */
const sections: Readonly<Record<string, string>> = {
  "ADD chown": "add---chown---chmod",
  "ADD chmod": "add---chown---chmod",
  "ADD checksum": "add---checksum",
  "ADD keep-git-dir": "add---keep-git-dir",
  "ADD link": "add---link",
  "ADD exclude": "add---exclude",
  "ADD unpack": "add---unpack",
  "COPY from": "copy---from",
  "COPY chown": "copy---chown---chmod",
  "COPY chmod": "copy---chown---chmod",
  "COPY link": "copy---link",
  "COPY parents": "copy---parents",
  "COPY exclude": "copy---exclude",
  "RUN mount": "run---mount",
  "RUN network": "run---network",
  "RUN security": "run---security",
  "RUN device": "run---device",
};

/** The place in Docker's reference of Dockerfiles that is about an instruction, one of its flags, or a type of `RUN --mount`. */
export function referenceUrl(
  about: Keyword | "heredoc" | "syntax" | "escape" | "check",
  flag?: string,
  mountType?: string,
): string {
  if (about === "heredoc") return `${page}#here-documents`;
  const section = flag === undefined ? undefined : sections[`${about} ${flag}`];
  const type = flag === "mount" && /^(?:bind|cache|tmpfs|secret|ssh)$/.test(mountType ?? "") ? `type${mountType}` : "";
  return `${page}#${section ?? about.toLowerCase()}${type}`;
}
