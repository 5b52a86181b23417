import { createRuleIndex, type Finding, rules, type TextEdit } from "@plimsoll/core";
import type { Document, Pair, YAMLMap, YAMLSeq } from "yaml";

/** What the text of a config file has to become so that a rule is off; undefined where that cannot be told. */
export async function ignoreInConfig(
  text: string,
  file: string,
  finding: Pick<Finding, "rule" | "codes">,
): Promise<TextEdit | undefined> {
  const yaml = await import("yaml");
  const document = yaml.parseDocument(text, { logLevel: "error", merge: true });
  if (document.errors.length > 0 || (document.contents !== null && !yaml.isMap(document.contents))) return undefined;
  const code = hadolintCode(finding);
  const edit = !isHadolintConfig(file)
    ? ruleOff(yaml, document, text, finding.rule)
    : code === undefined
      ? undefined
      : listed(yaml, document, text, code);
  if (edit === undefined) return undefined;
  const after = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  return yaml.parseDocument(after, { logLevel: "error" }).errors.length === 0 ? edit : undefined;
}

export function isHadolintConfig(file: string): boolean {
  return file.toLowerCase().includes("hadolint");
}

/** What hadolint calls it. */
export function hadolintCode({ codes }: Pick<Finding, "codes">): string | undefined {
  return codes.find((code) => /^(?:DL|SC)\d{4}$/.test(code));
}

type Yaml = typeof import("yaml");

function ruleOff(yaml: Yaml, document: Document, text: string, rule: string): TextEdit | undefined {
  const isJson = text.trimStart().startsWith("{");
  const entry = isJson ? `"${rule}": "off"` : `${rule}: off`;
  const rulesPair = pairOf(yaml, document.contents, (key) => key === "rules");
  if (rulesPair === undefined) {
    const top = document.contents;
    if (yaml.isMap(top) && top.flow === true)
      return intoFlow(top, text, isJson ? `"rules": { ${entry} }` : `rules: { ${entry} }`);
    const lineBreak = lineBreakOf(text);
    const isOpen = text !== "" && !text.endsWith("\n");
    return insertion(text.length, `${isOpen ? lineBreak : ""}rules:${lineBreak}  ${entry}${lineBreak}`);
  }
  const { value } = rulesPair;
  const index = createRuleIndex(rules);
  const own = pairOf(yaml, value, (key) => index.resolve(key).join() === rule || key === rule);
  if (own !== undefined) return settingOff(yaml, own, text, isJson);
  return yaml.isMap(value) ? intoMap(value, text, entry) : intoEmpty(yaml, rulesPair, text, `  ${entry}`);
}

/** The rule stands there: its severity is replaced, and settings of its own stay. */
function settingOff(yaml: Yaml, { value }: Pair, text: string, isJson: boolean): TextEdit | undefined {
  const off = isJson ? '"off"' : "off";
  if (yaml.isMap(value)) {
    const severity = pairOf(yaml, value, (key) => key === "severity");
    if (severity === undefined) return intoMap(value, text, isJson ? '"severity": "off"' : "severity: off");
    return settingOff(yaml, severity, text, isJson);
  }
  if (!yaml.isScalar(value) || value.range == null) return undefined;
  const [start, end] = value.range;
  return end === start ? insertion(start, ` ${off}`) : { span: { start, end }, text: off };
}

/** hadolint's own list of what it leaves out. */
function listed(yaml: Yaml, document: Document, text: string, code: string): TextEdit | undefined {
  const pair = pairOf(yaml, document.contents, (key) => key === "ignored");
  const lineBreak = lineBreakOf(text);
  if (pair === undefined) {
    const isOpen = text !== "" && !text.endsWith("\n");
    return insertion(text.length, `${isOpen ? lineBreak : ""}ignored:${lineBreak}  - ${code}${lineBreak}`);
  }
  if (!yaml.isSeq(pair.value)) return intoEmpty(yaml, pair, text, `  - ${code}`);
  return pair.value.flow === true ? intoFlow(pair.value, text, code) : behindLast(yaml, pair.value, text, `- ${code}`);
}

function intoMap(map: YAMLMap, text: string, entry: string): TextEdit | undefined {
  if (map.flow === true) return intoFlow(map, text, entry);
  const first = startOf(map.items[0]?.key);
  if (first === undefined) return undefined;
  const lineStart = text.lastIndexOf("\n", first - 1) + 1;
  const indentation = text.slice(lineStart, first);
  // In front of the first entry, below the comments on it: the end of a block is hard to tell from what follows.
  return /^[ ]*$/.test(indentation) ? insertion(lineStart, `${indentation}${entry}${lineBreakOf(text)}`) : undefined;
}

function behindLast(yaml: Yaml, list: YAMLSeq, text: string, entry: string): TextEdit | undefined {
  const last = list.items.at(-1);
  const range = yaml.isNode(last) ? last.range : undefined;
  if (range == null) return undefined;
  const end = text.indexOf("\n", range[1]);
  const at = end === -1 ? text.length : end;
  const dash = text.lastIndexOf("-", range[0] - 1);
  const indentation = text.slice(text.lastIndexOf("\n", dash) + 1, dash);
  return insertion(text[at - 1] === "\r" ? at - 1 : at, `${lineBreakOf(text)}${indentation}${entry}`);
}

/** Behind the bracket that opens it. In lines of their own where the entries have them. */
function intoFlow(node: YAMLMap | YAMLSeq, text: string, entry: string): TextEdit | undefined {
  const start = node.range?.[0];
  if (start === undefined) return undefined;
  const gap = /^\s*/.exec(text.slice(start + 1))![0];
  const isEmpty = node.items.length === 0;
  if (isEmpty) return { span: { start: start + 1, end: start + 1 + gap.length }, text: ` ${entry} ` };
  return insertion(start + 1, `${gap === "" ? "" : gap}${entry},${gap.includes("\n") ? "" : gap === "" ? " " : ""}`);
}

/** A key without a value: what belongs to it goes into the next line. */
function intoEmpty(yaml: Yaml, { key, value }: Pair, text: string, line: string): TextEdit | undefined {
  if (value !== null && !(yaml.isScalar(value) && value.value === null)) return undefined;
  const start = startOf(key);
  const colon = start === undefined ? -1 : text.indexOf(":", start);
  if (colon === -1) return undefined;
  const lineBreak = text.indexOf("\n", colon);
  const at = lineBreak === -1 ? text.length : lineBreak;
  return insertion(text[at - 1] === "\r" ? at - 1 : at, `${lineBreakOf(text)}${line}`);
}

function pairOf(yaml: Yaml, node: unknown, isWanted: (key: string) => boolean): Pair | undefined {
  return yaml.isMap(node) ? node.items.find(({ key }) => isWanted(String(yaml.isScalar(key) ? key.value : key))) : undefined;
}

function startOf(node: unknown): number | undefined {
  // Keys of a document that was parsed are nodes with a place.
  return (node as { readonly range?: readonly [number, number, number] } | null | undefined)?.range?.[0];
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? "\n";
}
