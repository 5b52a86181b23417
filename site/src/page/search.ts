/** A page as the index of the site has it (packages/dev/src/site/search-index.ts writes it). */
export interface SearchEntry {
  readonly url: string;
  readonly title: string;
  /** Ids, codes and headings. */
  readonly names: string;
  readonly text: string;
}

/** A page that was found. */
export interface SearchHit {
  readonly url: string;
  readonly title: string;
  /** A piece of the page around the first word that was looked for. */
  readonly excerpt: string;
}

const most = 20;

/** For a page whose title is the question. */
const whole = 200;

/**
 * Pages that have every word of the question somewhere, the best first: words in titles count most, then ids and headings, then the text. A word
 * is also found inside of another, so that `레이어` finds `레이어를`.
 */
export function search(entries: readonly SearchEntry[], question: string): readonly SearchHit[] {
  const words = question.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => ({ url: entry.url, title: entry.title, excerpt: excerptOf(entry.text, words[0]!) }));
}

function scoreOf(entry: SearchEntry, words: readonly string[]): number {
  const [title, names, text] = [entry.title, entry.names, entry.text].map((part) => part.toLowerCase()) as [
    string,
    string,
    string,
  ]; // three in, three out
  let score = title === words.join(" ") ? whole : 0;
  for (const word of words) {
    const inText = countOf(text, word);
    const own = wordScore(title, word, 60) + wordScore(names, word, 25) + Math.min(inText, 8);
    if (own === 0) return 0;
    score += own;
  }
  // Of pages that say the same, the one whose title is about nothing else.
  return score - Math.min(20, title.length / 10);
}

function wordScore(text: string, word: string, most: number): number {
  if (text === word) return most * 3;
  const at = text.indexOf(word);
  if (at === -1) return 0;
  return at === 0 || /[\s`(-]/.test(text[at - 1]!) ? most : most / 2;
}

function countOf(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1 && count < 8; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

function excerptOf(text: string, word: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(word));
  const start = at < 50 ? 0 : text.indexOf(" ", at - 50) + 1;
  return `${start > 0 ? "… " : ""}${text.slice(start, start + 150)}${text.length > start + 150 ? " …" : ""}`;
}
