/** Markdown as this server writes it (code, strong, links, hard breaks) as plain text. */
export function toPlainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, "$1: $2")
    .replaceAll(/`` (.*?) ``/g, "$1")
    .replaceAll("`", "")
    .replaceAll("**", "")
    .replaceAll("  \n", "\n");
}
