import { forEachChildNode, parsedText, type ParsedScript, type Statement, type SyntaxNode } from "./parse-script.ts";
import type { ShellScript } from "./shell-script.ts";
import { type ShellText, spanIn } from "./shell-text.ts";
import type { Span } from "../text/span.ts";
import { scriptOfBackticks } from "./word-script.ts";

export type NodeType = SyntaxNode["type"];
export type NodeOf<Type extends NodeType> = Extract<SyntaxNode, { readonly type: Type }>;

/** A node of the shell parser's tree, with what is around it. */
export interface TreePlace<Node extends SyntaxNode = SyntaxNode> {
  readonly node: Node;
  /** The place that holds it; undefined for the statements of the script itself. */
  readonly parent: TreePlace | undefined;
  /** The text that the node's offsets count in: that of the script, or of backquotes with escapes in them. */
  readonly text: ShellText;
}

/**
 * All of one script as the shell parser reads it: what is quoted, expanded, tested. Unlike `commands`, it does not look into
 * text that is given to another shell (`sh -c '…'`).
 */
export interface ScriptTree {
  readonly script: ShellScript;
  readonly statements: readonly Statement[];
  /** Whether the parser could read all of it. What is said of the rest is a guess. */
  readonly complete: boolean;
  /** By the type of their node, each list in the order of the text. */
  readonly byType: ReadonlyMap<NodeType, readonly TreePlace[]>;
  /** Number of nodes. */
  readonly size: number;
}

/** A substitution in a substitution is followed this deep, since the parser reads its text again each time. */
export const maxSubstitutionLevel = 24;
const trees = new WeakMap<ShellScript, ScriptTree>();

/** The tree of a script; read when it is first asked for, and kept with the script. Total. */
export function scriptTree(script: ShellScript): ScriptTree {
  const known = trees.get(script);
  if (known !== undefined) return known;
  const tree = readTree(script);
  trees.set(script, tree);
  return tree;
}

export function isPlaceOf<Type extends NodeType>(place: TreePlace | undefined, type: Type): place is TreePlace<NodeOf<Type>> {
  return place?.node.type === type;
}

/** The places whose node is of this type, in the order of the text. */
export function* placesOf<Type extends NodeType>(tree: ScriptTree, type: Type): Generator<TreePlace<NodeOf<Type>>> {
  for (const place of tree.byType.get(type) ?? []) if (isPlaceOf(place, type)) yield place;
}

/** Where the node stands in the file. */
export function placeSpan({ node, text }: TreePlace): Span {
  return spanIn(text, node.pos, node.end);
}

/** The places around this one, from the nearest outwards. */
export function* ancestors(place: TreePlace): Generator<TreePlace> {
  for (let around = place.parent; around !== undefined; around = around.parent) yield around;
}

function readTree(script: ShellScript): ScriptTree {
  const { text } = script;
  const parsed: ParsedScript = parsedText(text);
  const byType = new Map<NodeType, TreePlace[]>();
  let size = 0;
  let complete = parsed.errors.length === 0;
  const add = (node: SyntaxNode, parent: TreePlace | undefined, around: ShellText, level: number): void => {
    const place: TreePlace = { node, parent, text: around };
    size++;
    const list = byType.get(node.type);
    if (list === undefined) byType.set(node.type, [place]);
    else list.push(place);
    let inner = around;
    let innerLevel = level;
    if (node.type === "CommandExpansion" || node.type === "ProcessSubstitution") {
      if (level >= maxSubstitutionLevel || node.script === undefined) return;
      if (node.script.errors !== undefined && node.script.errors.length > 0) complete = false;
      innerLevel++;
      const { source } = node.script;
      const decoded = source === undefined ? around : scriptOfBackticks(node, around, source);
      if (decoded === undefined) return;
      inner = decoded;
    }
    forEachChildNode(node, (child) => add(child, place, inner, innerLevel));
  };
  try {
    for (const statement of parsed.statements) add(statement, undefined, text, 0);
  } catch {
    // Substitutions are parsed when they are looked at: a bug of the parser may show only here.
    complete = false;
  }
  return { script, statements: parsed.statements, complete, byType, size };
}
