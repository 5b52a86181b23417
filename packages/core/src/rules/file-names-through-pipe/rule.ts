import type { Command, CommandNode, Word } from "../../shell/parse-script.ts";
import { placesOf } from "../../shell/script-tree.ts";
import { spanIn } from "../../shell/shell-text.ts";
import { roughValue } from "../../shell/word-value.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { shellTrees } from "../shared/shell-trees.ts";
import { text } from "./text.ts";

export const fileNamesThroughPipe = defineRule({
  id: "file-names-through-pipe",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "shellcheck", id: "SC2038", relation: "same" },
    { tool: "shellcheck", id: "SC2011", relation: "same" },
    { tool: "shellcheck", id: "SC2010", relation: "same" },
    { tool: "shellcheck", id: "SC2012", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN find / -name '*.pyc' | xargs rm -f
    ^^^^ names
`,
      good: `FROM debian:13
RUN find / -name '*.pyc' -print0 | xargs -0 rm -f && find / -name '*.pyo' -exec rm {} + && ls -N | wc
`,
      fixed: `FROM debian:13
RUN find / -name '*.pyc' -print0 | xargs -0 rm -f
`,
    },
    {
      bad: `FROM debian:13
RUN ls /lib | grep ssl && ls | xargs rm && \\
    ^^ names
                          ^^ names
    ls -1 /opt | tail -n 1
    ^^ names
`,
      good: `FROM debian:13
RUN ls /lib && grep ssl /etc/list | xargs rm
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { tree } of shellTrees(stages, scripts, /\|/)) {
      for (const { node, text: around } of placesOf(tree, "Pipeline")) {
        const parts = node.commands.map(simple);
        const names = parts.map((part) => (part?.name === undefined ? "" : roughValue(part.name)));
        const isListed = names.some((name, index) => name === "ls" && /^(grep|xargs)$/.test(names[index + 1] ?? ""));
        for (const [index, first] of parts.entries()) {
          const second = parts[index + 1];
          const code = codeOf(names[index]!, names[index + 1], isListed);
          if (first?.name === undefined || code === undefined) continue;
          if (code === "SC2038" && (second === undefined || isSeparated(first, second))) continue;
          if (code === "SC2012" && first.args.some(({ text: word }) => /^-.*N/.test(word))) continue;
          const span = spanIn(around, first.name.pos, first.name.end);
          const fix =
            code === "SC2038" && second !== undefined ? nulFix(first, second, (at) => spanIn(around, at, at).start) : undefined;
          findings.push({
            span,
            message: "names",
            params: { command: names[index]!, reader: names[index + 1]! || "|" },
            code,
            fix,
          });
        }
      }
    }
    return findings;
  },
});

function simple(node: CommandNode): Command | undefined {
  return node.type === "Command" ? node : undefined;
}

function codeOf(name: string, next: string | undefined, isListed: boolean): string | undefined {
  if (next === undefined) return undefined;
  if (name === "find") return next === "xargs" ? "SC2038" : undefined;
  if (name !== "ls") return undefined;
  if (next === "grep") return "SC2010";
  if (next === "xargs") return "SC2011";
  return isListed ? undefined : "SC2012";
}

/** Whether the names are kept apart by something that no name holds. */
function isSeparated(...commands: readonly Command[]): boolean {
  return commands.some(({ name, args }) =>
    [name, ...args].some((item) => {
      const word = item?.type === "Word" ? roughValue(item) : "";
      return (word.startsWith("-") && word.includes("0")) || /^-*(?:null|print0|printf)/.test(word);
    }),
  );
}

/** Only where find has no action of its own and xargs no other separator. */
function nulFix(find: Command, xargs: Command, place: (at: number) => number): FixProposal | undefined {
  const words = find.args.map(({ text: word }) => word);
  if (words.some((word) => /^-(print|exec|ok|delete|ls|fls|fprint|prune|quit|o|or)|[,()]/.test(word))) return undefined;
  if (xargs.name === undefined || xargs.args.some(({ text: word }) => /^-(d|-delimiter|E|L|l)/.test(word))) return undefined;
  const last: Word | undefined = find.args.flatMap((item) => (item.type === "Word" ? [item] : [])).at(-1) ?? find.name;
  if (last === undefined || find.redirects.some(({ pos }) => pos > last.pos && pos < last.end)) return undefined;
  const insert = (at: number, added: string) => ({ span: { start: place(at - 1) + 1, end: place(at - 1) + 1 }, text: added });
  return { safety: "safe", edits: [insert(last.end, " -print0"), insert(xargs.name.end, " -0")] };
}
