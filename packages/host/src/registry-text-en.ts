import type { RegistryTexts } from "./registry-texts.ts";

export const registryTextsEn: RegistryTexts = {
  badReference: {
    message: "this is not the name of an image",
    help: "For example `node:22-slim`, or `registry.example.com:5000/team/app@sha256:…`.",
  },
  denied: (host, user) =>
    user
      ? {
          message: `\`${host}\` refuses your login, or there is no such image`,
          help: `Log in again with \`docker login ${host}\`, and check the image's name.`,
        }
      : {
          message: `\`${host}\` only answers users who are logged in, or there is no such image`,
          help: `Check the image's name; for a private image log in with \`docker login ${host}\`.`,
        },
  helper: (host, program, problem) => ({
    message: `\`${host}\` wants a login, and \`${program}\` did not give it: ${problem}`,
    help: `Docker's config names this program for logins. Try \`docker login ${host}\`.`,
  }),
  helperProblems: {
    missing: () => "it is not in PATH",
    failed: (detail) => detail || "it failed without a word",
    "too-slow": (seconds) => `it took longer than ${seconds} s`,
    unreadable: () => "its answer cannot be read",
  },
  badFile: (host, path, reason) => ({
    message:
      `\`${host}\` wants a login, and the file with your logins cannot be read: \`${path}\`` +
      (reason === undefined ? "" : `, ${reason}`),
    help:
      reason === undefined ? "It has to be a JSON object, as `docker login` writes it." : "Check the permissions of the file.",
  }),
  notFound: {
    repository: { message: "the registry has no such repository", help: "Check the image's name." },
    image: {
      message: "the registry has no such image",
      help: "Check the name and the tag; tags and digests are deleted from registries at times.",
    },
  },
  status: (host, status) => ({
    message: `\`${host}\` gave an error: HTTP ${status}`,
    help: "Try again later. If it stays so, check that the host is a container registry.",
  }),
  parts: { challenge: "way to log in", token: "token", manifest: "manifest", config: "image config" },
  malformed: (host, part) => ({
    message: `\`${host}\` sent a ${part} that cannot be understood`,
    help: "Check that the host is a container registry, and that nothing on the way changes its answers.",
  }),
  wrongDigest: (digest) => ({
    message: `what the registry sent is not what the digest \`${digest}…\` stands for`,
    help: "Something changed it, on the way or in the registry. Do not use the image before you know what.",
  }),
  oldFormat: {
    message: "the image has Docker's old format (schema 1), which is no longer supported",
    help: "Pull and push it with a current Docker, or use a newer tag.",
  },
  noImage: (mediaType) => ({ message: `this is not a container image: \`${mediaType}\``, help: "Check the name and the tag." }),
  otherPlatform: (wanted, platforms) => ({
    message: `there is no image for \`${wanted}\`${platforms === "" ? "" : `, only for ${platforms}`}`,
    help: "Choose one of them with `--platform`, or another image.",
  }),
};
