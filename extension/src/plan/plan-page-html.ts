/** What the page of a plan says to the editor. */
export interface PlanPageMessage {
  readonly kind: "line";
  /** 0-based. */
  readonly line: number;
}

/**
 * The server's page as a webview may show it: its own policy gives way to one that knows only `nonce`, colors follow the editor's theme, and a
 * line that is picked twice is shown in the Dockerfile.
 */
export function planPageHtml(html: string, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const own = `<meta charset="utf-8" />\n${meta}\n<style nonce="${nonce}">${style}</style>`;
  const script = `<script nonce="${nonce}">(${followEditor.toString()})();</script>`;
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace(/<(style|script)(?: nonce="[^"]*")?>/g, `<$1 nonce="${nonce}">`)
    .replace(/<head>/, () => `<head>${own}`)
    .replace(/<\/body>/, () => `${script}</body>`);
}

/** A page that says why there is none. */
export function emptyPageHtml(text: string, nonce: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return planPageHtml(`<!doctype html><html><head></head><body><p>${escaped}</p></body></html>`, nonce);
}

/** 128 random bits for a policy, in base64. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

/** VS Code has its own switch between light and dark, and puts a margin around what it shows. */
const style = ".theme{display:none!important}body{padding:0}";

/** What VS Code gives a page: its type is nowhere else, since it only exists there. */
interface WebviewApi {
  postMessage(message: PlanPageMessage): void;
  getState(): { readonly y?: number } | undefined;
  setState(state: { readonly y: number }): void;
}

declare const acquireVsCodeApi: () => WebviewApi;

/** Runs in the page, as the text that it is: it may use nothing but a browser. */
function followEditor(): void {
  const api = acquireVsCodeApi();
  const { body, documentElement: root } = document;
  const follow = (): void => {
    const kind = body.dataset["vscodeThemeKind"] ?? "";
    root.dataset["theme"] = kind.endsWith("light") ? "light" : "dark";
  };
  new MutationObserver(follow).observe(body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-kind"] });
  follow();
  // A new page of the same plan stands where the old one stood.
  const y = api.getState()?.y;
  if (y !== undefined) scrollTo(0, y);
  addEventListener("scroll", () => api.setState({ y: scrollY }), { passive: true });
  addEventListener("dblclick", ({ target }) => {
    if (!(target instanceof Element)) return;
    const step = target.closest("[data-step]")?.getAttribute("data-step");
    const row = target.closest(".row") ?? (step == null ? null : document.querySelector(`a.ins[data-step="${step}"] .row`));
    const line = Number(row?.querySelector(".no")?.textContent);
    if (line > 0) api.postMessage({ kind: "line", line: line - 1 });
  });
}
