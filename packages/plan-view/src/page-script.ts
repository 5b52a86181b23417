import { linkSteps } from "./script-steps.ts";
import { switchTheme } from "./script-theme.ts";

/**
 * What the page does besides standing there. Its functions are ordinary code, checked like all other, and go into the page as the text that
 * they are: so each may use nothing but a browser and itself.
 */
export function pageScript(): string {
  return [switchTheme, linkSteps].map((part) => `(${part.toString()})();`).join("\n");
}
