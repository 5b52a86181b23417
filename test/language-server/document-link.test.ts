import { type ContextListing, defaultLintConfig, LazyAnalysis } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import type { DocumentLink } from "vscode-languageserver/node";
import { collectLinks } from "../../packages/language-server/src/links/collect-links.ts";
import { imagePage } from "../../packages/language-server/src/links/image-page.ts";
import { linkTarget } from "../../packages/language-server/src/links/link-target.ts";
import { repositoryPage } from "../../packages/language-server/src/links/repository-page.ts";
import { openEditor } from "./editor.ts";

const hex = "0123456789abcdef".repeat(4);

describe("the page of an image is at its own registry", () => {
  test.each([
    ["node", "https://hub.docker.com/_/node"],
    ["node:22-slim", "https://hub.docker.com/_/node"],
    ["library/node", "https://hub.docker.com/_/node"],
    ["docker.io/library/node:1", "https://hub.docker.com/_/node"],
    ["index.docker.io/a/b", "https://hub.docker.com/r/a/b"],
    ["bitnami/redis:7", "https://hub.docker.com/r/bitnami/redis"],
    [`a/b@sha256:${hex}`, "https://hub.docker.com/r/a/b"],
    ["ghcr.io/owner/name:1", "https://ghcr.io/owner/name"],
    ["quay.io/a/b", "https://quay.io/repository/a/b"],
    ["mcr.microsoft.com/dotnet/sdk:8.0", "https://mcr.microsoft.com/artifact/mar/dotnet/sdk/about"],
    ["gcr.io/distroless/static:nonroot", "https://gcr.io/distroless/static"],
    ["eu.gcr.io/p/i", "https://eu.gcr.io/p/i"],
    ["europe-west1-docker.pkg.dev/p/r/i:1", "https://console.cloud.google.com/artifacts/docker/p/europe-west1/r/i"],
    ["public.ecr.aws/docker/library/node:1", "https://gallery.ecr.aws/docker/library/node"],
    ["registry.gitlab.com/g/p", "https://gitlab.com/g/p/container_registry"],
    ["registry.gitlab.com/g/p/i/deep", "https://gitlab.com/g/p"],
    ["cgr.dev/chainguard/static", "https://images.chainguard.dev/directory/image/static/overview"],
    // Never a page of Docker Hub for an image of somebody else.
    ["registry.example.com/a/b", undefined],
    ["localhost:5000/a", undefined],
    ["123.dkr.ecr.eu-west-1.amazonaws.com/a", undefined],
    ["nvcr.io/nvidia/cuda:12", undefined],
    ["a/b/c", undefined],
    ["UPPER", undefined],
    ["", undefined],
  ])("%s", (name, url) => {
    expect(imagePage(name)?.url).toBe(url);
  });
});

test.each([
  ["https://github.com/o/r.git", "https://github.com/o/r"],
  ["https://github.com/o/r.git#main", "https://github.com/o/r/tree/main"],
  ["https://github.com/o/r.git#main:a/b", "https://github.com/o/r/tree/main/a/b"],
  ["git@github.com:o/r.git#v1", "https://github.com/o/r/tree/v1"],
  ["git@gitlab.com:o/r.git#v1:x", "https://gitlab.com/o/r/-/tree/v1/x"],
  ["ssh://git@example.com:2222/o/r.git", "https://example.com/o/r"],
  ["git://example.com/o/r", "https://example.com/o/r"],
  ["http://example.com:8080/o/r.git", "http://example.com:8080/o/r"],
  ["file:///x", undefined],
])("the page of the repository %s", (source, url) => {
  expect(repositoryPage(source)).toBe(url);
});

const context: ContextListing = {
  entries: ["src/app.ts", "src/b c.txt", "package.json", "docs/a.md", "docs/b.md"].map((path) => ({
    path,
    type: "file" as const,
    bytes: 1,
    mode: 0o644,
  })),
  ignoreFile: { path: ".dockerignore", text: "docs\n" },
};

/** `text → target` of every link; files as URIs below `file:///p`. */
function linksOf(text: string): readonly string[] {
  const links = collectLinks(new LazyAnalysis({ text, config: defaultLintConfig, facts: { context } }));
  return links.map((link) => `${text.slice(link.span.start, link.span.end)} → ${linkTarget(link, "file:///p")}`);
}

const stage = "FROM scratch\n";
const linkCases: readonly (readonly [what: string, text: string, links: readonly string[]])[] = [
  ["nothing", "", []],
  ["syntax", "# syntax=docker/dockerfile:1\n", ["docker/dockerfile:1 → https://hub.docker.com/r/docker/dockerfile"]],
  ["FROM with a flag and a name", "FROM --platform=linux/amd64 node:22 AS a", ["node:22 → https://hub.docker.com/_/node"]],
  ["FROM with a variable", "ARG V=22\nFROM node:$V", ["node:$V → https://hub.docker.com/_/node"]],
  ["FROM with an unset variable", "ARG V\nFROM $V", []],
  ["a stage is no image", "FROM scratch AS a\nFROM a\nCOPY --from=a /x /y", []],
  [
    "COPY --from an image, with another flag",
    `${stage}COPY --chown=1 --from=quay.io/a/b /x /y`,
    ["quay.io/a/b → https://quay.io/repository/a/b"],
  ],
  ["a mount", `${stage}RUN --mount=from=ghcr.io/a/b,target=/x y`, ["ghcr.io/a/b → https://ghcr.io/a/b"]],
  [
    "files of the context",
    `${stage}COPY package.json src/app.ts /x/`,
    ["package.json → file:///p/package.json", "src/app.ts → file:///p/src/app.ts"],
  ],
  ["a file with a blank in its name", `${stage}COPY ["src/b c.txt", "/x"]`, ['"src/b c.txt" → file:///p/src/b%20c.txt']],
  ["a folder, the root", `${stage}COPY src /x\nCOPY . /y`, ["src → file:///p/src", ". → file:///p"]],
  ["a pattern for one file", `${stage}COPY pack*.json /x`, ["pack*.json → file:///p/package.json"]],
  ["what is not there, what is ignored, several files", `${stage}COPY nope /x\nCOPY docs/a.md /y\nCOPY src/* /z/`, []],
  ["COPY from a stage takes nothing of the context", "FROM scratch AS a\nFROM scratch\nCOPY --from=a package.json /x", []],
  [
    "addresses and repositories",
    `${stage}ADD https://example.com/a.tgz /x\nADD https://github.com/o/r.git#v1 /y`,
    ["https://example.com/a.tgz → https://example.com/a.tgz", "https://github.com/o/r.git#v1 → https://github.com/o/r/tree/v1"],
  ],
  [
    "an address with a variable",
    `${stage}ARG V=2\nADD https://example.com/$V /x`,
    ["https://example.com/$V → https://example.com/2"],
  ],
  [
    "labels",
    `${stage}LABEL org.opencontainers.image.source="https://example.com/a" b=c url=https://example.com`,
    ["https://example.com/a → https://example.com/a", "https://example.com → https://example.com"],
  ],
  ["behind ONBUILD nothing is taken here", `${stage}ONBUILD COPY package.json /x`, []],
  ["half-typed", `${stage}COPY --from=`, []],
];

test.each(linkCases)("links: %s", (_, text, links) => {
  expect(linksOf(text)).toEqual(links);
  expect(linksOf(text.replaceAll("\n", "\r\n"))).toEqual(links);
});

describe("textDocument/documentLink", () => {
  const ask = async (locale: string, tooltipSupport: boolean) => {
    const editor = await openEditor({
      capabilities: { textDocument: { documentLink: { tooltipSupport } } },
      initialize: { locale },
    });
    const uri = editor.open("FROM a\nRUN echo 🎉🎉\nFROM node:22\n");
    const links = await editor.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });
    const resolved = await editor.connection.sendRequest<DocumentLink>("documentLink/resolve", links[1]);
    const params = { textDocument: { uri: "file:///nowhere" } };
    expect(await editor.connection.sendRequest("textDocument/documentLink", params)).toBeNull();
    await editor.diagnostics(uri);
    await editor.close();
    return { link: links[1]!, resolved };
  };
  test("has the place, the target and, in the user's language, a tooltip", async () => {
    const range = { start: { line: 2, character: 5 }, end: { line: 2, character: 12 } };
    const target = "https://hub.docker.com/_/node";
    expect((await ask("en", true)).link).toEqual({ range, target, tooltip: "node:22 at Docker Hub" });
    expect((await ask("ko", true)).link).toEqual({ range, target, tooltip: "Docker Hub의 node:22" });
  });
  test("the tooltip comes later where the client does not know it", async () => {
    const { link, resolved } = await ask("en", false);
    expect(link.tooltip).toBeUndefined();
    expect(resolved.tooltip).toBe("node:22 at Docker Hub");
  });
});
