import type { BilingualText, Language, LazyAnalysis } from "@plimsoll/core";
import { valueHints } from "../builds/value-hints.ts";
import { userKinds } from "../catalog/user-kinds.ts";
import { ports, signals } from "../catalog/values.ts";
import type { Subject } from "./subject.ts";

/** What a port, a signal, a user or a relative directory means; nothing for what says itself what it is. */
export function describeValue(
  analysis: LazyAnalysis,
  { instruction, word: { value, span } }: Extract<Subject, { readonly kind: "value" }>,
  language: Language,
): readonly string[] {
  const named = (name: string, text: BilingualText | undefined): readonly string[] =>
    text === undefined ? [] : [`**\`${name}\`**`, text[language]];
  switch (instruction.kind) {
    case "expose": {
      const port = /^(\d+)(?:\/\w+)?$/.exec(value)?.[1] ?? "";
      return named(value, Object.hasOwn(ports, port) ? ports[port] : undefined);
    }
    case "stopsignal": {
      const name = signalNumbers[value] ?? (value.startsWith("SIG") ? value : `SIG${value}`);
      return named(name, Object.hasOwn(signals, name) ? signals[name] : undefined);
    }
    case "user": {
      const user = value.split(":")[0]!;
      if (user === "") return [];
      return named(value, userKinds[user === "0" || user === "root" ? "root" : /^\d+$/.test(user) ? "number" : "name"]);
    }
    default: {
      const { start } = instruction.span;
      const hint = valueHints(analysis, { start, end: start }, language).find(({ offset }) => offset === span.end);
      return hint === undefined ? [] : [hint.tooltip()];
    }
  }
}

/** Of Linux (signal(7)). */
const signalNumbers: Readonly<Record<string, string>> = {
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  9: "SIGKILL",
  10: "SIGUSR1",
  12: "SIGUSR2",
  15: "SIGTERM",
  28: "SIGWINCH",
};
