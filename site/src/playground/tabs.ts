import { element } from "./elements.ts";

/** One part of a group of tabs. */
export interface Tab {
  readonly id: string;
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

/** Tabs as the ARIA practices describe them: arrows, Home and End choose, Tab goes into the panel. */
export function createTabs(
  names: readonly (readonly [id: string, label: string])[],
  label: string,
  onChoose: (id: string) => void,
): { readonly root: HTMLElement; readonly tabs: readonly Tab[] } {
  const tabs = names.map(([id, name]): Tab => {
    const button = element("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}` }, name);
    const panel = element("div", { role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}`, tabindex: "0" });
    return { id, button, panel };
  });
  const choose = (place: number, focus: boolean): void => {
    const chosen = (place + tabs.length) % tabs.length;
    for (const [index, { button, panel }] of tabs.entries()) {
      button.setAttribute("aria-selected", String(index === chosen));
      button.tabIndex = index === chosen ? 0 : -1;
      panel.hidden = index !== chosen;
    }
    if (focus) tabs[chosen]!.button.focus();
    onChoose(tabs[chosen]!.id);
  };
  for (const [index, { button }] of tabs.entries()) {
    button.addEventListener("click", () => choose(index, false));
    button.addEventListener("keydown", ({ key }) => {
      if (key === "ArrowRight") choose(index + 1, true);
      else if (key === "ArrowLeft") choose(index - 1, true);
      else if (key === "Home") choose(0, true);
      else if (key === "End") choose(tabs.length - 1, true);
    });
  }
  choose(0, false);
  const list = element("div", { role: "tablist", "aria-label": label }, ...tabs.map(({ button }) => button));
  return { root: element("div", { class: "tabs" }, list, ...tabs.map(({ panel }) => panel)), tabs };
}
