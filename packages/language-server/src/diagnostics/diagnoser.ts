import type { AnyRule } from "@plimsoll/core";
import { type Diagnostic, DiagnosticSeverity, type DiagnosticTag } from "vscode-languageserver";
import { problemToDiagnostic, toDiagnostic, type ToDiagnosticOptions } from "../convert/to-lsp.ts";
import { isTooLarge, largestDocument } from "../documents/size-limit.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import { serverText } from "../server-text.ts";
import type { Server } from "../server.ts";
import { hashText } from "./hash-text.ts";

/** All that a client is told of one text. */
export interface DiagnosticReport {
  readonly items: readonly Diagnostic[];
  /** The same for the same items, and for no others: it follows from text, config, facts and language alike. */
  readonly resultId: string;
}

/** Makes the diagnostics of snapshots, each once. */
export interface Diagnoser {
  report(snapshot: Snapshot): DiagnosticReport;
}

export function createDiagnoser(server: Pick<Server, "client" | "host" | "language" | "log">): Diagnoser {
  const { capabilities, options } = server.client;
  // A client says it where it asks for diagnostics, or where it is sent them.
  const can = { ...capabilities.textDocument?.publishDiagnostics, ...capabilities.textDocument?.diagnostic };
  const tags = new Set<DiagnosticTag>(can.tagSupport?.valueSet ?? []);
  const related = can.relatedInformation === true;
  const made = new WeakMap<Snapshot, { readonly language: string; readonly report: DiagnosticReport }>();
  const byId = new WeakMap<readonly AnyRule[], ReadonlyMap<string, AnyRule>>();

  function pageOf(rule: string): string | undefined {
    // Rules of plugins have a slash in their name, and no page.
    if (rule.includes("/")) return undefined;
    if (options.ruleScheme !== undefined) return `${options.ruleScheme}:/${server.language}/${rule}.md`;
    return server.host.rulePageUri(rule, server.language);
  }

  function tooLarge(snapshot: Snapshot): Diagnostic {
    return {
      range: snapshot.rangeOf({ start: 0, end: 0 }),
      severity: DiagnosticSeverity.Information,
      source: "plimsoll",
      message: serverText[server.language].tooLarge(largestDocument),
    };
  }

  function make(snapshot: Snapshot): DiagnosticReport {
    if (isTooLarge(snapshot.text)) return reportOf([tooLarge(snapshot)]);
    if (!snapshot.surroundings.linted) return reportOf([]);
    const { rules } = snapshot.surroundings;
    const known = byId.get(rules) ?? new Map(rules.map((rule) => [rule.id, rule]));
    byId.set(rules, known);
    const convert: ToDiagnosticOptions = { language: server.language, pageOf, related, tags };
    const { problems, findings, crashes } = snapshot.analysis;
    for (const { rule, error } of crashes) server.log(`${snapshot.uri}: the rule ${rule} failed: ${error}`);
    return reportOf([
      ...problems.map((problem) => problemToDiagnostic(snapshot, problem, convert)),
      ...findings.flatMap((finding) => {
        const rule = known.get(finding.rule);
        return rule === undefined ? [] : [toDiagnostic(snapshot, finding, rule, convert)];
      }),
    ]);
  }

  return {
    report(snapshot) {
      const before = made.get(snapshot);
      if (before?.language === server.language) return before.report;
      const report = make(snapshot);
      made.set(snapshot, { language: server.language, report });
      return report;
    },
  };
}

function reportOf(items: readonly Diagnostic[]): DiagnosticReport {
  return { items, resultId: hashText(JSON.stringify(items)) };
}
