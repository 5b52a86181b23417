// The parts of Eleventy that the site uses; the package has no types of its own.
declare module "@11ty/eleventy" {
  import type MarkdownIt from "markdown-it";

  interface EleventyConfig {
    setLibrary(engine: "md", library: MarkdownIt): void;
    setUseGitIgnore(use: boolean): void;
    setIncludesDirectory(folder: string): void;
    readonly ignores: Set<string>;
    addTemplate(path: string, content: string, data: Readonly<Record<string, unknown>>): void;
  }

  interface EleventyOptions {
    readonly quietMode?: boolean;
    readonly config?: (config: EleventyConfig) => { readonly markdownTemplateEngine: false };
  }

  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    toJSON(): Promise<readonly { readonly url: string; readonly content: string }[]>;
  }
}
