import type { ShellCheckAnswers, ShellCheckComment } from "@plimsoll/core";
import { describeError } from "../answer.ts";
import type { Server } from "../server.ts";
import type { SurroundingsLoader } from "../surroundings.ts";

/** ShellCheck is asked when nobody has typed for so long, in milliseconds. */
const quiet = 300;

/** Answers that are kept for a program; the oldest go first. */
const kept = 2_000;

/** Asks ShellCheck about the scripts of open documents where it is wanted; what it says replaces the facts of the document. */
export function startShellCheckFacts(server: Server, surroundings: SurroundingsLoader): void {
  const { documents, host } = server;
  const { shellcheck } = host;
  if (shellcheck === undefined) return;
  const known = new Map<string, Map<string, readonly ShellCheckComment[]>>();
  const running = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly abort: AbortController }>();

  function stop(uri: string): void {
    const before = running.get(uri);
    clearTimeout(before?.timer);
    before?.abort.abort();
    running.delete(uri);
  }

  function start(uri: string, delay: number): void {
    stop(uri);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(uri, abort.signal).catch((error: unknown) => server.log(`${uri}: ${describeError(error)}`));
    }, delay);
    running.set(uri, { timer, abort });
  }

  async function ask(uri: string, signal: AbortSignal): Promise<void> {
    const snapshot = await documents.ready(uri);
    const program = snapshot?.surroundings.shellcheck;
    const scripts = snapshot?.analysis.shellCheckScripts;
    if (snapshot === undefined || program === undefined || scripts === undefined || !snapshot.surroundings.linted) return;
    const answers = known.get(program) ?? new Map<string, readonly ShellCheckComment[]>();
    known.set(program, answers);
    const texts = [...new Set(scripts.map(({ text }) => text))];
    const wanted = texts.filter((text) => !answers.has(text));
    const result = wanted.length === 0 ? undefined : await shellcheck?.ask(program, wanted, signal);
    if (signal.aborted || (wanted.length > 0 && result === undefined)) return;
    if (result !== undefined && "failure" in result) return server.log(result.failure);
    for (const [text, comments] of result?.answers ?? []) answers.set(text, comments);
    for (const text of answers.keys()) if (answers.size > kept && !texts.includes(text)) answers.delete(text);
    const own: ShellCheckAnswers = new Map(texts.map((text) => [text, answers.get(text) ?? []]));
    const before = snapshot.surroundings.facts.shellcheck;
    if (texts.every((text) => before?.has(text) === true) || documents.current(uri) === undefined) return;
    const { facts } = documents.current(uri)?.surroundings ?? snapshot.surroundings;
    surroundings.addFacts(documents, uri, { facts: { ...facts, shellcheck: own } });
  }

  documents.listen((uri, event) => {
    if (event === "closed") stop(uri);
    // Facts that it added itself are among these: then there is nothing more to ask.
    else if (event !== "saved") start(uri, event === "changed" ? quiet : 0);
  });
}
