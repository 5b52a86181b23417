/** Runs in the page: ties lines, layers and rows of one step together, and opens a card for the one that is picked. */
export function linkSteps(): void {
  for (const build of document.querySelectorAll(".build")) linkBuild(build);

  function linkBuild(build: Element): void {
    const lines = [...build.querySelectorAll<HTMLAnchorElement>("a.ins")];
    const card = build.querySelector<HTMLElement>(".card");
    const body = card?.querySelector(".card-body");
    if (card === null || body == null) return;
    const parts = new Map<string, Element[]>();
    for (const part of build.querySelectorAll("[data-step]")) {
      const step = part.getAttribute("data-step") ?? "";
      const known = parts.get(step);
      if (known === undefined) parts.set(step, [part]);
      else known.push(part);
    }
    let lit: string | undefined;
    let picked: string | undefined;

    const stepOf = (target: EventTarget | null): string | undefined =>
      (target instanceof Element ? target.closest("[data-step]")?.getAttribute("data-step") : undefined) ?? undefined;
    const mark = (step: string | undefined, look: string, isOn: boolean): void => {
      if (step !== undefined) for (const part of parts.get(step) ?? []) part.classList.toggle(look, isOn);
    };
    const light = (step: string | undefined): void => {
      if (step === lit) return;
      mark(lit, "lit", false);
      lit = step;
      mark(lit, "lit", true);
    };
    const lineOf = (step: string): HTMLAnchorElement | undefined => lines.find((line) => line.dataset["step"] === step);

    // One stop for the whole file: arrow keys lead on from there.
    const stopAt = (line: HTMLAnchorElement | undefined): void => {
      for (const each of lines) each.tabIndex = each === line ? 0 : -1;
    };
    stopAt(lines[0]);

    const fill = (step: string): void => {
      const row = parts.get(step)?.find((part) => part instanceof HTMLTableRowElement);
      const heads = [...(row?.closest("table")?.querySelectorAll("thead th") ?? [])];
      const list = document.createElement("dl");
      const rest: Element[] = [];
      let column = 0;
      for (const cell of row?.querySelectorAll<HTMLTableCellElement>("th, td") ?? []) {
        const copy = document.createElement("dd");
        for (const child of cell.childNodes) copy.append(child.cloneNode(true));
        if (cell.classList.contains("code-cell")) rest.push(...copy.children);
        else if (column > 0) {
          const term = document.createElement("dt");
          // What spans the columns of sizes says that there are none.
          term.textContent = (cell.colSpan > 1 ? heads[1] : heads[column])?.textContent ?? "";
          list.append(...(cell.colSpan > 1 ? [copy] : [term, copy]));
        }
        column += cell.colSpan;
      }
      const [code, ...more] = rest;
      body.replaceChildren(...(code === undefined ? [] : [code]), list, ...more);
    };
    const close = (): void => {
      mark(picked, "picked", false);
      picked = undefined;
      card.hidden = true;
      body.replaceChildren();
    };
    const pick = (step: string): void => {
      close();
      picked = step;
      mark(step, "picked", true);
      fill(step);
      card.hidden = false;
      const line = lineOf(step);
      if (line !== undefined) stopAt(line);
      card.scrollIntoView({ block: "nearest" });
    };

    build.addEventListener("pointerover", (event) => light(stepOf(event.target)));
    build.addEventListener("pointerleave", () => light(undefined));
    build.addEventListener("focusin", (event) => light(stepOf(event.target)));
    build.addEventListener("focusout", () => light(undefined));
    build.addEventListener("click", (event) => {
      if (!(event.target instanceof Element) || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey))) return;
      if (event.target.closest(".close") !== null) {
        const line = picked === undefined ? undefined : lineOf(picked);
        close();
        line?.focus();
        return;
      }
      const step = stepOf(event.target);
      if (step === undefined) return;
      const line = lineOf(step);
      const isLine = event.target.closest("a.ins") !== null;
      // Links of tables lead to the line as they always do; the row itself may be read and marked by the mouse.
      if (!isLine && event.target.closest("a, .block, .cell") === null) return;
      event.preventDefault();
      if (isLine && step === picked) return close();
      pick(step);
      if (isLine) {
        // Enter has no place of the mouse: then the reader goes to the card.
        if (event instanceof MouseEvent && event.detail === 0) card.focus();
      } else {
        line?.focus({ preventScroll: true });
        line?.scrollIntoView({ block: "nearest" });
      }
    });
    build.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.key === "Escape" && picked !== undefined) {
        const line = lineOf(picked);
        close();
        line?.focus();
        return;
      }
      const at = lines.findIndex((line) => line === event.target);
      if (at === -1) return;
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
      const line = next === undefined ? undefined : lines[next];
      if (line === undefined) return;
      event.preventDefault();
      stopAt(line);
      line.focus();
      const step = line.dataset["step"];
      if (picked !== undefined && step !== undefined) pick(step);
    });
  }
}
