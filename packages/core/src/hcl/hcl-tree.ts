import type { Span } from "../text/span.ts";

/** A file of HCL 2: attributes and blocks, one inside the other. What cannot be read stands in `problems`, and the rest is read on. */
export interface HclFile {
  readonly body: HclBody;
  readonly problems: readonly HclProblem[];
}

export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}

export interface HclAttribute {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: HclExpression;
}

export interface HclBlock {
  readonly type: string;
  readonly typeSpan: Span;
  readonly labels: readonly HclLabel[];
  readonly body: HclBody;
  readonly span: Span;
}

export interface HclLabel {
  readonly text: string;
  /** Without the quotes. */
  readonly span: Span;
}

export interface HclProblem {
  /** What stands there instead of `expected`. */
  readonly found: string;
  readonly expected: string;
  readonly span: Span;
}

export type HclExpression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null; readonly span: Span }
  | { readonly kind: "template"; readonly parts: readonly HclTemplatePart[]; readonly span: Span }
  | { readonly kind: "variable"; readonly name: string; readonly span: Span }
  | { readonly kind: "member"; readonly of: HclExpression; readonly name: string; readonly span: Span }
  | { readonly kind: "index"; readonly of: HclExpression; readonly key: HclExpression; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly HclExpression[]; readonly span: Span }
  | { readonly kind: "mapping"; readonly entries: readonly HclMappingEntry[]; readonly span: Span }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly arguments: readonly HclExpression[];
      /** `f(list...)`: the last argument stands for its items. */
      readonly spread: boolean;
      readonly span: Span;
    }
  | { readonly kind: "unary"; readonly operator: "!" | "-"; readonly operand: HclExpression; readonly span: Span }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: HclExpression;
      readonly right: HclExpression;
      readonly span: Span;
    }
  | {
      readonly kind: "conditional";
      readonly condition: HclExpression;
      readonly yes: HclExpression;
      readonly no: HclExpression;
      readonly span: Span;
    }
  /** `for`, splats and template directives: read, but not evaluated. */
  | { readonly kind: "unsupported"; readonly text: string; readonly span: Span };

/** A key that is a name is a literal. */
export interface HclMappingEntry {
  readonly key: HclExpression;
  readonly value: HclExpression;
}

export type HclTemplatePart = string | HclExpression;
