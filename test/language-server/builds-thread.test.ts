import { MessageChannel } from "node:worker_threads";
import { defaultSettings } from "../../packages/language-server/src/settings/settings.ts";
import { planDockerfile } from "@plimsoll/core/plan";
import { describe, expect, onTestFinished, test } from "vitest";
import { createNodeBuilds } from "../../packages/language-server/src/host/node-builds.ts";
import type { BuildPort } from "../../packages/language-server/src/host/node-builds-message.ts";
import { serveBuilds } from "../../packages/language-server/src/host/node-builds-serve.ts";
import { createThreadBuilds } from "../../packages/language-server/src/host/node-builds-thread.ts";
import { importHistory } from "../cli/history-repository.ts";
import { createProject } from "./builds-project.ts";

const text = "FROM scratch\nCOPY a /\nRUN /tool\n";

function setUp() {
  const project = createProject();
  importHistory(
    project.folder,
    ["1", "2", "3"].map((content) => ({ files: { Dockerfile: text, a: content } })),
  );
  const local = createNodeBuilds({ environment: {} });
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const portOf = (port: typeof port1): BuildPort => ({
    listen: (listener) => void port.on("message", listener),
    post: (message) => port.postMessage(message),
  });
  serveBuilds(portOf(port2), createNodeBuilds({ environment: {} }));
  const builds = createThreadBuilds(local, async () => portOf(port1));
  const stop = new AbortController();
  const request = {
    documentUri: project.uriOf("Dockerfile"),
    folderUri: undefined,
    settings: defaultSettings,
    signal: stop.signal,
  };
  return { project, local, builds, request, stop };
}

describe("builds that a thread works out", () => {
  test("are the same as without one, but for the files of layers", async () => {
    const { local, builds, request } = setUp();
    const opened = await builds.openContext(request);
    const planned = planDockerfile({ text: text.replace("a /", "a /b"), build: {}, facts: opened?.facts ?? {} });
    const layers = await local.size(planned, request, false);
    expect(layers[1]?.bytes.likely).toBe(1);
    expect(await builds.size(planned, request, false)).toEqual(layers.map((layer) => layer && { ...layer, entries: [] }));
    const [report, plain] = [await builds.sinceHead(planned, request), await local.sinceHead(planned, request)];
    const outcomes = (given: typeof report) => given?.steps.map(({ index, state, causes }) => ({ index, state, causes }));
    expect(outcomes(report)).toEqual(outcomes(plain));
    expect(report?.steps.map(({ step }) => step)).toEqual(report?.steps.map(({ index }) => planned.plan.steps[index]));
    const [history, same] = [await builds.history(planned, request), await local.history(planned, request)];
    expect(history?.steps).toEqual(same?.steps);
    expect(history?.build).toBe(planned);
  });

  test("what nobody waits for any more is given up", async () => {
    const { builds, request, stop } = setUp();
    const planned = planDockerfile({ text });
    const asked = builds.size(planned, request, false);
    stop.abort();
    expect(await asked).toEqual([]);
    expect(await builds.size(planned, request, false)).toEqual([]);
  });

  test("a change on disk is told to it", async () => {
    const { project, builds, request } = setUp();
    const planned = planDockerfile({ text });
    expect((await builds.size(planned, request, false))[1]?.bytes.likely).toBe(1);
    project.write("a", "12345");
    builds.invalidate(project.uriOf("a"));
    await expect.poll(async () => (await builds.size(planned, request, false))[1]?.bytes.likely).toBe(5);
  });

  test("a thread that dies or does not start leaves the plan without sizes, and is started again a few times", async () => {
    const { local, request } = setUp();
    let starts = 0;
    const builds = createThreadBuilds(local, async (lost) => {
      starts += 1;
      setTimeout(lost, 10);
      return { listen() {}, post() {} };
    });
    const planned = planDockerfile({ text });
    for (let at = 0; at < 5; at++) expect(await builds.size(planned, request, false)).toEqual([]);
    expect(starts).toBe(3);
    const none = createThreadBuilds(local, () => Promise.reject(new Error("no threads")));
    expect(await none.history(planned, request)).toBeUndefined();
  });
});
