/** Kinds of tokens: names of the protocol's standard types, so that every theme has a colour for them. */
export const tokenTypes = [
  "keyword",
  "comment",
  "string",
  "number",
  "operator",
  "variable",
  "parameter",
  "property",
  "function",
  "class",
  "namespace",
  "macro",
  "label",
] as const;

export type TokenType = (typeof tokenTypes)[number];

/** `declaration`: where a name is given its meaning. `readonly`: a variable that the builder itself sets. */
export const tokenModifiers = ["declaration", "readonly"] as const;

export type TokenModifier = (typeof tokenModifiers)[number];

/** A piece of a text and what it is. Offsets are UTF-16 and half-open; it may span several lines. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}
