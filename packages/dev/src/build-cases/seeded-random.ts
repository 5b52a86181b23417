/** Numbers that look random and are the same for the same seed, so that a case can be made again from its number. */
export interface SeededRandom {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
  /** One of the values, each equally often. Throws when there is none. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** One of the values, each as often as its weight says. Throws when there is none. */
  readonly weighted: <Value>(values: readonly (readonly [weight: number, value: Value])[]) => Value;
}

/** Mulberry32: thirty-two bits of state, good enough to choose among shapes of Dockerfiles. */
export function seededRandom(seed: number): SeededRandom {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Value>(values: readonly Value[]): Value => present(values[below(values.length)]);
  return {
    below,
    pick,
    chance: (probability) => next() < probability,
    weighted: (values) => {
      let left = next() * values.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      return present(values.at(-1))[1];
    },
  };
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("there is nothing to choose from");
  return value;
}
