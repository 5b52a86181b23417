import { type CommitMask, countUnion, union } from "./commit-mask.ts";

/** A step whose place in its stage is looked for. */
export interface OrderItem {
  /** What one run of it costs. */
  readonly cost: number;
  /** Commits that change what it takes itself. */
  readonly own: CommitMask;
  /** Positions of the items that must stand before it, all smaller than its own. */
  readonly after: readonly number[];
  /** What one run costs as a copy with `--link`, which only its own commits make it run; undefined where it cannot be one. */
  readonly linkCost?: number | undefined;
}

export interface StepOrder {
  /** Positions of the items, first to last. */
  readonly order: readonly number[];
  /** Positions of the items that are cheaper with `--link`. */
  readonly linked: readonly number[];
  /** Over all commits. */
  readonly cost: number;
  /** False where the items that can move are too many to try all orders: then the order is the best that a heuristic finds. */
  readonly exact: boolean;
}

/** So many items that can move are ordered exactly. */
export const maxExactItems = 16;

/**
 * The cheapest order. An item runs in every commit that changes it or something before it: what a prefix costs depends on which
 * items are in it and not on their order, so the best order of every set that may stand first is found from those that lack one
 * item. `base`: the commits that change what the stage stands on. Of orders that cost the same it gives the one nearest to that of
 * the items.
 */
export function optimalOrder(items: readonly OrderItem[], base: CommitMask): StepOrder {
  const relations = relate(items);
  const order: number[] = [];
  let before = base;
  let exact = true;
  for (const segment of segmentsOf(relations)) {
    const part = segment.length === 1 ? { order: segment, exact: true } : orderSegment(items, relations, segment, before);
    order.push(...part.order);
    exact &&= part.exact;
    for (const item of segment) before = union(before, items[item]!.own);
  }
  return { ...costOfOrder(items, order, base), order, exact };
}

/** What an order costs over all commits, and which items are cheaper with `--link` in it. */
export function costOfOrder(
  items: readonly OrderItem[],
  order: readonly number[],
  base: CommitMask,
): { readonly cost: number; readonly linked: readonly number[] } {
  let cost = 0;
  let before = base;
  const linked: number[] = [];
  for (const item of order) {
    const price = priceOf(items[item]!, before);
    if (price.linked) linked.push(item);
    cost += price.cost;
    before = union(before, items[item]!.own);
  }
  return { cost, linked };
}

function priceOf(item: OrderItem, before: CommitMask): { readonly cost: number; readonly linked: boolean } {
  const cost = item.cost * countUnion(before, item.own);
  if (item.linkCost === undefined) return { cost, linked: false };
  const alone = item.linkCost * countUnion(item.own, item.own);
  return alone < cost ? { cost: alone, linked: true } : { cost, linked: false };
}

/** For each item whether each other one has to stand before it, directly or not. */
type Relations = readonly Uint8Array[];

function relate(items: readonly OrderItem[]): Relations {
  const before = items.map(() => new Uint8Array(items.length));
  for (const [index, { after }] of items.entries()) {
    for (const earlier of after) {
      before[index]![earlier] = 1;
      for (let item = 0; item < earlier; item++) if (before[earlier]![item] === 1) before[index]![item] = 1;
    }
  }
  return before;
}

/** An item that cannot change its place with any other divides the rest: what stands on both sides is ordered by itself. */
function segmentsOf(before: Relations): readonly (readonly number[])[] {
  const segments: number[][] = [];
  let open: number[] = [];
  for (let item = 0; item < before.length; item++) {
    const pinned = before.every((_, other) => other === item || before[Math.max(item, other)]![Math.min(item, other)] === 1);
    if (!pinned) {
      open.push(item);
      continue;
    }
    if (open.length > 0) segments.push(open);
    segments.push([item]);
    open = [];
  }
  if (open.length > 0) segments.push(open);
  return segments;
}

/** Costs that differ by less are the same: the nearer order is taken. */
const displacement = 1e-7;

interface Prefix {
  readonly cost: number;
  readonly own: CommitMask;
  readonly last: number;
  readonly without: number;
}

function orderSegment(
  items: readonly OrderItem[],
  before: Relations,
  segment: readonly number[],
  base: CommitMask,
): { readonly order: readonly number[]; readonly exact: boolean } {
  if (segment.length > maxExactItems) return { order: orderByInsertion(items, before, segment, base), exact: false };
  const needs = segment.map((item) =>
    segment.reduce((bits, other, at) => (before[item]![other] === 1 ? bits | (1 << at) : bits), 0),
  );
  let level = new Map<number, Prefix>([[0, { cost: 0, own: base, last: -1, without: 0 }]]);
  const all = new Map<number, Prefix>(level);
  for (let size = 0; size < segment.length; size++) {
    const next = new Map<number, Prefix>();
    for (const [set, prefix] of level) {
      for (let at = 0; at < segment.length; at++) {
        if ((set & (1 << at)) !== 0 || (needs[at]! & set) !== needs[at]) continue;
        const item = items[segment[at]!]!;
        const cost = prefix.cost + priceOf(item, prefix.own).cost + displacement * passed(set, at);
        const grown = set | (1 << at);
        const known = next.get(grown);
        if (known === undefined || cost < known.cost)
          next.set(grown, { cost, own: known?.own ?? union(prefix.own, item.own), last: at, without: set });
      }
    }
    for (const [set, prefix] of next) all.set(set, prefix);
    level = next;
  }
  const order: number[] = [];
  for (let set = (1 << segment.length) - 1; set !== 0;) {
    const { last, without } = all.get(set)!;
    order.unshift(segment[last]!);
    set = without;
  }
  return { order, exact: true };
}

/** How many items that came before it stand behind the item now. */
function passed(set: number, at: number): number {
  let count = 0;
  for (let earlier = 0; earlier < at; earlier++) if ((set & (1 << earlier)) === 0) count++;
  return count;
}

/**
 * For many items: as long as it helps, one item after the other is tried at each place that it may have. Not always the best order,
 * and never a worse one than the given.
 */
function orderByInsertion(
  items: readonly OrderItem[],
  before: Relations,
  segment: readonly number[],
  base: CommitMask,
): readonly number[] {
  let best = [...segment];
  let cost = costOfOrder(items, best, base).cost;
  const rounds = segment.length > 64 ? 1 : 4;
  for (let round = 0; round < rounds; round++) {
    const atStart = cost;
    for (const item of segment) {
      const rest = best.filter((other) => other !== item);
      const from = rest.findLastIndex((other) => before[item]![other] === 1) + 1;
      const next = rest.findIndex((other) => before[other]![item] === 1);
      const to = next === -1 ? rest.length : next;
      // In a long stage only the ends are tried, so that the work stays small.
      const places = segment.length > 64 ? [from, to] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
      for (const place of places) {
        const tried = [...rest.slice(0, place), item, ...rest.slice(place)];
        const triedCost = costOfOrder(items, tried, base).cost;
        if (triedCost < cost - displacement) [best, cost] = [tried, triedCost];
      }
    }
    if (cost >= atStart) break;
  }
  return best;
}
