import type { ContextFile } from "../engine/engine-message.ts";
import { actionButton, element } from "./elements.ts";
import type { PlaygroundText } from "./playground-text.ts";

/** The build context as a list that can be edited. */
export interface FilesPanel {
  readonly root: HTMLElement;
  files(): readonly ContextFile[];
  ignore(): string;
  set(files: readonly ContextFile[], ignore: string): void;
}

export function createFilesPanel(words: PlaygroundText, onChange: () => void): FilesPanel {
  const body = element("tbody");
  const ignore = element("textarea", { id: "ignore", rows: "4", spellcheck: "false" });
  ignore.addEventListener("input", onChange);
  const rows = new Map<
    HTMLTableRowElement,
    { readonly path: HTMLInputElement; readonly bytes: HTMLInputElement; readonly was: ContextFile }
  >();
  const addRow = (file: ContextFile): HTMLInputElement => {
    const pathInput = element("input", { type: "text", "aria-label": words.path, spellcheck: "false" });
    const bytesInput = element("input", { type: "number", min: "0", step: "1", "aria-label": words.bytes });
    pathInput.value = file.path;
    bytesInput.value = String(file.bytes);
    const remove = actionButton("×", () => {
      rows.delete(row);
      row.remove();
      onChange();
    });
    const nameRemove = (): void => remove.setAttribute("aria-label", words.remove(pathInput.value));
    const cells = [pathInput, bytesInput, remove].map((cell) => element("td", {}, cell));
    const row = element("tr", {}, ...cells);
    for (const input of [pathInput, bytesInput]) input.addEventListener("input", onChange);
    pathInput.addEventListener("input", nameRemove);
    nameRemove();
    rows.set(row, { path: pathInput, bytes: bytesInput, was: file });
    body.append(row);
    return pathInput;
  };
  const add = actionButton(words.add, () => addRow({ path: "", bytes: 1000 }).focus(), { class: "add" });
  const head = element("tr", {}, element("th", {}, words.path), element("th", {}, words.bytes), element("td"));
  const root = element(
    "div",
    { class: "files" },
    element("p", {}, words.contextIntro),
    element("table", {}, element("thead", {}, head), body),
    add,
    element("p", {}, element("label", { for: "ignore" }, words.ignore)),
    ignore,
  );
  return {
    root,
    files: () =>
      [...rows.values()].flatMap(({ path, bytes, was }) => {
        const name = path.value.trim().replace(/^\.?\/+/, "");
        const count = Math.max(0, Math.round(Number(bytes.value) || 0));
        // A file of another name or weight is another file.
        return name === "" ? [] : [name === was.path && count === was.bytes ? was : { path: name, bytes: count }];
      }),
    ignore: () => ignore.value,
    set(files, text) {
      rows.clear();
      body.replaceChildren();
      for (const file of files) addRow(file);
      ignore.value = text;
    },
  };
}
