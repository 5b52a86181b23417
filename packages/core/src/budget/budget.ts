/** What may be limited. */
export const budgetKeys = ["image", "transfer", "layers", "context", "rebuiltPerCommit"] as const;
export type BudgetKey = (typeof budgetKeys)[number];

/** How deep the ship may be loaded: limits of one image. In bytes, but for the number of layers. */
export type Budget = { readonly [Key in BudgetKey]?: number | undefined };

/** Limits of a project. Where a target has its own, those go before the ones of all. */
export interface ProjectBudget extends Budget {
  readonly targets?: Readonly<Record<string, Budget>> | undefined;
}

/** The limits for one of the names that a build goes by: its stage, its service or target in a build file. */
export function budgetOf({ targets = {}, ...all }: ProjectBudget, names: readonly string[]): Budget {
  const own = names.flatMap((name) => (Object.hasOwn(targets, name) ? [targets[name]!] : []));
  const given = own.flatMap((budget) => Object.entries(budget).filter(([, limit]) => limit !== undefined));
  return { ...all, ...Object.fromEntries(given) };
}
