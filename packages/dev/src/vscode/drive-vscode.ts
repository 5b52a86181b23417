import type { ElementHandle, KeyInput, Page } from "puppeteer-core";

/** A person at a VS Code that runs in a browser: keys, the mouse, and what can be read on the screen. */
export interface Driver {
  readonly page: Page;
  /** Waits for the workbench and the editor of the file that its address names. */
  ready(): Promise<void>;
  /** Keys held together, in the order of pressing: `keys("Control", "Shift", "M")`. */
  keys(...keys: readonly KeyInput[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs a command by its title in the palette. */
  command(title: string): Promise<void>;
  /** Gives the keys to a view of the Explorer, by its title. */
  focusView(title: string): Promise<void>;
  /** Puts the cursor of the active editor somewhere, 1-based. */
  goTo(line: number, column?: number): Promise<void>;
  /** Waits for an element whose text has it; throws with what is there otherwise. */
  see(selector: string, text: string | RegExp): Promise<ElementHandle>;
  /** Waits for what the entry behind the braces beside the language's name says. */
  seeStatus(text: RegExp): Promise<void>;
  /** Texts of all elements, as they are seen. */
  texts(selector: string): Promise<readonly string[]>;
  /** Waits until something holds. Throws with `what` after 20 s. */
  until(what: string, holds: () => Promise<boolean>): Promise<void>;
}

/** 20 s: a browser, an editor and its extensions start on a machine that does other things besides. */
const patience = 20_000;

export function driveVsCode(page: Page): Driver {
  const press = async (keys: readonly KeyInput[]): Promise<void> => {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.toReversed()) await page.keyboard.up(key);
  };
  const texts = (selector: string): Promise<readonly string[]> =>
    page.$$eval(selector, (found) => found.map((element) => (element.textContent ?? "").replaceAll("\u00a0", " ")));
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`not within ${patience / 1000} s: ${what}`);
      await new Promise((wake) => setTimeout(wake, 100));
    }
  };
  const quickInput = async (text: string, row: string): Promise<void> => {
    await page.waitForSelector(".quick-input-widget:not([style*='display: none']) input", { visible: true, timeout: patience });
    await page.keyboard.sendCharacter(text);
    // The list follows a moment later, and Enter takes what it shows first.
    await until(`the palette offers ${row}`, async () =>
      (await texts(".quick-input-list .monaco-list-row.focused")).some((seen) => seen.includes(row)),
    );
    await page.keyboard.press("Enter");
    // Closed, or the list of the next question.
    await until("the palette has taken it", async () => {
      const open = await page.$(".quick-input-widget:not([style*='display: none'])");
      return open === null || !(await texts(".quick-input-list .monaco-list-row.focused")).some((seen) => seen.includes(row));
    });
  };
  const command = async (title: string): Promise<void> => {
    await press(["F1"]);
    await quickInput(title, title);
  };
  const see: Driver["see"] = async (selector, text) => {
    const matches = (seen: string): boolean => (typeof text === "string" ? seen.includes(text) : text.test(seen));
    let found = -1;
    try {
      await until("", async () => {
        found = (await texts(selector)).findIndex(matches);
        return found !== -1;
      });
    } catch {
      throw new Error(`no ${selector} with ${String(text)}; there is ${JSON.stringify(await texts(selector))}`);
    }
    return (await page.$$(selector))[found]!;
  };
  return {
    page,
    texts,
    until,
    command,
    see,
    keys: (...keys) => press(keys),
    type: (text) => page.keyboard.type(text),
    async focusView(title) {
      await command(`Explorer: Focus on ${title} View`);
      // The palette gives the keys back to the editor first, and then to the view.
      await until(`${title} has the keys`, () =>
        page.evaluate((name) => {
          const header = document.activeElement?.closest(".pane")?.querySelector(".pane-header");
          return header?.textContent?.includes(name) === true;
        }, title),
      );
    },
    async ready() {
      await page.waitForSelector(".monaco-workbench", { timeout: 60_000 });
      await page.waitForSelector(".monaco-editor .view-line", { timeout: 60_000 });
    },
    async seeStatus(text) {
      const status = `[id="status.languageStatus"] a`;
      await page.waitForSelector(status, { visible: true });
      await page.click(status);
      await see(".hover-language-status", text);
      await page.keyboard.press("Escape");
    },
    async goTo(line, column = 1) {
      await press(["Control", "g"]);
      await quickInput(`${line}:${column}`, String(line));
    },
  };
}
