/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderPlanPage } from "@plimsoll/plan-view";
import axe from "axe-core";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, startChromium } from "../support/chromium.ts";
import { describeWith } from "../support/shared.ts";
import { samplePlan } from "./sample-plan.ts";

describeWith("the page in a real Chromium", chromiumPath(), "no Chromium; install one or set PLIMSOLL_CHROMIUM", (path) => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-page-"));
  const addresses = new Map<string, string>();
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    const plan = samplePlan();
    const several = { ...plan, builds: ["web", "worker"].map((name) => ({ ...plan.builds[0]!, names: [name] })) };
    const pages = { en: renderPlanPage(plan, "en"), ko: renderPlanPage(plan, "ko"), several: renderPlanPage(several, "en") };
    for (const [name, text] of Object.entries(pages)) {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, text);
      addresses.set(name, pathToFileURL(file).href);
    }
    browser = await startChromium(path);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => page.close());

  async function show(look: Look = {}): Promise<void> {
    page = await browser.newPage();
    complaints = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) complaints.push(`asks for ${request.url()}`);
    });
    await page.setJavaScriptEnabled(look.scripts ?? true);
    await page.setViewport({ width: look.width ?? 1280, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.scheme ?? "light" }]);
    await page.goto(addresses.get(look.page ?? "en")!);
  }

  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
  const cardText = (): Promise<string> =>
    page.evaluate(() => {
      const card = document.querySelector<HTMLElement>(".card");
      return card === null || card.hidden ? "" : card.innerText;
    });

  test.each<Look>([
    { width: 1280, scheme: "light" },
    { width: 1280, scheme: "dark", page: "ko" },
    { width: 390, scheme: "dark" },
    { width: 390, scheme: "light", page: "ko" },
  ])("is drawn without a complaint, wholly, and wide enough: %j", async (look) => {
    await show(look);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(clippedTexts)).toEqual([]);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(look.scheme === "dark" ? "rgb(18, 24, 29)" : "rgb(247, 248, 248)");
    for (const picture of [".stack svg", "svg.graph", "svg.waves", "svg.map"]) {
      expect(await page.evaluate(coloursOf, await shot(picture)), picture).toBeGreaterThan(8);
    }
  });

  /** A picture of the first visible element of this kind, as a data address. */
  async function shot(selector: string): Promise<string> {
    for (const element of await page.$$(selector)) {
      if (!(await element.isVisible())) continue;
      return `data:image/png;base64,${await element.screenshot({ encoding: "base64" })}`;
    }
    return "";
  }

  describe("with the mouse", () => {
    test("a line lights up its layer, and a layer its line", async () => {
      await show();
      await page.hover("a.ins[data-step='9']");
      expect(await page.$$eval(".lit", (parts) => parts.map((part) => part.tagName.toLowerCase()).sort())).toEqual([
        "a",
        "a",
        "a",
        "g",
        "g",
        "tr",
      ]);
      await page.hover(".block[data-step='11'] rect");
      expect(await page.$eval("#l11", (line) => line.classList.contains("lit"))).toBe(true);
      expect(await page.$eval("#l9", (line) => line.classList.contains("lit"))).toBe(false);
    });

    test("a click opens the step, another closes it", async () => {
      await show();
      await page.click("#l9");
      expect(await cardText()).toMatch(/apt-get install[\s\S]*212 MB[\s\S]*libavcodec59/);
      expect(await page.$$eval(".picked", (parts) => parts.length)).toBeGreaterThan(3);
      await page.click(".block[data-step='13'] rect");
      expect(await cardText()).toMatch(/model\.bin[\s\S]*rough estimate/);
      await page.click(".card .close");
      expect(await cardText()).toBe("");
      expect(await focused()).toBe("l13");
      expect(complaints).toEqual([]);
    });

    test("the switch changes the colours, whatever the system says", async () => {
      await show({ scheme: "light" });
      await page.click("[data-theme-name='dark']");
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(18, 24, 29)");
      expect(await page.$$eval("[aria-pressed='true']", (buttons) => buttons.map((button) => button.textContent))).toEqual([
        "Dark",
      ]);
      await page.click("[data-theme-name='auto']");
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(247, 248, 248)");
    });
  });

  describe("with the keyboard alone", () => {
    test("arrows walk through the steps, Enter opens one, Escape closes it", async () => {
      await show();
      for (let presses = 0; presses < 12 && (await focused()) !== "l0"; presses++) await page.keyboard.press("Tab");
      expect(await focused()).toBe("l0");
      for (let at = 0; at < 3; at++) await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe("l3");
      await page.keyboard.press("Enter");
      expect(await cardText()).toContain("npm ci --omit=dev");
      expect(await focused()).toBe("card");
      await page.keyboard.press("Escape");
      expect(await cardText()).toBe("");
      expect(await focused()).toBe("l3");
      await page.keyboard.press("End");
      expect(await focused()).toBe("l16");
      await page.keyboard.press("ArrowUp");
      expect(await focused()).toBe("l15");
      // One stop for the whole file.
      await page.keyboard.press("Tab");
      expect(await focused()).not.toMatch(/^l\d/);
    });

    test("the first stop leads past everything to the file, and what has the focus is seen", async () => {
      await show();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the Dockerfile");
      const box = await page.evaluate(() => document.activeElement!.getBoundingClientRect().toJSON() as DOMRect);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe("solid");
      await page.keyboard.press("Enter");
      // The browser follows a link some time after the key.
      await page.waitForFunction(() => location.hash === "#file", { timeout: 10_000 });
    });
  });

  test("without scripts everything can be read, and links lead to the layers", async () => {
    await show({ scripts: false });
    expect(await page.$$eval(".scripted-only", (parts) => parts.map((part) => getComputedStyle(part).display))).toEqual([
      "none",
      "none",
    ]);
    await page.click("#l9");
    expect(page.url()).toMatch(/#s9$/);
    expect(await page.$eval("#s9", (row) => (row as HTMLElement).innerText)).toContain("212 MB");
    expect(complaints).toEqual([]);
  });

  test("on paper it is light, without buttons, and a few pages long", async () => {
    await show({ scheme: "dark" });
    const pdf = await page.pdf({ format: "A4" });
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    expect(
      [
        ...Buffer.from(pdf)
          .toString("latin1")
          .matchAll(/\/Type\s*\/Page\b/g),
      ].length,
    ).toBeLessThan(9);
    await page.emulateMediaType("print");
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect(await page.$eval(".theme", (part) => getComputedStyle(part).display)).toBe("none");
  });

  test.each<Look>([
    { scheme: "light", page: "en" },
    { scheme: "dark", page: "en" },
    { scheme: "light", page: "ko" },
    { scheme: "dark", page: "ko", width: 390 },
    { scheme: "light", page: "several" },
  ])("axe finds nothing: %j", async (look) => {
    await show(look);
    await page.click("a.ins[data-step='9']");
    await page.$$eval("details", (parts) => {
      for (const part of parts) part.open = true;
    });
    expect(await violations()).toEqual([]);
  });

  test("canary: axe sees what is wrong", async () => {
    await show();
    await page.$eval("h1", (heading) => heading.insertAdjacentHTML("afterend", "<button></button>"));
    expect((await violations()).join()).toContain("button-name");
  });

  /** axe is let in by the debugger, so that the page's own policy stays as it is. */
  async function violations(): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      // The script above puts it there.
      const tool = (globalThis as unknown as { readonly axe: typeof axe }).axe;
      const { violations: found } = await tool.run(document, { resultTypes: ["violations"] });
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      );
    });
  }
});

interface Look {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly page?: "en" | "ko" | "several";
  readonly scripts?: boolean;
}

/** Runs in the page: texts of pictures that leave their picture. */
function clippedTexts(): readonly string[] {
  return [...document.querySelectorAll("svg text")].flatMap((text) => {
    const box = text.getBoundingClientRect();
    const frame = text.closest("svg")!.getBoundingClientRect();
    const inside =
      box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
    return box.width === 0 || inside ? [] : [text.textContent];
  });
}

/** Runs in the page: how many colours a picture has; a blank one has one. */
async function coloursOf(address: string): Promise<number> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const brush = canvas.getContext("2d")!;
  brush.drawImage(image, 0, 0);
  const { data } = brush.getImageData(0, 0, image.width, image.height);
  return new Set(new Uint32Array(data.buffer)).size;
}
