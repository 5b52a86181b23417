/** BuildKit's checks that run only when `# check=experimental=` asks for them (frontend/dockerfile/linter/ruleset.go). */
export const experimentalChecks: ReadonlySet<string> = new Set(["InvalidDefinitionDescription"]);
