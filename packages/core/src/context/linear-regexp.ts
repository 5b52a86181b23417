import type { CharacterSet } from "./go-character-class.ts";
import type { Assertion, RegexpNode } from "./go-regexp.ts";
import { compileRegexp, type RegexpProgram } from "./regexp-program.ts";

/**
 * Gives a test whether a regular expression matches somewhere in a text. It costs the length of the text whatever the expression,
 * as in Go, where a JavaScript RegExp can take exponentially long: patterns come from files that nobody has checked.
 */
export function linearRegexp(node: RegexpNode): (text: string) => boolean {
  const automaton = new Automaton(compileRegexp(node));
  return (text) => automaton.matches(text);
}

/** What can be said while the next character is looked at; each combination that occurs becomes one state. */
interface State {
  /** Steps that wait for the next character, before forks and assertions are followed. */
  readonly waiting: readonly number[];
  readonly atStart: boolean;
  readonly behindWord: boolean;
  /** By class of the next character; filled when first needed. */
  readonly next: (State | "matched" | "failed" | undefined)[];
  matchesAtEnd: boolean | undefined;
}

/** Past this the states are forgotten and made anew, so that no pattern can fill the memory. */
const maxStates = 2000;

/** State with identity: the states that have been met so far. */
class Automaton {
  private readonly program: RegexpProgram;
  private readonly classes: CharacterClasses;
  private readonly usesWords: boolean;
  private states = new Map<string, State>();
  private start: State;

  constructor(program: RegexpProgram) {
    this.program = program;
    this.usesWords = program.steps.some((step) => step.kind === "assertion" && step.assertion.endsWith("word-boundary"));
    this.classes = new CharacterClasses(program);
    this.start = this.stateOf([program.start], true, false);
  }

  matches(text: string): boolean {
    let state = this.start;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at)!;
      if (code > 0xffff) at++;
      const characterClass = this.classes.of(code);
      const next = state.next[characterClass] ?? (state.next[characterClass] = this.follow(state, characterClass));
      if (next === "matched") return true;
      if (next === "failed") return false;
      state = next;
    }
    return (state.matchesAtEnd ??= this.closure(state, undefined) === "matched");
  }

  private follow(state: State, characterClass: number): State | "matched" | "failed" {
    const reached = this.closure(state, characterClass);
    if (reached === "matched") return "matched";
    const waiting = new Set<number>();
    for (const index of reached) {
      const step = this.program.steps[index]!;
      if (step.kind === "set" && this.classes.within(step.set, characterClass)) waiting.add(step.next);
    }
    if (!this.program.anchored) waiting.add(this.program.start);
    if (waiting.size === 0) return "failed";
    return this.stateOf(
      [...waiting].sort((a, b) => a - b),
      false,
      this.usesWords && this.classes.isWord(characterClass),
    );
  }

  /** All steps that can be reached without reading a character; `nextClass` is undefined at the end of the text. */
  private closure(state: State, nextClass: number | undefined): Set<number> | "matched" {
    const beforeWord = nextClass !== undefined && this.classes.isWord(nextClass);
    const holds: Readonly<Record<Assertion, boolean>> = {
      start: state.atStart,
      end: nextClass === undefined,
      "word-boundary": state.behindWord !== beforeWord,
      "no-word-boundary": state.behindWord === beforeWord,
    };
    const reached = new Set(state.waiting);
    for (const index of reached) {
      const step = this.program.steps[index]!;
      if (step.kind === "accept") return "matched";
      if (step.kind === "fork") for (const next of step.next) reached.add(next);
      if (step.kind === "assertion" && holds[step.assertion]) reached.add(step.next);
    }
    return reached;
  }

  private stateOf(waiting: readonly number[], atStart: boolean, behindWord: boolean): State {
    const key = `${waiting.join()}${atStart ? "^" : ""}${behindWord ? "w" : ""}`;
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const state: State = { waiting, atStart, behindWord, next: [], matchesAtEnd: undefined };
    if (this.states.size >= maxStates) {
      this.states = new Map();
      this.start = { ...this.start, next: [] };
    }
    this.states.set(key, state);
    return state;
  }
}

/** Characters that no step of a program tells apart are one class, so that a state needs few transitions. */
class CharacterClasses {
  /** First code point of each class, ascending. */
  private readonly firsts: readonly number[];
  private readonly ascii = new Uint16Array(128);

  constructor(program: RegexpProgram) {
    // Letters, digits and "_" are told apart from the rest for the sake of word boundaries.
    const borders = new Set([0, 48, 58, 65, 91, 95, 96, 97, 123]);
    for (const step of program.steps) {
      if (step.kind !== "set") continue;
      for (const [low, high] of step.set.ranges) borders.add(low).add(high + 1);
    }
    this.firsts = [...borders].sort((a, b) => a - b);
    for (let code = 0; code < 128; code++) this.ascii[code] = this.search(code);
  }

  of(code: number): number {
    return code < 128 ? this.ascii[code]! : this.search(code);
  }

  within(set: CharacterSet, characterClass: number): boolean {
    const code = this.firsts[characterClass]!;
    return set.ranges.some(([low, high]) => low <= code && code <= high) !== set.negated;
  }

  isWord(characterClass: number): boolean {
    return /^[0-9A-Za-z_]$/.test(String.fromCodePoint(this.firsts[characterClass]!));
  }

  private search(code: number): number {
    let low = 0;
    let high = this.firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firsts[middle]! <= code) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
