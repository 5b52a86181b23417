import { tokenModifiers, tokenTypes, type TokenModifier, type TokenType } from "./token.ts";

/** How tokens are numbered for one client. */
export interface TokenLegend {
  readonly tokenTypes: readonly string[];
  readonly tokenModifiers: readonly string[];
  /** Undefined for what the client has no colour for. */
  typeIndex(type: TokenType): number | undefined;
  /** As bits. */
  modifierBits(modifiers: readonly TokenModifier[]): number;
}

/** What comes nearest where a client does not know a type; none for the rest, which then keeps the colour of its grammar. */
const substitutes: Readonly<Partial<Record<TokenType, TokenType>>> = {
  label: "string",
  macro: "keyword",
  parameter: "property",
  property: "parameter",
  namespace: "class",
  class: "namespace",
};

/** The types that the client knows; all of them where it does not say. */
export function createLegend(knownTypes: readonly string[] = [], knownModifiers: readonly string[] = []): TokenLegend {
  const types = tokenTypes.filter((type) => knownTypes.length === 0 || knownTypes.includes(type));
  const modifiers = tokenModifiers.filter((modifier) => knownModifiers.length === 0 || knownModifiers.includes(modifier));
  const indices = new Map(tokenTypes.map((type) => [type, indexOf(types, type) ?? indexOf(types, substitutes[type])]));
  return {
    tokenTypes: types,
    tokenModifiers: modifiers,
    typeIndex: (type) => indices.get(type),
    modifierBits(given) {
      let bits = 0;
      for (const modifier of given) {
        const index = modifiers.indexOf(modifier);
        if (index !== -1) bits |= 1 << index;
      }
      return bits;
    },
  };
}

function indexOf(types: readonly TokenType[], type: TokenType | undefined): number | undefined {
  const index = type === undefined ? -1 : types.indexOf(type);
  return index === -1 ? undefined : index;
}
