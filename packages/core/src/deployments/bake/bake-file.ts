import type { HclAttribute, HclBlock, HclBody, HclExpression } from "../../hcl/hcl-tree.ts";
import { readTemplateText } from "../../hcl/read-template-text.ts";
import type { DataNode, MappingEntry } from "../data-node.ts";

/** A Bake file in either of its forms. */
export interface BakeFile {
  readonly path: string;
  readonly body: HclBody;
}

/** A `docker-bake.json` in the shape of HCL: the keys below `target`, `group`, `variable` and `function` are labels of blocks. */
export function bodyOfJson(node: DataNode): HclBody {
  const entries = node.kind === "mapping" ? node.entries : [];
  const blocks = entries.filter(({ key }) => blockTypes.has(key));
  return {
    attributes: entries.filter(({ key }) => !blockTypes.has(key)).map(attributeOf),
    blocks: blocks.flatMap(({ key, keyPlace, value }) =>
      (value.kind === "mapping" ? value.entries : []).map((entry) => blockOf(key, keyPlace.span, entry)),
    ),
  };
}

const blockTypes: ReadonlySet<string> = new Set(["target", "group", "variable", "function"]);

function blockOf(type: string, typeSpan: HclBlock["typeSpan"], { key, keyPlace, value }: MappingEntry): HclBlock {
  const attributes = value.kind === "mapping" ? value.entries.map(attributeOf) : [];
  const label = { text: key, span: keyPlace.span };
  return { type, typeSpan, labels: [label], body: { attributes, blocks: [] }, span: value.place.span };
}

function attributeOf({ key, keyPlace, value }: MappingEntry): HclAttribute {
  return { name: key, nameSpan: keyPlace.span, value: expressionOf(value) };
}

function expressionOf(node: DataNode): HclExpression {
  const { span } = node.place;
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "string" ? readTemplateText(node.value, span) : { kind: "literal", value: node.value, span };
    case "list":
      return { kind: "list", items: node.items.map(expressionOf), span };
    case "mapping": {
      const entries = node.entries.map(({ key, keyPlace, value }) => ({
        key: { kind: "literal" as const, value: key, span: keyPlace.span },
        value: expressionOf(value),
      }));
      return { kind: "mapping", entries, span };
    }
  }
}
