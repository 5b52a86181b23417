/** Markdown as text for a client that shows it as it is: without marks, links as their address. */
export function toPlainText(markdown: string): string {
  return markdown
    .replaceAll(/\[[^\]]*\]\(([^)]*)\)/g, "$1")
    .replaceAll(/\*\*([^*]*)\*\*/g, "$1")
    .replaceAll("`", "");
}
