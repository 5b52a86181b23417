import { startSearch } from "./search-dialog.ts";
import { readStored, store } from "./stored.ts";

const themes = ["auto", "light", "dark"] as const;

startTheme();
startNavigation();
startSearch();
keepFragment();

/** One button goes round: as the system has it, light, dark. */
function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>("#theme");
  if (button === null) return;
  let place = Math.max(0, themes.indexOf(asTheme(readStored("plimsoll-theme"))));
  const show = (): void => {
    const theme = themes[place]!;
    button.textContent = button.dataset[theme] ?? theme;
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  };
  button.addEventListener("click", () => {
    place = (place + 1) % themes.length;
    store("plimsoll-theme", place === 0 ? undefined : themes[place]);
    show();
  });
  show();
}

function asTheme(text: string | undefined): (typeof themes)[number] {
  return themes.find((theme) => theme === text) ?? "auto";
}

/** On a phone the list of pages is folded until it is wanted. */
function startNavigation(): void {
  const pages = document.querySelector<HTMLDetailsElement>("#pages");
  if (pages !== null && matchMedia("(max-width: 48rem)").matches) pages.open = false;
}

/** Who changes the language in the playground keeps the Dockerfile, which stands behind the #. */
function keepFragment(): void {
  const link = document.querySelector<HTMLAnchorElement>("#language");
  if (link === null || !document.body.classList.contains("playground")) return;
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}
