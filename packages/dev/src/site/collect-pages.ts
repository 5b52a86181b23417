import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { type Language, languages } from "@plimsoll/core";
import type MarkdownIt from "markdown-it";
import { fromRoot } from "../repository.ts";
import { outlineOf } from "./site-markdown.ts";
import type { SitePage } from "./site-page.ts";
import { englishOnly, sectionOf } from "./site-sections.ts";

/** All pages of the site, and what is wanted for them and is missing. */
export interface CollectedPages {
  readonly pages: readonly SitePage[];
  /** Pages that exist in one language only, by their path below `docs/` and the language that is missing. */
  readonly untranslated: readonly string[];
}

/** Reads the documents of this repository, and the files that they link to. */
export function collectPages(markdown: MarkdownIt): CollectedPages {
  const paths = documentPaths("docs").filter((path) => !path.startsWith("ko/"));
  const korean = new Set(documentPaths("docs/ko"));
  const untranslated = [
    ...paths.filter((path) => !korean.has(path) && !englishOnly.includes(path)).map((path) => `${path}: ko`),
    ...[...korean].filter((path) => !paths.includes(path)).map((path) => `${path}: en`),
  ];
  const pages = paths.flatMap((path) => languages.map((language) => documentPage(markdown, path, language, korean.has(path))));
  const all = [...frontPages(markdown), ...pages];
  return { pages: [...all, ...linkedFiles(markdown, all)], untranslated };
}

/** Where the page of a repository file is on the site, from its top; undefined for what has none. `path`: from the repository's top. */
export function urlOfFile(path: string, language: Language): string | undefined {
  const home = language === "en" ? "" : `${language}/`;
  if (path === "README.md") return "index.html";
  if (path === "README.ko.md") return "ko/index.html";
  const translated = path.startsWith("docs/ko/");
  const below = translated ? path.slice("docs/ko/".length) : path.startsWith("docs/") ? path.slice("docs/".length) : undefined;
  if (below?.endsWith(".md") === true) {
    const english = !translated && (language === "en" || !englishOnly.includes(below));
    return `${translated ? "ko/" : english ? "" : home}${below.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html")}`;
  }
  if (below !== undefined && /^images\/|\.schema\.json$/.test(below)) return below;
  return existsSync(fromRoot(path)) ? `${home}source/${path}${isDirectory(path) ? "/index" : ""}.html` : undefined;
}

function documentPaths(folder: string): readonly string[] {
  if (!existsSync(fromRoot(folder))) return [];
  return readdirSync(fromRoot(folder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"))
    .toSorted();
}

function documentPage(markdown: MarkdownIt, path: string, language: Language, hasKorean: boolean): SitePage {
  const textLanguage = language === "ko" && !hasKorean ? "en" : language;
  const source = textLanguage === "ko" ? `docs/ko/${path}` : `docs/${path}`;
  const below = path.replace(/README\.md$/, "index.md").replace(/\.md$/, ".html");
  const text = readFileSync(fromRoot(source), "utf8");
  const { title, description } = outlineOf(markdown, text);
  const section = sectionOf(path);
  return {
    source,
    language,
    textLanguage,
    section,
    title,
    description,
    markdown: text,
    layout: "page",
    url: language === "ko" ? `ko/${below}` : below,
    alternate: language === "ko" ? below : `ko/${below}`,
  };
}

/** The first page and the playground. Their texts lie in `site/pages`. */
function frontPages(markdown: MarkdownIt): readonly SitePage[] {
  const files = [
    { name: "home", layout: "home", file: "index.html" },
    { name: "playground", layout: "playground", file: "playground.html" },
  ] as const;
  return files.flatMap(({ name, layout, file }) =>
    languages.map((language): SitePage => {
      const source = `site/pages/${name}.${language}.md`;
      const text = withOutputs(readFileSync(fromRoot(source), "utf8"), language);
      const { title, description } = outlineOf(markdown, text);
      return {
        source,
        language,
        textLanguage: language,
        section: "start",
        title,
        description,
        markdown: text,
        layout,
        url: language === "ko" ? `ko/${file}` : file,
        alternate: language === "ko" ? file : `ko/${file}`,
      };
    }),
  );
}

/** Puts what a command really prints, as the README has it, in the place of `<!-- output of: plimsoll … -->`. */
function withOutputs(text: string, language: Language): string {
  const readme = readFileSync(fromRoot(language === "ko" ? "README.ko.md" : "README.md"), "utf8");
  return text.replaceAll(/<!-- output of: (plimsoll [^\n]+) -->/g, (_, command: string) => {
    const start = readme.indexOf(`<!-- output: ${command} -->\n`);
    const end = readme.indexOf("\n<!-- /output -->", start);
    if (start === -1 || end === -1) throw new Error(`the README in ${language} does not show \`${command}\``);
    return readme.slice(readme.indexOf("\n", start) + 1, end);
  });
}

/** Files outside of `docs/` that pages link to, and what those link to in turn. */
function linkedFiles(markdown: MarkdownIt, pages: readonly SitePage[]): readonly SitePage[] {
  const found = new Map<string, readonly SitePage[]>();
  const queue = pages.map(({ source, markdown: text }) => ({ source, text }));
  for (const { source, text } of queue) {
    for (const link of linksOf(markdown, text)) {
      const path = repositoryPath(source, link);
      const isOwn = path === undefined || /^docs\/(?:.*\.md|images\/.*|.*\.schema\.json)$|^README(?:\.ko)?\.md$/.test(path);
      if (isOwn || found.has(path) || !existsSync(fromRoot(path))) continue;
      const shown = filePages(markdown, path);
      found.set(path, shown);
      queue.push({ source: isDirectory(path) ? `${path}/x` : path, text: shown[0]!.markdown });
    }
  }
  return [...found.values()].flat();
}

/** The file that a link of a document names, from the top of the repository; undefined for one to elsewhere. */
export function repositoryPath(source: string, href: string): string | undefined {
  if (href === "" || href.startsWith("#") || /^[a-z]+:/.test(href)) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(source), decodeURI(href.replace(/#.*$/, "")))).replace(/\/$/, "");
  return path.startsWith("..") ? undefined : path;
}

function linksOf(markdown: MarkdownIt, text: string): readonly string[] {
  return markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => (token.type === "link_open" ? (token.attrGet("href") ?? []) : []));
}

function filePages(markdown: MarkdownIt, path: string): readonly SitePage[] {
  const text = markdownOfFile(path);
  const { title, description } = outlineOf(markdown, text);
  return languages.map((language): SitePage => {
    const textLanguage = path.endsWith(".ko.md") ? "ko" : "en";
    const source = isDirectory(path) ? `${path}/x` : path;
    const [url = "", alternate = ""] = [language, language === "en" ? ("ko" as const) : ("en" as const)].map((of) =>
      urlOfFile(path, of),
    );
    return {
      source,
      language,
      textLanguage,
      section: undefined,
      layout: "page",
      title,
      description,
      markdown: text,
      url,
      alternate,
    };
  });
}

function markdownOfFile(path: string): string {
  if (isDirectory(path)) {
    const names = readdirSync(fromRoot(path)).filter(
      (name) => !["node_modules", "dist"].includes(name) && !name.startsWith(".types"),
    );
    return `# ${path}\n\n${names.map((name) => `- [${name}](${encodeURI(name)})`).join("\n")}\n`;
  }
  const text = readFileSync(fromRoot(path), "utf8");
  if (path.endsWith(".md")) return text;
  const language = /(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$/.test(path) ? "dockerfile" : posix.extname(path).slice(1);
  return `# ${path}\n\n\`\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\`\`\n`;
}

function isDirectory(path: string): boolean {
  return statSync(fromRoot(path), { throwIfNoEntry: false })?.isDirectory() === true;
}
