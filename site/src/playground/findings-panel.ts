import type { ShownFinding } from "../engine/engine-message.ts";
import { actionButton, element, withCode } from "./elements.ts";
import type { PlaygroundText } from "./playground-text.ts";

/** What a reader can do with a finding. */
export interface FindingActions {
  readonly goTo: (finding: ShownFinding) => void;
  readonly fix: (finding: ShownFinding) => void;
  /** Address of the page of a rule; undefined where there is none. */
  readonly ruleAddress: (rule: string) => string | undefined;
}

/** The findings, the first of the file first: each with its line, the reason, what to do, and its fix. */
export function findingsPanel(findings: readonly ShownFinding[], words: PlaygroundText, actions: FindingActions): HTMLElement {
  if (findings.length === 0) return element("p", { class: "none" }, words.noFindings);
  return element("ol", { class: "findings" }, ...findings.map((finding) => findingItem(finding, words, actions)));
}

function findingItem(finding: ShownFinding, words: PlaygroundText, { goTo, fix, ruleAddress }: FindingActions): HTMLElement {
  const { severity, line, message, why, how, rule } = finding;
  const item = element(
    "li",
    { class: severity },
    element("span", { class: "severity" }, words.severities[severity]),
    " ",
    actionButton(words.line(line), () => goTo(finding), { class: "line", title: words.goTo(line) }),
    element("p", { class: "message" }, ...withCode(message)),
  );
  if (why !== "") {
    const more = element("details", {}, element("summary", {}, words.why));
    more.append(element("p", {}, ...withCode(why)), element("p", {}, element("b", {}, `${words.how}: `), ...withCode(how)));
    const address = ruleAddress(rule);
    if (address !== undefined)
      more.append(element("p", {}, element("a", { href: address }, words.about), " ", element("code", {}, rule)));
    item.append(more);
  }
  if (finding.fix !== undefined) {
    const label = finding.fix.safe ? words.apply : words.applyUnsafe;
    item.append(actionButton(label, () => fix(finding), { class: "fix" }));
  }
  return item;
}
