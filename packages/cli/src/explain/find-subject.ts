import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type AnyRule, suggest } from "@plimsoll/core";
import {
  type Concept,
  concepts,
  findConcept,
  findLesson,
  type InstructionLesson,
  instructionLessons,
} from "@plimsoll/core/explain";
import type { PluginOptions } from "../plugins.ts";
import type { CommandContext } from "../program.ts";
import { openRules, type RuleShelf } from "./rule-page.ts";

/** What a word on the command line stands for. */
export type Subject =
  /** A file or folder that is there, or `-`. */
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "rules"; readonly name: string; readonly rules: readonly AnyRule[]; readonly shelf: RuleShelf }
  | { readonly kind: "instruction"; readonly lesson: InstructionLesson }
  | { readonly kind: "concept"; readonly concept: Concept }
  | { readonly kind: "unknown"; readonly name: string; readonly suggestion: string | undefined };

/** What is on the disk goes before rules, these before instructions, and those before concepts. Rules are read only where they may be meant. */
export async function findSubjects(
  names: readonly string[],
  options: PluginOptions,
  context: CommandContext,
): Promise<readonly Subject[]> {
  // `plimsoll explain build cache` is one name that nobody put into quotes.
  const whole = names.length > 1 && names.length < 5 ? findConcept(names.join(" ")) : undefined;
  if (whole !== undefined && !names.some((name) => existsSync(resolve(context.cwd, name))))
    return [{ kind: "concept", concept: whole }];
  const isPath = (name: string): boolean => name === "-" || /^\.{0,2}[\\/]/.test(name) || existsSync(resolve(context.cwd, name));
  const others = names.filter((name) => !isPath(name));
  const shelf = others.length === 0 ? undefined : await openRules(others, options, context);
  return names.map((name): Subject => {
    if (shelf === undefined || isPath(name)) return { kind: "path", path: name };
    const rules = shelf.lookup(name);
    if (rules.length > 0) return { kind: "rules", name, rules, shelf };
    const concept = findConcept(name);
    // `volume` and `user` are ideas too; VOLUME and USER are instructions.
    const lesson = concept?.id === name ? undefined : findLesson(name);
    if (lesson !== undefined) return { kind: "instruction", lesson };
    if (concept !== undefined) return { kind: "concept", concept };
    // What looks like a path is told as one: that there is no such file.
    if (/[\\/]|^(?:Dockerfile|Containerfile)/.test(name)) return { kind: "path", path: name };
    return { kind: "unknown", name, suggestion: suggestion(name, shelf) };
  });
}

function suggestion(name: string, shelf: RuleShelf): string | undefined {
  const words = [...instructionLessons.map(({ title }) => title), ...concepts.map(({ id }) => id)];
  return suggest(name, words, false) ?? shelf.suggest(name);
}
