/// <reference lib="dom" />
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Browser, Page } from "puppeteer-core";

/** A page of the site and how it is looked at. `url`: from the top of the site, or a file on disk. */
export interface Look {
  readonly url: string;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
}

/** A page that is shown. What happens on it meanwhile is added to the other two. */
export interface Visit {
  readonly page: Page;
  /** Errors, messages, and requests for anything that is not part of the site. */
  readonly complaints: readonly string[];
  /** Bytes of each file that was loaded, compressed as a server would. */
  readonly loaded: ReadonlyMap<string, number>;
}

export async function visitPage(
  browser: Browser,
  site: { readonly address: string; readonly folder: string },
  { url, scheme = "light", width = 1280 }: Look,
): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const loaded = new Map<string, number>();
  const own = [site.address, pathToFileURL(site.folder).href, "data:"];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!own.some((start) => request.url().startsWith(start))) complaints.push(`asks for ${request.url()}`);
  });
  page.on("response", (response) => {
    void response.buffer().then(
      (body) => loaded.set(response.url(), gzipSync(body, { level: 9 }).length),
      () => undefined,
    );
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(url.startsWith("file:") ? url : site.address + url);
  return { page, complaints, loaded };
}

/** Waits until the engine has answered a later question than `after`; gives the number of that one. */
export async function engineAnswer(page: Page, after: number): Promise<number> {
  const handle = await page.waitForFunction(
    (before) => {
      const answer = Number(document.querySelector<HTMLElement>("#playground-app")?.dataset["answered"] ?? 0);
      return answer > before ? answer : undefined;
    },
    { timeout: 20_000 },
    after,
  );
  return Number(await handle.jsonValue());
}

/** Replaces the Dockerfile, as someone does who types, and waits for what is said of it. */
export async function typeDockerfile(page: Page, text: string): Promise<void> {
  const before = await engineAnswer(page, 0);
  await page.focus(".cm-content");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.type(text);
  await engineAnswer(page, before);
  // The last letter may be asked about after an answer to the ones before it.
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLElement>("#playground-app")?.dataset["text"] === wanted,
    { timeout: 20_000 },
    text,
  );
}

/** What axe finds that is serious or critical. It is let in by the debugger, so that the page's own policy stays as it is. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // The script above puts it there.
    const tool = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await tool.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
  });
}
