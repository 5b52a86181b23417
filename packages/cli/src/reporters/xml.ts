import { escapeUTF8 } from "entities/escape";

/** A value of an attribute; undefined: the attribute is left out. */
type AttributeValue = string | number | undefined;

/** An element with its attributes and what stands inside, which is XML already. */
export function xmlElement(name: string, attributes: Readonly<Record<string, AttributeValue>>, inside = ""): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${xmlAttribute(value)}"`,
  );
  const head = `<${name}${written.join("")}`;
  return inside === "" ? `${head}/>` : `${head}>${inside}</${name}>`;
}

/** Text as it may stand inside an element. What XML has no way to write (most control characters) becomes U+FFFD. */
export function xmlText(text: string): string {
  return escapeUTF8(text.replace(notInXml, "\ufffd"));
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A reader turns line ends and tabs in attributes into blanks, but for those that are written as references. */
function xmlAttribute(value: string | number): string {
  return xmlText(String(value)).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Most control characters, half surrogate pairs, and two code points that are none. */
const notInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
