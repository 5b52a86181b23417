import { parse } from "acorn";
import type { CallExpression, Node, ObjectExpression } from "acorn";

/** A stretch of a source: offsets in UTF-16 code units, the end exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes some properties out of the object that a rule's module gives to `defineRule`, and puts `instead` in their place. What only they
 * used falls away when the module is bundled, if its import is named in `imports`. Throws when the module (JavaScript) holds no such object.
 */
export function replaceRuleProperties(
  code: string,
  names: ReadonlySet<string>,
  imports: ReadonlySet<string>,
  instead: string,
): string {
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const rule = findRule(program);
  if (rule === undefined) throw new Error("no call of defineRule with an object");
  const cuts: Range[] = rule.properties.filter((property) => property.type === "Property" && nameOf(property.key, names));
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration" && imports.has(String(statement.source.value))) cuts.push(statement);
  }
  let result = code;
  for (const { start, end } of cuts.toSorted((a, b) => b.start - a.start)) {
    const comma = result[end] === "," ? 1 : 0;
    const added = start === cuts[0]?.start ? instead : "";
    result = result.slice(0, start) + added + result.slice(end + comma);
  }
  return result;
}

function nameOf(key: Node, names: ReadonlySet<string>): boolean {
  return key.type === "Identifier" && "name" in key && typeof key.name === "string" && names.has(key.name);
}

function findRule(node: Node): ObjectExpression | undefined {
  for (const call of callsIn(node)) {
    const [argument] = call.arguments;
    if (call.callee.type === "Identifier" && call.callee.name === "defineRule" && argument?.type === "ObjectExpression") {
      return argument;
    }
  }
  return undefined;
}

/** Calls that stand at the top of a module as the value of a constant. */
function* callsIn(program: Node): Generator<CallExpression> {
  if (program.type !== "Program" || !("body" in program) || !Array.isArray(program.body)) return;
  for (const statement of program.body) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { init } of declaration.declarations) if (init?.type === "CallExpression") yield init;
  }
}
