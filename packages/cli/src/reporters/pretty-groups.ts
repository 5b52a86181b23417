import { type Severity, severities, type Span } from "@plimsoll/core";
import type { FileReport } from "../file-report.ts";

/** Findings of one rule, or problems of one kind, that are shown together. */
export interface Group {
  readonly severity: Severity;
  /** Undefined for what BuildKit refuses. */
  readonly rule: string | undefined;
  readonly aliases: readonly string[];
  readonly why: string | undefined;
  readonly how: string | undefined;
  readonly fix: "safe" | "unsafe" | undefined;
  /** In the order of the file; at least one. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly message: string;
  readonly span: Span;
  readonly related: readonly { readonly message: string; readonly span: Span }[];
}

/** What BuildKit refuses first, then the gravest first; what is equally grave in the order in which the file meets it. */
export function groupFindings({ problems, findings }: FileReport): readonly Group[] {
  const groups = new Map<string, Group & { readonly entries: Entry[] }>();
  const add = (key: string, entry: Entry, first: () => Omit<Group, "entries">): void => {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { ...first(), entries: [entry] });
    else known.entries.push(entry);
  };
  for (const { code, message, span } of problems) {
    const first = { severity: "error", rule: undefined, aliases: [], why: undefined, how: undefined, fix: undefined } as const;
    add(`problem ${code}`, { message, span, related: [] }, () => first);
  }
  for (const {
    finding,
    aliases,
    text,
    rule: { openCodes },
  } of findings) {
    const { rule, severity, fix, span } = finding;
    const related = finding.related.map((place, index) => ({ message: text.related[index] ?? "", span: place.span }));
    // What another program reports under one rule of ours is as many rules as it has codes.
    const part = openCodes === undefined ? "" : finding.codes.join();
    add(`${severity} ${rule} ${part}`, { message: text.message, span, related }, () => {
      return { severity, rule, aliases, why: text.why, how: text.how, fix: fix?.safety };
    });
  }
  return [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ rule, severity }: Group): number {
  return rule === undefined ? -1 : severities.indexOf(severity);
}
