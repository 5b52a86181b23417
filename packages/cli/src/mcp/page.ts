/** A part of a list that a model can take in. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** What to ask for next; null at the end. */
  readonly nextOffset: number | null;
}

/** `offset` counts from 0. */
export function pageOf<Item>(all: readonly Item[], offset: number, limit: number): Page<Item> {
  const items = all.slice(offset, offset + limit);
  const next = offset + items.length;
  return { items, total: all.length, nextOffset: next < all.length && items.length > 0 ? next : null };
}

/** With "…" where it was cut. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
