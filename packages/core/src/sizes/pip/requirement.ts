/** What one requirement asks for (PEP 508). */
export interface Requirement {
  /** Normalised: lower case, with single hyphens. */
  readonly name: string;
  readonly extras: readonly string[];
  /** PEP 440 specifiers, joined by commas; "" for any version. */
  readonly specifier: string;
  /** Where it is taken from, when not from the index. */
  readonly url: string | undefined;
  /** Condition as written; undefined when it always holds. */
  readonly marker: string | undefined;
}

const pattern =
  /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*(?:@\s*([^\s;]+)\s*|\(?([^;()@]*)\)?\s*)(?:;(.*))?$/;

/** Undefined when the text is no requirement: a path, an option. */
export function parseRequirement(text: string): Requirement | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [, name, extras, url, specifier, marker] = found;
  const plain = (specifier ?? "").replace(/\s+/g, "").replace(/,$/, "");
  if (plain !== "" && !/^(?:~=|===?|!=|<=?|>=?)[^,<>=~!]+(?:,(?:~=|===?|!=|<=?|>=?)[^,<>=~!]+)*$/.test(plain)) return undefined;
  const names = (extras ?? "").split(",").map(projectName);
  return {
    name: projectName(name!),
    extras: names.filter((extra) => extra !== ""),
    specifier: plain,
    url,
    marker: marker?.trim(),
  };
}

/** As PEP 503 compares names. */
export function projectName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, "-");
}
