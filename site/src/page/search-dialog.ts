import { search, type SearchEntry, type SearchHit } from "./search.ts";

declare global {
  /** Left by the script with the index. */
  var plimsollSearch: readonly SearchEntry[] | undefined;
}

/** The search of the site: opened by its button, `/` or Ctrl+K; arrows choose, Enter opens. The index is loaded when it is first opened. */
export function startSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#search");
  const input = document.querySelector<HTMLInputElement>("#search-text");
  const list = document.querySelector<HTMLUListElement>("#search-results");
  const count = document.querySelector<HTMLElement>("#search-count");
  if (dialog === null || input === null || list === null || count === null) return;
  const root = document.documentElement.dataset["root"] ?? "./";
  let hits: readonly SearchHit[] = [];
  let chosen = 0;

  const choose = (place: number): void => {
    chosen = hits.length === 0 ? 0 : (place + hits.length) % hits.length;
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute("aria-selected", String(index === chosen));
      if (index === chosen) item.scrollIntoView({ block: "nearest" });
    }
    if (hits.length === 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `hit-${chosen}`);
  };
  const show = (): void => {
    hits = search(globalThis.plimsollSearch ?? [], input.value);
    list.replaceChildren(...hits.map((hit, index) => itemOf(hit, index, root)));
    list.hidden = hits.length === 0;
    count.textContent = input.value.trim() === "" ? "" : hits.length === 0 ? (dialog.dataset["none"] ?? "") : String(hits.length);
    choose(0);
  };
  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    loadIndex(dialog.dataset["index"] ?? "", show);
    show();
  };

  document.querySelector("#search-open")?.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]") !== null;
    const isShortcut = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping);
    if (!isShortcut) return;
    event.preventDefault();
    open();
  });
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") {
      const hit = hits[chosen];
      if (hit !== undefined) location.href = root + hit.url;
    } else return;
    event.preventDefault();
  });
}

function itemOf(hit: SearchHit, index: number, root: string): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `hit-${index}`;
  item.setAttribute("role", "option");
  const title = document.createElement("b");
  title.textContent = hit.title;
  const excerpt = document.createElement("span");
  excerpt.textContent = hit.excerpt;
  item.append(title, excerpt);
  item.addEventListener("click", () => {
    location.href = root + hit.url;
  });
  return item;
}

/** By a script element: a page that was opened from a disk may not fetch. */
function loadIndex(address: string, then: () => void): void {
  if (globalThis.plimsollSearch !== undefined || document.querySelector(`script[src="${address}"]`) !== null) return;
  const script = document.createElement("script");
  script.src = address;
  script.addEventListener("load", then);
  document.head.append(script);
}
