/** Runs in the page: the switch between light and dark, which the browser remembers where it may. */
export function switchTheme(): void {
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll("[data-theme-name]")];
  const key = "plimsoll-theme";
  const show = (name: string): void => {
    root.setAttribute("data-theme", name);
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-theme-name") === name));
    }
  };
  root.classList.add("scripted");
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const name = button.getAttribute("data-theme-name") ?? "auto";
      show(name);
      try {
        localStorage.setItem(key, name);
      } catch {
        // A page without a place of its own forgets.
      }
    });
  }
  try {
    const known = localStorage.getItem(key);
    if (known === "light" || known === "dark") show(known);
  } catch {
    // As above.
  }
}
