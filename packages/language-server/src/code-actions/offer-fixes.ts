import { type AnyRule, type Finding, renderFinding } from "@plimsoll/core";
import { suppressHere, suppressInFile } from "@plimsoll/core/refactor";
import type { Diagnostic } from "vscode-languageserver";
import { codeActionTexts } from "./code-action-text.ts";
import { configPlace } from "./config-place.ts";
import type { ActionRequest, OfferedAction } from "./offer-actions.ts";
import { suppressibleFile } from "./suppressible-file.ts";

/** More findings at one place than this make a menu that nobody reads. */
const mostFindings = 50;

/** What can be done about the findings at a place: fix them, ignore them, read about them. */
export function offerFixes(request: ActionRequest): readonly OfferedAction[] {
  const { snapshot, server } = request;
  if (!request.wants("quickfix") || !snapshot.surroundings.linted) return [];
  const { items } = server.diagnoser.report(snapshot);
  const ofRules = new Map(snapshot.surroundings.rules.map((rule) => [rule.id, rule]));
  const here = findingsAt(request).flatMap((finding) => {
    const rule = ofRules.get(finding.rule);
    return rule === undefined ? [] : [{ finding, rule, diagnostic: diagnosticOf(request, finding, items) }];
  });
  const fixes = here.flatMap((one) => fixesOf(request, one));
  const ruleFixes = onePerRule(here).flatMap((one) => ruleFix(request, one));
  const ignores = here.flatMap((one) => ignoresOf(request, one));
  const pages = onePerRule(here).flatMap((one) => pageOf(request, one));
  return [...replacements(request, items), ...fixes, ...ruleFixes, ...ignores, ...pages];
}

interface FoundHere {
  readonly finding: Finding;
  readonly rule: AnyRule;
  readonly diagnostic: Diagnostic | undefined;
}

function findingsAt({ snapshot, selection, shown }: ActionRequest): readonly Finding[] {
  const meant = new Set(shown.map((diagnostic) => keyOf(diagnostic)));
  return snapshot.analysis.findings
    .filter(
      ({ rule, span }) =>
        touches(span, selection) || (meant.size > 0 && meant.has(keyOf({ code: rule, range: snapshot.rangeOf(span) }))),
    )
    .slice(0, mostFindings);
}

function touches(span: { readonly start: number; readonly end: number }, selection: ActionRequest["selection"]): boolean {
  return span.start <= selection.end && span.end >= selection.start;
}

/** That of the client, as it is shown there; ours where the client sent none. Clients need not keep our `data`. */
function diagnosticOf(
  { snapshot, shown }: ActionRequest,
  { rule, span }: Finding,
  own: readonly Diagnostic[],
): Diagnostic | undefined {
  const key = keyOf({ code: rule, range: snapshot.rangeOf(span) });
  return shown.find((diagnostic) => keyOf(diagnostic) === key) ?? own.find((diagnostic) => keyOf(diagnostic) === key);
}

function keyOf({ code, range: { start, end } }: Pick<Diagnostic, "code" | "range">): string {
  return [code, start.line, start.character, end.line, end.character].join(" ");
}

function onePerRule(here: readonly FoundHere[]): readonly FoundHere[] {
  return here.filter(({ rule }, index) => here.findIndex((other) => other.rule === rule) === index);
}

function fixesOf({ server: { language } }: ActionRequest, { finding, rule, diagnostic }: FoundHere): readonly OfferedAction[] {
  if (finding.fix === undefined || finding.fix.edits.length === 0) return [];
  const isSafe = finding.fix.safety === "safe";
  const title = plain(renderFinding(rule, finding, language).fixTitle ?? rule.text[language].title);
  return [
    {
      title: isSafe ? title : codeActionTexts[language].unsafe(title),
      kind: "quickfix",
      ...(isSafe ? { isPreferred: true } : {}),
      ...linked(diagnostic),
      does: { kind: "fix", ...placeOf(finding) },
    },
  ];
}

/** With more than one to fix. */
function ruleFix(
  { server: { language }, snapshot }: ActionRequest,
  { finding, diagnostic }: FoundHere,
): readonly OfferedAction[] {
  const { rule } = finding;
  const fixable = snapshot.analysis.findings.filter((other) => other.rule === rule && other.fix !== undefined);
  if (fixable.length < 2 || finding.fix === undefined) return [];
  const unsafe = fixable.some(({ fix }) => fix?.safety === "unsafe");
  const text = codeActionTexts[language];
  const title = text.fixRule(rule);
  return [
    {
      title: unsafe ? text.unsafe(title) : title,
      kind: "quickfix",
      ...linked(diagnostic),
      does: { kind: "fixRule", rule, unsafe },
    },
  ];
}

function ignoresOf({ server, snapshot }: ActionRequest, { finding, diagnostic }: FoundHere): readonly OfferedAction[] {
  const { rule } = finding;
  const text = codeActionTexts[server.language];
  const common = { kind: "quickfix", ...linked(diagnostic) } as const;
  const actions: OfferedAction[] = [];
  if (snapshot.surroundings.config.inlineSuppressions) {
    const file = suppressibleFile(snapshot);
    if (suppressHere(file, finding) !== undefined) {
      actions.push({ ...common, title: text.ignoreHere(rule), does: { kind: "ignoreHere", ...placeOf(finding) } });
    }
    if (suppressInFile(file, finding) !== undefined) {
      actions.push({ ...common, title: text.ignoreInFile(rule), does: { kind: "ignoreInFile", ...placeOf(finding) } });
    }
  }
  const place = configPlace(server, snapshot, finding);
  if (place === undefined) return actions;
  const title = place.isNew ? text.ignoreInNewConfig(rule, place.name) : text.ignoreInConfig(rule, place.name);
  return [...actions, { ...common, title, does: { kind: "ignoreInConfig", ...placeOf(finding) } }];
}

/** For clients that show documents when asked. */
function pageOf({ server }: ActionRequest, { rule, diagnostic }: FoundHere): readonly OfferedAction[] {
  const href = diagnostic?.codeDescription?.href;
  if (href === undefined || server.client.capabilities.window?.showDocument?.support !== true) return [];
  const title = codeActionTexts[server.language].openRule(rule.id);
  return [{ title, kind: "quickfix", ...linked(diagnostic), does: { command: "plimsoll.openRule", arguments: [href] } }];
}

/** What BuildKit refuses and a near word would mend. */
function replacements({ snapshot, selection, server }: ActionRequest, own: readonly Diagnostic[]): readonly OfferedAction[] {
  return snapshot.analysis.problems.flatMap(({ code, span, params }) => {
    const suggestion = params["suggestion"];
    if (!suggestion || span.end === span.start || !touches(span, selection)) return [];
    const key = keyOf({ code, range: snapshot.rangeOf(span) });
    const title = codeActionTexts[server.language].replaceBy(suggestion);
    const diagnostic = own.find((one) => keyOf(one) === key);
    return [{ title, kind: "quickfix", isPreferred: true, ...linked(diagnostic), does: { kind: "replace", ...span } }];
  });
}

function linked(diagnostic: Diagnostic | undefined): Pick<OfferedAction, "diagnostics"> {
  return diagnostic === undefined ? {} : { diagnostics: [diagnostic] };
}

function placeOf({ rule, span, message }: Finding): { rule: string; start: number; end: number; message: string } {
  return { rule, start: span.start, end: span.end, message };
}

/** A menu shows backquotes as they are. */
function plain(text: string): string {
  return text.replaceAll("`", "").replace(/[.。]$/, "");
}
