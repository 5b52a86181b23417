import type { Engine } from "../engine/engine.ts";
import type { EngineAnswer, EngineRequest } from "../engine/engine-message.ts";

/** Asks the engine. Only the last question of a time counts: what an older one gives is thrown away. */
export interface EngineClient {
  ask(request: EngineRequest): void;
}

/**
 * The engine in a worker. A page that was opened from a disk may start none: there it runs in the page itself. `root`: the folder of the
 * scripts.
 */
export function createEngineClient(root: string, onAnswer: (answer: EngineAnswer) => void, onFailure: () => void): EngineClient {
  return location.protocol === "file:" ? engineInPage(root, onAnswer, onFailure) : engineInWorker(root, onAnswer, onFailure);
}

function engineInWorker(root: string, onAnswer: (answer: EngineAnswer) => void, onFailure: () => void): EngineClient {
  const worker = new Worker(`${root}engine.js`);
  let waiting: EngineRequest | undefined;
  let isBusy = false;
  const send = (request: EngineRequest): void => {
    isBusy = true;
    worker.postMessage(request);
  };
  // One question at a time: what was typed meanwhile is asked once.
  const goOn = (): boolean => {
    const next = waiting;
    waiting = undefined;
    isBusy = false;
    if (next !== undefined) send(next);
    return next !== undefined;
  };
  worker.addEventListener("message", ({ data }: MessageEvent<EngineAnswer>) => {
    if (!goOn()) onAnswer(data);
  });
  worker.addEventListener("error", () => {
    if (!goOn()) onFailure();
  });
  return {
    ask(request) {
      if (isBusy) waiting = request;
      else send(request);
    },
  };
}

function engineInPage(root: string, onAnswer: (answer: EngineAnswer) => void, onFailure: () => void): EngineClient {
  let latest = 0;
  const run = async (request: EngineRequest): Promise<void> => {
    if (globalThis.plimsollEngine === undefined) await loadScript(`${root}engine.js`);
    const engine: Engine | undefined = globalThis.plimsollEngine;
    if (engine === undefined) throw new Error("the engine is missing");
    for (const part of engine.missing(request)) await loadScript(`${root}engine-${part}.js`);
    if (request.id === latest) onAnswer(engine.answer(request));
  };
  return {
    ask(request) {
      latest = request.id;
      run(request).catch(onFailure);
    },
  };
}

const loading = new Map<string, Promise<void>>();

function loadScript(address: string): Promise<void> {
  const known = loading.get(address);
  if (known !== undefined) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(address)));
    document.head.append(script);
  });
  loading.set(address, loaded);
  return loaded;
}
