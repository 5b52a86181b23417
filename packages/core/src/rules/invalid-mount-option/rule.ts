import { ofKind } from "../../instructions/of-kind.ts";
import type { MountOption } from "../../instructions/mount.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { cacheSharingModes, mountKeys, mountTypes } from "../../instructions/syntax-table.ts";
import type { Span } from "../../text/span.ts";
import { suggest } from "../../text/suggest.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

const keys: readonly string[] = mountKeys;
const types: readonly string[] = mountTypes;
const sharingModes: readonly string[] = cacheSharingModes;

export const invalidMountOption = defineRule({
  id: "invalid-mount-option",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM golang:1.25
RUN --mount=type=cahce,target=/root/.cache go build ./...
                 ^^^^^ misspelt-type
RUN --mount=type=volume,target=/data true
                 ^^^^^^ type
`,
      good: `FROM golang:1.25
RUN --mount=type=cache,target=/root/.cache go build ./...
RUN --mount=target=/src,rw --mount=type=$KIND,dst=/x true
`,
      fixed: `FROM golang:1.25
RUN --mount=type=cache,target=/root/.cache go build ./...
RUN --mount=type=volume,target=/data true
`,
    },
    {
      bad: `FROM golang:1.25
RUN --mount=type=cache,targt=/a,sharing=lock \\
                       ^^^^^ misspelt-key
                                        ^^^^ sharing
    --mount=type=secret,id=x,path=/y \\
                             ^^^^ key
    true
`,
      good: `FROM golang:1.25
RUN --mount=type=cache,Target=/a,sharing=LOCKED --mount=type=secret,id=x,required true
`,
      fixed: `FROM golang:1.25
RUN --mount=type=cache,target=/a,sharing=lock \\
    --mount=type=secret,id=x,path=/y \\
    true
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of ofKind(withTriggers(instructions), "run")) {
      for (const option of instruction.mounts.flatMap(({ options }) => options)) {
        const { key, value } = option;
        if (!keys.includes(key))
          for (const each of unknown("key", "misspelt-key", key, keySpan(option), keys)) findings.push(each);
        // A variable is filled in before BuildKit looks.
        else if (value === undefined || value.includes("$")) continue;
        else if (key === "type" && !types.includes(value.toLowerCase())) {
          for (const each of unknown("type", "misspelt-type", value, option.valueSpan, types)) findings.push(each);
        } else if (key === "sharing" && !sharingModes.includes(value.toLowerCase())) {
          findings.push({ span: option.valueSpan, message: "sharing", params: { value, types: types.join(", ") } });
        }
      }
    }
    return findings;
  },
});

interface Unknown {
  readonly span: Span;
  readonly params: { readonly value: string; readonly suggestion: string; readonly types: string };
  readonly fix?: FixProposal;
}

function unknown<Plain extends string, Misspelt extends string>(
  plain: Plain,
  misspelt: Misspelt,
  value: string,
  span: Span,
  known: readonly string[],
): readonly (Unknown & { readonly message: Plain | Misspelt })[] {
  const list: (Unknown & { readonly message: Plain | Misspelt })[] = [];
  const suggestion = suggest(value, known, false);
  const params = { value, suggestion: suggestion ?? "", types: types.join(", ") };
  if (suggestion === undefined) list.push({ span, message: plain, params });
  else list.push({ span, message: misspelt, params, fix: { safety: "unsafe", edits: [{ span, text: suggestion }] } });
  return list;
}

function keySpan({ span, key }: MountOption): Span {
  return { start: span.start, end: Math.min(span.end, span.start + key.length) };
}
