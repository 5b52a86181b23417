import { DidChangeWatchedFilesNotification, type FileEvent, FileChangeType, WatchKind } from "vscode-languageserver";
import type { Feature, Server } from "../server.ts";

/** Changes come in swarms (a checkout, an install): they are waited for so long, in milliseconds. */
const settleTime = 250;

/** workspace/didChangeWatchedFiles */
export const watchedFiles: Feature = {
  capabilities: () => ({}),
  register(server) {
    const waiting = new Map<string, FileEvent["type"]>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    server.connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) waiting.set(uri, type);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const settled = new Map(waiting);
        waiting.clear();
        react(server, settled);
      }, settleTime);
    });
    if (server.client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    void watch(server).catch(() => undefined);
  },
};

async function watch({ initialized, connection }: Server): Promise<void> {
  await initialized;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      ...contentGlobs.map((globPattern) => ({ globPattern })),
      // Of the files in build contexts only which there are.
      { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}

/** Files whose content decides over findings or plans. */
const contentGlobs: readonly string[] = [
  "**/{.plimsoll,plimsoll}.{yaml,yml,json}",
  "**/.hadolint.{yaml,yml}",
  "**/{.dockerignore,.containerignore}",
  "**/*.{dockerignore,containerignore}",
  "**/{Dockerfile,Containerfile,dockerfile,containerfile}*",
  "**/*.{Dockerfile,Containerfile,dockerfile,containerfile}",
  "**/{compose,docker-compose}*.{yaml,yml}",
  "**/docker-bake*.{hcl,json}",
  "**/.editorconfig",
];

const configName = /\/(?:\.?plimsoll\.(?:ya?ml|json)|\.hadolint\.ya?ml|\.editorconfig|\.plimsoll-baseline\.json)$/i;

/** What is never part of what somebody edits, and comes by the thousand. */
const passedOver = /\/(?:\.git|node_modules)\//;

function react(server: Server, changes: ReadonlyMap<string, FileEvent["type"]>): void {
  const uris = [...changes.keys()];
  const files = uris.filter((uri) => !passedOver.test(uri));
  const isConfig = (uri: string): boolean => configName.test(uri) || server.usesConfig(uri);
  const inContexts = files.filter((uri) => !isConfig(uri) && (changes.get(uri) !== FileChangeType.Changed || isContent(uri)));
  for (const uri of inContexts) server.host.builds?.invalidate(uri);
  if (files.some(isConfig)) void server.reload();
  else if (inContexts.length > 0) server.refreshContext();
}

function isContent(uri: string): boolean {
  return /(?:ignore|file[^/]*|\.ya?ml|\.hcl|\.json)$/i.test(uri.slice(uri.lastIndexOf("/") + 1));
}
