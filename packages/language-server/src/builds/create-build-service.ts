import type { Snapshot } from "../documents/snapshot.ts";
import { planChanged } from "../protocol.ts";
import { quietly } from "../quietly.ts";
import type { Server } from "../server.ts";
import type { BuildService } from "./build-service.ts";
import type { DocumentBuild } from "./document-build.ts";

/** After the last keystroke, in milliseconds. */
const pause = 300;

/** What is being worked out, or was, for one document. */
interface Job {
  /** What it is about. */
  readonly snapshot: Snapshot;
  readonly stop: AbortController;
  /** The newest that is known. */
  build: DocumentBuild | undefined;
  /** Undefined when it was stopped. */
  readonly done: Promise<DocumentBuild | undefined>;
}

export function createBuildService(of: () => Server): BuildService {
  const jobs = new Map<string, Job>();
  /** When the text of a document changed last, as `performance.now()`; also says that somebody listens. */
  const changed = new Map<string, number>();
  let isListening = false;

  /** The documents do not exist yet when the service is made. */
  function listen(): void {
    if (isListening) return;
    isListening = true;
    of().documents.listen((uri, event) => {
      const job = jobs.get(uri);
      if (event === "opened" || job === undefined) return;
      const now = of().documents.current(uri);
      // Findings of another tool, say, make no other build.
      if (event === "surroundings" && now !== undefined && isSame(now, job.snapshot)) return;
      // The text or what holds for it is another one; between two savings there may be a commit, or other files.
      job.stop.abort();
      jobs.delete(uri);
      changed.delete(uri);
      if (event === "closed") return;
      if (event === "changed") changed.set(uri, performance.now());
      if (event === "saved") of().host.builds?.invalidate(uri);
      // Whoever has seen the plan wants to see the new one.
      void restart(uri, event === "saved" ? job.build : undefined);
    });
  }

  async function restart(uri: string, until: DocumentBuild | undefined): Promise<void> {
    const snapshot = await of().documents.ready(uri);
    if (snapshot === undefined || jobs.has(uri) || !isPlanned(snapshot)) return;
    const job = start(snapshot);
    if (job !== undefined) job.build ??= until;
  }

  /** Undefined for a snapshot that is out of date already. */
  function start(snapshot: Snapshot): Job | undefined {
    listen();
    const current = of().documents.current(snapshot.uri);
    if (current === undefined || !isSame(current, snapshot)) return undefined;
    const known = jobs.get(snapshot.uri);
    if (known !== undefined && isSame(known.snapshot, snapshot)) return known;
    known?.stop.abort();
    const stop = new AbortController();
    const job: Job = {
      snapshot,
      stop,
      build: undefined,
      done: run(snapshot, stop.signal, (build) => publish(snapshot, job, build)),
    };
    jobs.set(snapshot.uri, job);
    return job;
  }

  async function run(
    snapshot: Snapshot,
    signal: AbortSignal,
    show: (build: DocumentBuild) => void,
  ): Promise<DocumentBuild | undefined> {
    // Never within the request that asked.
    await waitFor(Math.max(0, (changed.get(snapshot.uri) ?? Number.NEGATIVE_INFINITY) + pause - performance.now()), signal);
    if (signal.aborted) return undefined;
    const server = of();
    const folderUri = server.folderOf(snapshot.uri);
    const { settings } = snapshot.surroundings;
    let last: DocumentBuild | undefined;
    try {
      const { computeBuild } = await import("./compute-build.ts");
      const { contextSources } = await import("../documents/context-sources.ts");
      // Both may take a while the first time.
      if (signal.aborted) return undefined;
      const request = { documentUri: snapshot.uri, folderUri, settings, sources: contextSources(snapshot), signal };
      for await (const build of computeBuild(snapshot, server.host.builds, request)) {
        if (signal.aborted) return undefined;
        last = build;
        show(build);
      }
    } catch (error) {
      server.log(`${snapshot.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    return signal.aborted ? undefined : last;
  }

  function publish(snapshot: Snapshot, job: Job, build: DocumentBuild): void {
    job.build = build;
    const server = of();
    server.refresh("inlayHints", "codeLenses");
    if (server.client.options.planCommands !== true) return;
    quietly(() => server.connection.sendNotification(planChanged.method, { uri: snapshot.uri }));
  }

  return {
    ready: (snapshot) => (isPlanned(snapshot) ? start(snapshot)?.build : undefined),
    async build(snapshot) {
      let asked: Snapshot | undefined = snapshot;
      while (asked !== undefined && asked.version === snapshot.version && isPlanned(asked)) {
        const job = start(asked);
        const done = await job?.done;
        if (done !== undefined || job?.stop.signal.aborted === false) return done;
        // The text is the same, but a context or a config was found meanwhile, or it was saved.
        asked = await of().documents.ready(snapshot.uri);
      }
      return undefined;
    },
  };
}

function isPlanned({ surroundings: { settings }, text }: Snapshot): boolean {
  return settings.enable && settings.plan.enable && text !== "";
}

/** Whether two snapshots of a document mean the same build. */
function isSame(one: Snapshot, other: Snapshot): boolean {
  if (one === other) return true;
  const [a, b] = [one.surroundings, other.surroundings];
  const sameWorld = a.settings === b.settings && a.build === b.build && a.facts.context === b.facts.context;
  return one.version === other.version && sameWorld;
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
