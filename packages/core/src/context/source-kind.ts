/**
 * Where a source of ADD or COPY comes from, as BuildKit tells by its text alone (frontend/dockerfile/dfgitutil, util/gitutil).
 */
export type SourceKind = "context" | "http" | "git";

/** Kind of a source whose variables are filled in. COPY takes paths alone: BuildKit refuses the others there. */
export function sourceKind(source: string): SourceKind {
  if (isGit(source)) return "git";
  return source.startsWith("http://") || source.startsWith("https://") ? "http" : "context";
}

function isGit(source: string): boolean {
  // `github.com/a/b` without a scheme is a path in the context here, though it is a repository as a build context.
  const url = /^([a-zA-Z0-9]+):\/\/([^?#]*)/.exec(source);
  if (url === null) return /^[\w-]+@[a-zA-Z0-9.-]+:/.test(source) && !source.includes("\n");
  const rest = url[2]!;
  switch (url[1]!.toLowerCase()) {
    case "ssh":
    case "git":
      return true;
    case "http":
    case "https":
      // Over HTTP only the ending tells a repository from a file.
      return rest.includes("/") && rest.endsWith(".git");
    default:
      return false;
  }
}
