import { existsSync } from "node:fs";
import { type Browser, launch } from "puppeteer-core";
import { findProgram } from "./find-program.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium or Chrome: PLIMSOLL_CHROMIUM, else one on the PATH. Undefined where there is none. */
export function chromiumPath(): string | undefined {
  const named = process.env.PLIMSOLL_CHROMIUM;
  if (named !== undefined) return existsSync(named) ? named : undefined;
  return names.map(findProgram).find((path) => path !== undefined);
}

/** Starts a browser without a window. The caller closes it. */
export function startChromium(path: string): Promise<Browser> {
  // Containers rarely let a browser make a sandbox of its own, and only our own pages are shown here.
  const args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb"];
  return launch({ executablePath: path, headless: true, args });
}
