/** A file that a project page offers. */
export interface IndexFile {
  readonly name: string;
  readonly url: string;
  /** Specifiers for the version of Python; "" for any. */
  readonly requiresPython: string;
  readonly withdrawn: boolean;
}

/** A project page, as HTML (PEP 503) or JSON (PEP 691). `address`: of the page. Undefined when it is neither. */
export function readIndexPage(text: string, address: string): readonly IndexFile[] | undefined {
  return /^\s*\{/.test(text) ? readJson(text, address) : readHtml(text, address);
}

function readHtml(text: string, address: string): readonly IndexFile[] | undefined {
  if (!/<(?:!doctype html|html|a\s)/i.test(text)) return undefined;
  const base = /<base\s[^>]*href="([^"]*)"/i.exec(text)?.[1] ?? address;
  const files: IndexFile[] = [];
  for (const [, attributes, label] of text.matchAll(/<a\s([^>]*)>([^<]*)<\/a>/gi)) {
    const href = attributeOf(attributes!, "href");
    if (href === undefined || !URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    url.hash = "";
    files.push({
      name: unescaped(label!).trim(),
      url: url.href,
      requiresPython: attributeOf(attributes!, "data-requires-python") ?? "",
      withdrawn: /\bdata-yanked\b/.test(attributes!),
    });
  }
  return files;
}

function readJson(text: string, address: string): readonly IndexFile[] | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = fieldOf(document, "files");
  if (!Array.isArray(list)) return undefined;
  const entries: readonly unknown[] = list;
  return entries.flatMap((entry) => {
    const [name, url, python] = [fieldOf(entry, "filename"), fieldOf(entry, "url"), fieldOf(entry, "requires-python")];
    if (typeof name !== "string" || typeof url !== "string" || !URL.canParse(url, address)) return [];
    const yanked = fieldOf(entry, "yanked");
    const withdrawn = yanked !== undefined && yanked !== false;
    return [{ name, url: new URL(url, address).href, requiresPython: typeof python === "string" ? python : "", withdrawn }];
  });
}

function fieldOf(value: unknown, name: string): unknown {
  // Any object can be asked for a field.
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`, "i").exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name: string) => entities[name] ?? "");
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", "#x27": "'" };
