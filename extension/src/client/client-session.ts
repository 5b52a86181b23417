import type { Message } from "@plimsoll/language-server/protocol";
import { EventEmitter, type LogOutputChannel } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Makes a client that is not started yet: with a process behind it, or with a worker. */
export type CreateClient = () => Promise<BaseLanguageClient>;

export type SessionState = "starting" | "running" | "stopped";

/** The connection to the language server, which may end and begin again while everything else of the extension stays. */
export class ClientSession {
  readonly #create: CreateClient;
  readonly #output: LogOutputChannel;
  readonly #changed = new EventEmitter<SessionState>();
  readonly #preparations: ((client: BaseLanguageClient) => void)[] = [];
  #client: BaseLanguageClient | undefined;
  #state: SessionState = "stopped";
  /** One start or stop after the other. */
  #queue: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.#changed.event;

  constructor(create: CreateClient, output: LogOutputChannel) {
    this.#create = create;
    this.#output = output;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Called with every client before it starts. */
  prepare(preparation: (client: BaseLanguageClient) => void): void {
    this.#preparations.push(preparation);
  }

  start(): Promise<void> {
    return this.#next(() => this.#start());
  }

  restart(): Promise<void> {
    return this.#next(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  stop(): Promise<void> {
    return this.#next(() => this.#stop());
  }

  /**
   * Asks the server; undefined when none is running or it does not answer. What went wrong is in the log. A server that says that the text
   * has changed meanwhile is asked again a little later.
   */
  async ask<Params, Result>({ method }: Message<Params, Result>, params: Params): Promise<Result | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const client = this.#client;
      if (client === undefined || this.#state !== "running") return undefined;
      try {
        return await client.sendRequest<Result>(method, params);
      } catch (error) {
        this.#output.debug(`${method}: ${String(error)}`);
        if (attempt === attempts || !isOutOfDate(error)) return undefined;
        await new Promise((wake) => setTimeout(wake, attempt * 200));
      }
    }
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch((error: unknown) => {
      this.#output.error(error instanceof Error ? error : String(error));
      this.#setState("stopped");
    });
    return this.#queue;
  }

  async #start(): Promise<void> {
    if (this.#client !== undefined) return;
    this.#setState("starting");
    const client = await this.#create();
    this.#client = client;
    client.onDidChangeState(() => {
      if (client === this.#client) this.#setState(stateOf(client));
    });
    for (const preparation of this.#preparations) preparation(client);
    await client.start();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#setState("stopped");
    // One that has crashed, or never came up, cannot be stopped, and need not be.
    await client?.dispose().catch((error: unknown) => this.#output.debug(String(error)));
  }

  #setState(state: SessionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }
}

/** More than three seconds in all: who types that long without a pause gets the next plan anyway. */
const attempts = 6;

/** By the protocol's numbers, ContentModified and ServerCancelled: the error's class is in the library, which is loaded late. */
function isOutOfDate(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === -32_801 || error.code === -32_802);
}

/** From its own questions, since the names of its states are in the library, which is loaded late. */
function stateOf(client: BaseLanguageClient): SessionState {
  if (client.isRunning()) return "running";
  return client.needsStop() ? "starting" : "stopped";
}
