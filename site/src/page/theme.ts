// Runs before the page is painted, so that a chosen light does not flash.
import { readStored } from "./stored.ts";

const chosen = readStored("plimsoll-theme");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset["theme"] = chosen;
