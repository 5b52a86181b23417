import type { Facts } from "@plimsoll/core";
import { planDockerfile, type PlanInput } from "@plimsoll/core/plan";
import type { Snapshot } from "../documents/snapshot.ts";
import type { ContextRequest, HostBuilds } from "../server-host.ts";
import { buildOptionsOf } from "./build-options.ts";
import type { DocumentBuild } from "./document-build.ts";

/**
 * Works out the build of a snapshot. Yields what is known so far again and again, the last one complete: first the sizes that need
 * no network, then what git tells, then what registries and package indexes tell, then what is transferred. Whoever has aborted
 * `request.signal` gets nothing more.
 */
export async function* computeBuild(
  snapshot: Snapshot,
  builds: HostBuilds | undefined,
  request: ContextRequest,
): AsyncGenerator<DocumentBuild> {
  const { signal, settings } = request;
  const { surroundings } = snapshot;
  const opened = await builds?.openContext(request);
  if (signal.aborted) return;
  const facts: Facts = { ...surroundings.facts, ...opened?.facts };
  const options = buildOptionsOf(settings, opened?.build ?? {}, surroundings.build);
  const input: PlanInput = { text: snapshot.text, build: options, facts };
  const nothing = { layers: [], sinceHead: undefined, history: undefined };
  const contextUri = opened?.contextUri ?? surroundings.contextUri;
  if (builds === undefined) {
    yield { planned: planDockerfile(input), ...nothing, contextUri };
    return;
  }
  let build: DocumentBuild | undefined;
  for (const online of settings.online ? [false, true] : [false]) {
    const known = await builds.images(input, request, online);
    if (signal.aborted) return;
    const planned = planDockerfile({ ...input, facts: known });
    const layers = await builds.size(planned, request, online);
    if (signal.aborted) return;
    build = { ...nothing, ...build, planned, layers, contextUri };
    yield build;
    const sinceHead = await builds.sinceHead(planned, request);
    if (signal.aborted) return;
    build = { ...build, sinceHead };
    if (sinceHead !== undefined) yield build;
    const history = await builds.history(planned, request);
    if (signal.aborted) return;
    build = { ...build, history };
    if (history !== undefined) yield build;
  }
  if (build === undefined) return;
  const compressed = await builds.compress(build.layers, build.planned, request);
  if (!signal.aborted) yield { ...build, layers: compressed };
}
