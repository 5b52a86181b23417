/**
 * Remembers what follows from texts alone, and forgets what nobody has asked for since about `size` characters of other texts: what is
 * remembered belongs to the last ones or to those before them, and of these what is asked for again moves up.
 */
export class TextMemo<Value> {
  private recent = new Map<string, Value>();
  private older = new Map<string, Value>();
  private characters = 0;
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  get(text: string, make: (text: string) => Value): Value {
    const known = this.recent.get(text);
    if (known !== undefined) return known;
    // A piece of a file is a view of all of it to V8, so that each of them would keep one version of the file alive.
    const own = ` ${text}`.slice(1);
    const value = this.older.get(text) ?? make(own);
    this.characters += text.length;
    if (this.characters > this.size) {
      this.older = this.recent;
      this.recent = new Map();
      this.characters = text.length;
    }
    this.recent.set(own, value);
    return value;
  }
}
