import type { Language } from "@plimsoll/core";
import { adviceSection, wasteSection } from "./advice-section.ts";
import { contextSection } from "./context-section.ts";
import { fileSection } from "./file-section.ts";
import { html, type Html, rawElement } from "./html.ts";
import { contentHash } from "./content-hash.ts";
import { buildName, type PartContext } from "./page-context.ts";
import { buildHeader } from "./page-header.ts";
import { pageScript } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";
import { type PageText, pageText } from "./page-text.ts";
import type { PlanPageData } from "./plan-page-data.ts";
import { stagesSection } from "./stages-section.ts";
import { stepsSection } from "./steps-section.ts";

/**
 * One HTML page that shows a plan and needs nothing else: no network, and no right but to run its own script, whose hash it names. Everything
 * can be read without the script. What comes from files is text in it and never markup. `nonce`: in base64, names script and style in place of
 * their hashes, for a page that is shown within another one.
 */
export function renderPlanPage(data: PlanPageData, language: Language, nonce?: string): string {
  const text = pageText[language];
  const [style, script] = [pageStyle(), pageScript()];
  const named = nonce !== undefined && /^[A-Za-z0-9+/_-]+={0,2}$/.test(nonce) ? nonce : undefined;
  const sourceOf = (text: string): string => (named === undefined ? contentHash(text) : `nonce-${named}`);
  const policy = `default-src 'none'; style-src '${sourceOf(style)}'; script-src '${sourceOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const [first] = data.builds;
  const single = data.builds.length === 1;
  const name = first === undefined ? "" : single ? buildName(first) : first.dockerfile;
  const contexts = data.builds.map((build, at): PartContext => ({ build, text, prefix: single ? "" : `b${at}-` }));
  const page = html`<!doctype html>
    <html lang="${language}" data-theme="auto">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="${data.generator}" />
        <title>${text.title(name)}</title>
        ${rawElement("style", style, named)}
      </head>
      <body>
        ${skips(contexts[0], text)}
        <header class="top"><span class="brand">${loadMark()}plimsoll</span>${theme(text)}</header>
        <main>
          ${
            single
              ? undefined
              : html`<h1>${name}</h1>
                  <nav aria-label="${text.builds}">
                    <ul class="builds">
                      ${contexts.map(({ build, prefix }) => html`<li><a href="#${prefix}build">${buildName(build)}</a></li>`)}
                    </ul>
                  </nav>`
          }
          ${contexts.map((context) => buildPart(context, single))}
        </main>
        <footer>${text.madeBy(data.generator)}</footer>
        ${rawElement("script", script, named)}
      </body>
    </html> `;
  return `${page.markup.trim()}\n`;
}

function buildPart(context: PartContext, single: boolean): Html {
  return html`<article class="build" id="${context.prefix}build">
    ${buildHeader(context, single ? 1 : 2)} ${fileSection(context)} ${stagesSection(context)} ${adviceSection(context)}
    ${wasteSection(context)} ${contextSection(context)} ${stepsSection(context)}
  </article>`;
}

function skips(context: PartContext | undefined, text: PageText): Html | undefined {
  if (context === undefined) return undefined;
  const { build, prefix } = context;
  const links = [
    html`<a href="#${prefix}file">${text.skips.file}</a>`,
    html`<a href="#${prefix}all">${text.skips.layers}</a>`,
    ...(build.advice.length === 0 ? [] : [html`<a href="#${prefix}advice">${text.skips.advice}</a>`]),
  ];
  return html`<nav class="skips" aria-label="${text.skips.file}">${links}</nav>`;
}

function theme({ theme: words }: PageText): Html {
  const button = (name: string, label: string): Html =>
    html`<button type="button" data-theme-name="${name}" aria-pressed="${name === "auto" ? "true" : "false"}">${label}</button>`;
  return html`<div class="theme scripted-only" role="group" aria-label="${words.label}">
    ${button("auto", words.auto)}${button("light", words.light)}${button("dark", words.dark)}
  </div>`;
}

/** The mark on a ship's side. */
function loadMark(): Html {
  return html`<svg class="load-mark" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
    <circle cx="11" cy="11" r="6.5" />
    <path d="M1 11H21" />
  </svg>`;
}
