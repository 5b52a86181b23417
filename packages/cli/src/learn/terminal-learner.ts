import { isCancel, select, text } from "@clack/prompts";
import type { Learner, Reply } from "./learner.ts";

/** Asks with prompts that are moved through with the arrow keys. */
export function terminalLearner(): Learner {
  return {
    hasTerminal: true,
    ask: (question) => answered((signal) => text({ message: question, signal })),
    choose(question, choices) {
      const options = choices.map(({ value, label }) => ({ value, label }));
      // The library's own instructions are English.
      return answered((signal) => select({ message: `${question} (↑ ↓ Enter)`, options, showInstructions: false, signal }));
    },
    close() {
      // The prompts give the terminal back by themselves.
    },
  };
}

/** The library leaves open what Ctrl-D means, which ends the input of a program: its prompt would wait for ever. */
async function answered(prompt: (signal: AbortSignal) => Promise<string | symbol | undefined>): Promise<Reply> {
  const ended = new AbortController();
  const onKey = (_: string | undefined, key: { readonly name?: string; readonly ctrl?: boolean }): void => {
    if (key.ctrl === true && key.name === "d") ended.abort();
  };
  process.stdin.on("keypress", onKey);
  try {
    const answer = await prompt(ended.signal);
    if (isCancel(answer)) return { kind: ended.signal.aborted ? "end" : "interrupted" };
    return { kind: "text", text: typeof answer === "string" ? answer : "" };
  } finally {
    process.stdin.off("keypress", onKey);
  }
}
