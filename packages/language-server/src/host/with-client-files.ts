import type { Connection } from "vscode-languageserver";
import type { HostBuilds, HostFiles, ServerHost } from "../server-host.ts";
import { createClientBuilds } from "./client-builds.ts";
import { createClientConfigs } from "./client-configs.ts";
import { createClientFiles } from "./client-files.ts";

/**
 * A host with a disk that asks the client for what does not lie on it: documents of virtual file systems. As far as the client says that it
 * answers.
 */
export function withClientFiles(host: ServerHost, connection: Connection): ServerHost {
  let isOffered = false;
  const clientFiles = createClientFiles(connection, () => isOffered);
  const clientConfigs = createClientConfigs(clientFiles);
  const clientBuilds = createClientBuilds(clientFiles);
  const isOfClient = (uri: string): boolean => isOffered && !/^(?:file|untitled):/i.test(uri);
  const filesOf = (uri: string): HostFiles => (isOfClient(uri) ? clientFiles : host.files);
  const { builds } = host;
  const buildsOf = ({ documentUri }: { readonly documentUri: string }): HostBuilds =>
    isOfClient(documentUri) || builds === undefined ? clientBuilds : builds;
  return {
    ...host,
    files: {
      readText: (uri) => filesOf(uri).readText(uri),
      list: (uri) => filesOf(uri).list(uri),
      stat: (uri) => filesOf(uri).stat(uri),
      findDockerfiles: (uri) => filesOf(uri).findDockerfiles(uri),
    },
    configs: {
      find: (request) => (isOfClient(request.documentUri) ? clientConfigs : host.configs).find(request),
      reset() {
        host.configs.reset();
        clientConfigs.reset();
      },
    },
    builds: {
      openContext: (request) => buildsOf(request).openContext(request),
      images: (input, request, online) => buildsOf(request).images(input, request, online),
      size: (planned, request, online) => buildsOf(request).size(planned, request, online),
      compress: (layers, planned, request) => buildsOf(request).compress(layers, planned, request),
      sinceHead: (planned, request) => buildsOf(request).sinceHead(planned, request),
      history: (planned, request) => buildsOf(request).history(planned, request),
      invalidate(uri) {
        builds?.invalidate(uri);
        clientBuilds.invalidate(uri);
      },
    },
    start(options) {
      isOffered = options.fileSystem === true;
      host.start?.(options);
    },
  };
}
