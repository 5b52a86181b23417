import { planDockerfile, type PlannedBuild } from "@plimsoll/core/plan";
import type { ContextRequest, HostBuilds } from "../server-host.ts";
import type { DocumentBuild } from "../builds/document-build.ts";
import type { BuildAnswer, BuildPort, BuildQuestion } from "./node-builds-message.ts";

type Asked = Extract<BuildQuestion, { readonly kind: "ask" }>;

interface Known {
  readonly key: string;
  readonly context: unknown;
  readonly planned: PlannedBuild;
  layers: DocumentBuild["layers"] | undefined;
}

/** What the thread does: it plans again what it is asked about, since a plan with its files is more to copy than to make. */
export function serveBuilds(port: BuildPort, builds: HostBuilds): void {
  const running = new Map<number, AbortController>();
  /** The last of each document: what is asked after its size is about the same. */
  const known = new Map<string, Known>();

  async function plan({ text, build, images, online }: Asked, request: ContextRequest): Promise<Known> {
    const opened = await builds.openContext(request);
    const key = JSON.stringify([text, build, Object.keys(images ?? {}), online]);
    const context = opened?.facts.context;
    const before = known.get(request.documentUri);
    if (before !== undefined && before.key === key && before.context === context) return before;
    const planned = planDockerfile({ text, build, facts: { ...opened?.facts, images } });
    const made: Known = { key, context, planned, layers: undefined };
    known.set(request.documentUri, made);
    if (known.size > mostKnown) known.delete([...known.keys()][0]!);
    return made;
  }

  async function answer(asked: Asked, signal: AbortSignal): Promise<BuildAnswer> {
    const { id, about, online } = asked;
    const request = { ...asked.request, signal };
    const one = await plan(asked, request);
    if (signal.aborted) return { id };
    switch (about) {
      case "size":
        one.layers = await builds.size(one.planned, request, online);
        return { id, layers: one.layers.map(withoutEntries) };
      case "compress": {
        const sized = one.layers ?? (await builds.size(one.planned, request, online));
        return { id, layers: (await builds.compress(sized, one.planned, request)).map(withoutEntries) };
      }
      case "sinceHead": {
        const report = await builds.sinceHead(one.planned, request);
        return report === undefined
          ? { id }
          : { id, rebuilt: report.steps.map(({ index, state, causes }) => ({ index, state, causes })) };
      }
      case "history": {
        const result = await builds.history(one.planned, request);
        if (result === undefined) return { id };
        const { commits, compared, steps, rebuiltSteps } = result;
        return { id, history: { commits, compared, steps, rebuiltSteps } };
      }
    }
  }

  port.listen((message) => {
    // The other end is a part of the same program.
    const question = message as BuildQuestion;
    if (question.kind === "invalidate") return builds.invalidate(question.uri);
    if (question.kind === "stop") return running.get(question.id)?.abort();
    const { id } = question;
    const stop = new AbortController();
    running.set(id, stop);
    answer(question, stop.signal)
      .catch((): BuildAnswer => ({ id }))
      .then((given) => port.post(given))
      .finally(() => running.delete(id));
  });
}

const mostKnown = 8;

function withoutEntries(layer: DocumentBuild["layers"][number]): DocumentBuild["layers"][number] {
  return layer && { ...layer, entries: [] };
}
