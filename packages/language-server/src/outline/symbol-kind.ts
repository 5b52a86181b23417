import { SymbolKind } from "vscode-languageserver";
import type { OutlineItem } from "./outline.ts";

/** Chosen for the icon: editors know no Dockerfiles. */
export function symbolKindOf(kind: OutlineItem["kind"]): SymbolKind {
  return kinds[kind];
}

const kinds: Readonly<Record<OutlineItem["kind"], SymbolKind>> = {
  stage: SymbolKind.Namespace,
  argument: SymbolKind.Variable,
  variable: SymbolKind.Variable,
  label: SymbolKind.Property,
  port: SymbolKind.Interface,
  step: SymbolKind.Function,
  setting: SymbolKind.Field,
};
