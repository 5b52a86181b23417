/** One import of a source file, static or dynamic, with or without a name. */
export interface SourceImport {
  readonly specifier: string;
  /** Of types only: it leaves no trace at run time. */
  readonly typeOnly: boolean;
}

const fromClause = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{][^;"']*?\s)?from\s*["']([^"']+)["']/gm;
const bareImport = /^[ \t]*import\s*["']([^"']+)["']/gm;
const dynamicImport = /\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/g;
const typeImport = /\bimport\(\s*["']([^"']+)["']\s*\)\s*\./g;

/**
 * The imports of a TypeScript file, by its text. TypeScript 7 has no parser for others to call, and oxlint's walls would pass silently if
 * their file patterns matched nothing; the canaries prove that this one sees every form.
 */
export function importsOf(text: string): readonly SourceImport[] {
  const imports: SourceImport[] = [];
  for (const match of text.matchAll(fromClause)) imports.push({ specifier: match[2]!, typeOnly: match[1] !== undefined });
  for (const match of text.matchAll(bareImport)) imports.push({ specifier: match[1]!, typeOnly: false });
  const types = new Set([...text.matchAll(typeImport)].map((match) => match.index));
  for (const match of text.matchAll(dynamicImport)) imports.push({ specifier: match[1]!, typeOnly: types.has(match.index) });
  return imports;
}
