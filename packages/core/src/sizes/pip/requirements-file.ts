/** A line of a requirements file that means something to a size. */
export type RequirementLine =
  | { readonly kind: "requirement"; readonly text: string }
  /** Another file of that kind, relative to this one. */
  | { readonly kind: "requirements"; readonly path: string }
  | { readonly kind: "constraints"; readonly path: string }
  | { readonly kind: "editable"; readonly text: string };

/** What pip reads in a requirements file; options that change no size are left out. */
export function readRequirementsFile(text: string): readonly RequirementLine[] {
  const joined = text.replace(/^\uFEFF/, "").replace(/\\\r?\n/g, " ");
  return joined.split(/\r?\n/).flatMap((line) => {
    const plain = line.replace(/(^|\s)#.*$/, "").trim();
    if (plain === "") return [];
    const option = /^(-r|--requirement|-c|--constraint|-e|--editable)(?:[\s=]\s*|(?=[^-\s]))(.*)$/.exec(plain);
    if (option !== null) return [optionLine(option[1]!, option[2]!.trim())];
    if (plain.startsWith("-")) return [];
    return [{ kind: "requirement", text: plain.replace(/\s+--?[\w-]+(?:[=\s]\S+)?/g, "").trim() } as const];
  });
}

function optionLine(option: string, value: string): RequirementLine {
  switch (option) {
    case "-r":
    case "--requirement":
      return { kind: "requirements", path: value };
    case "-c":
    case "--constraint":
      return { kind: "constraints", path: value };
    default:
      return { kind: "editable", text: value };
  }
}
