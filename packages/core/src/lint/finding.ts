import type { Category, FixProposal, Severity } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";

/** Something a rule found, graded and ready to be shown in any language. */
export interface Finding {
  readonly rule: string;
  /** Ids of the same check in other tools, such as `DL3006`; when the rule stands for several, the one that this finding is. */
  readonly codes: readonly string[];
  readonly severity: Severity;
  readonly category: Category;
  readonly span: Span;
  /** Key into the rule's messages. */
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix: FixProposal | undefined;
  readonly related: readonly RelatedPlace[];
  /** The builds that have it, by name, where a file is built in several ways and not all have it. */
  readonly builds?: readonly string[] | undefined;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
}
