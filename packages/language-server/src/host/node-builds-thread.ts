import type { PlannedBuild } from "@plimsoll/core/plan";
import type { ContextRequest, HostBuilds } from "../server-host.ts";
import type { BuildAnswer, BuildPort, BuildQuestion } from "./node-builds-message.ts";

/** Starts a thread that calls `serveBuilds`. `lost` is called once it is gone. */
export type StartBuilder = (lost: () => void) => Promise<BuildPort>;

/** So often a thread that dies is started again. */
const mostStarts = 3;

/**
 * The same builds, worked out in a thread: sizing a build, or replaying a history, can take a second, and typing must not wait.
 * `local` opens contexts, which goes on bit by bit, since findings need them here.
 */
export function createThreadBuilds(local: HostBuilds, start: StartBuilder): HostBuilds {
  const waiting = new Map<number, (answer: BuildAnswer | undefined) => void>();
  let port: Promise<BuildPort | undefined> | undefined;
  let starts = 0;
  let last = 0;

  function open(): Promise<BuildPort | undefined> {
    if (port !== undefined) return port;
    if (++starts > mostStarts) return Promise.resolve(undefined);
    const lost = (): void => {
      port = undefined;
      for (const wake of waiting.values()) wake(undefined);
      waiting.clear();
    };
    port = start(lost).then(
      (opened) => {
        opened.listen((message) => {
          // The other end is a part of the same program.
          const answer = message as BuildAnswer;
          waiting.get(answer.id)?.(answer);
          waiting.delete(answer.id);
        });
        return opened;
      },
      () => undefined,
    );
    return port;
  }

  async function ask(
    about: Extract<BuildQuestion, { readonly kind: "ask" }>["about"],
    { syntax, graph, facts }: PlannedBuild,
    { documentUri, folderUri, settings, sources = [], signal }: ContextRequest,
    online: boolean,
  ): Promise<BuildAnswer | undefined> {
    const to = await open();
    if (to === undefined || signal.aborted) return undefined;
    const id = ++last;
    const request = { documentUri, folderUri, settings, sources };
    const { text } = syntax.source;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      signal.addEventListener("abort", () => {
        if (!waiting.delete(id)) return;
        post(to, { kind: "stop", id });
        resolve(undefined);
      });
      post(to, { kind: "ask", id, about, text, build: graph.options, images: facts.images, request, online });
    });
  }

  return {
    openContext: (request) => local.openContext(request),
    images: (input, request, online) => local.images(input, request, online),
    async size(planned, request, online) {
      return (await ask("size", planned, request, online))?.layers ?? [];
    },
    async compress(layers, planned, request) {
      return (await ask("compress", planned, request, request.settings.online))?.layers ?? layers;
    },
    async sinceHead(planned, request) {
      const answer = await ask("sinceHead", planned, request, request.settings.online);
      const { steps } = planned.plan;
      return answer?.rebuilt && { steps: answer.rebuilt.map((each) => ({ ...each, step: steps[each.index]! })) };
    },
    async history(planned, request) {
      const answer = await ask("history", planned, request, request.settings.online);
      return answer?.history && { ...answer.history, build: planned };
    },
    invalidate(uri) {
      local.invalidate(uri);
      void port?.then((to) => to && post(to, { kind: "invalidate", uri }));
    },
  };
}

function post(port: BuildPort, question: BuildQuestion): void {
  port.post(question);
}
