/** How a registry wants us to say who we are (RFC 9110, 11.6.1; distribution's token specification). */
export type Challenge =
  | { readonly kind: "basic" }
  | { readonly kind: "bearer"; readonly realm: string; readonly service: string | undefined };

/** The best way that a `WWW-Authenticate` header offers; undefined when it offers none that we know. */
export function readChallenge(header: string | undefined): Challenge | undefined {
  const offers = readOffers(header ?? "");
  const bearer = offers.find(({ scheme, parameters }) => scheme === "bearer" && parameters.has("realm"));
  if (bearer !== undefined) {
    return { kind: "bearer", realm: bearer.parameters.get("realm") ?? "", service: bearer.parameters.get("service") };
  }
  return offers.some(({ scheme }) => scheme === "basic") ? { kind: "basic" } : undefined;
}

interface Offer {
  readonly scheme: string;
  readonly parameters: Map<string, string>;
}

/** A word alone begins an offer, a word with a value belongs to the one before. */
function readOffers(header: string): readonly Offer[] {
  const offers: Offer[] = [];
  for (const [, word = "", quoted, plain] of header.matchAll(/([\w-]+)(?:\s{0,9}=\s{0,9}(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?/g)) {
    const value = quoted?.replace(/\\(.)/g, "$1") ?? plain;
    if (value === undefined) offers.push({ scheme: word.toLowerCase(), parameters: new Map() });
    else offers.at(-1)?.parameters.set(word.toLowerCase(), value);
  }
  return offers;
}
