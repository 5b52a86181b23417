/// <reference lib="dom" />
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../packages/dev/src/site/build-site.ts";
import { type ServedFolder, serveFolder } from "../../packages/dev/src/site/serve-folder.ts";
import { chromiumPath, startChromium } from "../support/chromium.ts";
import { describeWith } from "../support/shared.ts";
import { engineAnswer, type Look, seriousViolations, typeDockerfile, visitPage } from "./site-visit.ts";

describeWith("the site in a real Chromium", chromiumPath(), "no Chromium; install one or set PLIMSOLL_CHROMIUM", (path) => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-site-"));
  let browser: Browser;
  let served: ServedFolder;
  let page: Page;
  let complaints: readonly string[] = [];
  let loaded: ReadonlyMap<string, number> = new Map();

  beforeAll(async () => {
    await buildSite(folder);
    served = await serveFolder(folder, 0);
    browser = await startChromium(path);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    served.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => page.close());

  async function show(look: Look): Promise<void> {
    ({ page, complaints, loaded } = await visitPage(browser, { address: served.address, folder }, look));
  }

  const answered = (after = 0): Promise<number> => engineAnswer(page, after);
  const type = (text: string): Promise<void> => typeDockerfile(page, text);
  const violations = (): Promise<readonly string[]> => seriousViolations(page);
  const textOf = (selector: string): Promise<string> => page.$eval(selector, (element) => (element as HTMLElement).innerText);
  const editorText = (): Promise<string> =>
    page.$$eval(".cm-line", (lines) => lines.map((line) => (line as HTMLElement).innerText.replace("\n", "")).join("\n"));
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.className || "");

  describe("playground", () => {
    test("what is typed is linted, and nothing is asked of anybody", async () => {
      await show({ url: "playground.html" });
      await type("FROM alpine\nRUN sudo ls");
      const findings = await textOf("#panel-findings");
      expect(findings).toContain("alpine has no tag");
      expect(findings).toContain("line 2");
      await type("FROM scratch\nCOPY LICENSE /");
      expect(await textOf("#panel-findings")).not.toContain("alpine");
      expect(complaints).toEqual([]);
      expect([...loaded.keys()].filter((url) => !url.startsWith(served.address))).toEqual([]);
    });

    test.each(["playground.html", "ko/playground.html"])("%s loads less than 500 kB at first, compressed", async (url) => {
      await show({ url });
      await answered();
      await page.waitForNetworkIdle({ idleTime: 300 });
      const names = [...loaded.keys()].map((address) => address.replace(/^.*\//, ""));
      expect(names).toContain("engine.js");
      const sum = [...loaded.values()].reduce((bytes, each) => bytes + each, 0);
      expect(sum).toBeGreaterThan(100_000);
      expect(sum, JSON.stringify([...loaded])).toBeLessThan(500_000);
    });

    test("the plan has sizes, which follow the list of files", async () => {
      await show({ url: "playground.html" });
      await answered();
      await page.select("select[aria-label='Choose an example']", "go-static");
      await page.click("#tab-plan");
      await page.waitForFunction(() => document.querySelector("#panel-plan")?.textContent?.includes("golang"));
      const step = (name: string): Promise<string> =>
        page.$$eval(
          ".steps li",
          (items, wanted) =>
            (items.find((item) => item.textContent.includes(wanted)) as HTMLElement | undefined)?.innerText ?? "",
          name,
        );
      expect(await step("COPY main.go")).toMatch(/\d+ B/);
      await page.click("#tab-files");
      const before = await answered();
      await page.$$eval(".files tbody tr", (rows) => {
        const row = rows.find((each) => each.querySelector("input")?.value === "main.go")!;
        const bytes = row.querySelectorAll("input")[1]!;
        bytes.value = "7500000";
        bytes.dispatchEvent(new Event("input"));
      });
      await answered(before);
      await page.click("#tab-plan");
      await page.waitForFunction(() => document.querySelector("#panel-plan")?.textContent?.includes("7.5 MB"));
      expect(await step("COPY main.go")).toContain("7.5 MB");
      expect(complaints).toEqual([]);
    });

    test("the story explains each line, in the language of the page", async () => {
      await show({ url: "ko/playground.html" });
      await answered();
      await page.click("#tab-story");
      await page.waitForSelector("#panel-story .entry");
      const story = await textOf("#panel-story");
      expect(story).toContain("FROM node:latest");
      expect(story).toMatch(/[가-힣]+니다\./);
      const links = await page.$$eval("#panel-story dl a", (all) => all.map((link) => link.href));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(link).toContain("/ko/concepts/");
      expect(complaints).toEqual([]);
    });

    test("a finding leads to its line, and its fix is applied", async () => {
      await show({ url: "playground.html" });
      await type("FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl");
      await page.click("#panel-findings button.line");
      expect(await page.evaluate(() => document.activeElement?.classList.contains("cm-content"))).toBe(true);
      expect(await page.$eval(".cm-activeLine", (line) => line.textContent)).toContain("apt-get");
      const before = await answered();
      await page.click("#panel-findings button.fix");
      await answered(before);
      expect(await editorText()).toContain("rm -rf /var/lib/apt/lists/*");
    });

    test("a link brings the Dockerfile along behind the #", async () => {
      await show({ url: "playground.html" });
      await type("FROM busybox:1.36 # 안녕");
      const copy = await page.$$("button");
      for (const button of copy)
        if ((await button.evaluate((element) => element.textContent)) === "Copy link") await button.click();
      await page.waitForFunction(() => location.hash.length > 10);
      const link = await page.evaluate(() => location.href);
      await page.close();
      await show({ url: link.slice(served.address.length) });
      await answered();
      expect(await editorText()).toBe("FROM busybox:1.36 # 안녕");
      await page.close();
      await show({ url: "playground.html#AAAA" });
      await answered();
      expect(await editorText()).toContain("FROM node:latest");
    });

    test("everything can be reached and used with the keyboard", async () => {
      await show({ url: "playground.html" });
      await answered();
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("skip");
      await page.keyboard.press("Enter");
      expect(await focused()).toBe("content");
      const seen: string[] = [];
      for (let step = 0; step < 12 && !seen.includes("tab-findings"); step++) {
        await page.keyboard.press("Tab");
        seen.push(await focused());
      }
      expect(seen.join(" ")).toContain("cm-content");
      expect(seen).toContain("tab-findings");
      await page.keyboard.press("ArrowRight");
      expect(await focused()).toBe("tab-plan");
      expect(await page.$eval("#panel-plan", (panel) => (panel as HTMLElement).hidden)).toBe(false);
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("panel-plan");
    });

    test("works from a disk, without any network", async () => {
      await show({ url: pathToFileURL(join(folder, "playground.html")).href });
      await page.setOfflineMode(true);
      await type("FROM alpine");
      expect(await textOf("#panel-findings")).toContain("alpine has no tag");
      await page.click("#tab-plan");
      await page.waitForFunction(() => document.querySelector("#panel-plan")?.textContent?.includes("MB"));
      expect(complaints).toEqual([]);
    });
  });

  test.each([
    { url: "plan.html", words: "base image", found: "concepts/base-image.html" },
    { url: "ko/rules/latest-tag.html", words: "레이어", found: "ko/concepts/layer.html" },
  ])("search by keyboard on $url", async ({ url, words, found }) => {
    await show({ url });
    await page.keyboard.press("/");
    await page.waitForSelector("#search[open]");
    await page.keyboard.type(words);
    await page.waitForSelector("#search-results li[aria-selected=true]");
    const chosen = (): Promise<string> => page.$eval("#search-results li[aria-selected=true]", (item) => item.id);
    expect(await chosen()).toBe("hit-0");
    await page.keyboard.press("ArrowDown");
    expect(await chosen()).toBe("hit-1");
    await page.keyboard.press("ArrowUp");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toBe(served.address + found);
    expect(complaints).toEqual([]);
  });

  test("the chosen light stays, and each page has its other language", async () => {
    await show({ url: "rules/latest-tag.html" });
    await page.click("#theme");
    await page.click("#theme");
    await Promise.all([page.waitForNavigation(), page.click("#language")]);
    expect(page.url()).toBe(`${served.address}ko/rules/latest-tag.html`);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset["theme"]])).toEqual([
      "ko",
      "dark",
    ]);
    await page.evaluate(() => localStorage.clear());
  });

  const kinds = ["index.html", "sizes.html", "rules/latest-tag.html", "concepts/layer.html", "configuration.html"];
  const looks = [...kinds, "playground.html"].flatMap((url): readonly Look[] => [
    { url, scheme: "light" },
    { url: `ko/${url}`, scheme: "dark" },
  ]);

  test.each([...looks, { url: "ko/playground.html", scheme: "light" } as Look])("axe finds nothing: %j", async (look) => {
    await show(look);
    if (look.url.endsWith("playground.html")) await answered();
    expect(await violations()).toEqual([]);
    if (!look.url.endsWith("playground.html")) return;
    for (const tab of ["plan", "story", "files"]) {
      await page.click(`#tab-${tab}`);
      if (tab === "story") await page.waitForSelector("#panel-story .entry");
      expect(await violations(), tab).toEqual([]);
    }
  });

  test.each([...kinds, "playground.html"])("nothing is wider than a phone: %s", async (url) => {
    await show({ url: `ko/${url}`, width: 375 });
    if (url === "playground.html") await answered();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });

  test("canary: axe sees what is wrong", async () => {
    await show({ url: "index.html" });
    await page.$eval("h1", (heading) => heading.insertAdjacentHTML("afterend", "<button></button>"));
    expect((await violations()).join()).toContain("button-name");
  });
});
