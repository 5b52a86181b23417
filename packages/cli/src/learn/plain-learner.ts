import { createInterface } from "node:readline";
import { onInterrupt } from "../interrupts.ts";
import { writeOutput } from "../output.ts";
import type { Choice, Learner, Reply } from "./learner.ts";

/**
 * Reads answers line by line and moves no cursor: for pipes, for tests, and for those who have their screen read aloud. `noChoice`: says that
 * something is none of so many choices.
 */
export function plainLearner(hasTerminal: boolean, noChoice: (typed: string, choices: number) => string): Learner {
  const reader = createInterface({ input: process.stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const release = onInterrupt(() => writeOutput("\n"));
  const ask = async (question: string): Promise<Reply> => {
    writeOutput(`${question}\n> `);
    const { done, value } = await lines.next();
    if (done === true) {
      writeOutput("\n");
      return { kind: "end" };
    }
    // What comes through a pipe is not on the screen by itself.
    if (!hasTerminal) writeOutput(`${value}\n`);
    return { kind: "text", text: value };
  };
  return {
    hasTerminal,
    ask,
    async choose(question, choices) {
      const list = choices.map(({ label }, index) => `  ${index + 1}  ${label}`);
      for (let tries = 0; tries < patience; tries++) {
        const reply = await ask([question, ...list].join("\n"));
        if (reply.kind !== "text") return reply;
        const chosen = chosenBy(reply.text, choices);
        if (chosen !== undefined) return { kind: "text", text: chosen };
        writeOutput(`${noChoice(reply.text.trim(), choices.length)}\n`);
      }
      return { kind: "end" };
    },
    close() {
      release();
      reader.close();
    },
  };
}

/** A pipe may say for ever what is no choice. */
const patience = 5;

/** By its number or its name. */
function chosenBy(typed: string, choices: readonly Choice[]): string | undefined {
  const word = typed.trim().toLowerCase();
  return choices.find(({ value }, index) => word === value || word === String(index + 1))?.value;
}
