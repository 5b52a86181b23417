import { defaultLintConfig, LazyAnalysis, rules } from "@plimsoll/core";
import { Reading } from "@plimsoll/core/editor";
import fc from "fast-check";
import { expect } from "vitest";

/** A change at a share of the text: so many characters go, and others come. */
export interface Edit {
  /** 0 is the start of the text, 1 its end. */
  readonly place: number;
  readonly removed: number;
  readonly inserted: string;
  /** What is asked of the version before the next change comes; an editor does not ask for everything each time. */
  readonly asked: Layer;
}

/** The layers of an analysis from the first to the last: each needs those before it. */
export const layers = ["syntax", "instructions", "problems", "stages", "scripts", "findings"] as const;
type Layer = (typeof layers)[number];

/** What people type, and what may change the meaning of all that follows. */
const insertions = [
  ..."\\#\"'`$ \nxR[],",
  "\r\n",
  "\\\n",
  "<<EOF\n",
  "\nEOF\n",
  "\nRUN apt-get install curl\n",
  "\nFROM a AS b\n",
  "# c\n",
  "\n# hadolint ignore=DL3008\n",
  "$X",
  "ARG X=2\n",
  "\nENV A=b X=y\n",
  '\nSHELL ["bash", "-c"]\n',
  "\nONBUILD RUN ls\n",
  "\nCMD echo $X\n",
  "# escape=`\n",
  "\ufeff",
];

export const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 2) }, fc.nat(80)),
  inserted: fc.oneof(fc.constantFrom(...insertions), fc.constant("")),
  asked: fc.constantFrom(...layers),
});

export function editText(text: string, { place, removed, inserted }: Edit): string {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/** Reads a text and what the edits make of it, one version after the other, and compares each with what a reading from the start gives. */
export function expectSameAsAnew(text: string, edits: readonly Edit[]): void {
  const config = { ...defaultLintConfig, profile: "strict" } as const;
  const reading = new Reading();
  const compare = (version: string, asked: Layer): void => {
    const now = new LazyAnalysis({ text: version, config }, rules, reading);
    const anew = new LazyAnalysis({ text: version, config });
    for (const layer of layers.slice(0, layers.indexOf(asked) + 1)) expect(now[layer], layer).toStrictEqual(anew[layer]);
  };
  compare(text, "findings");
  let version = text;
  for (const next of edits) {
    version = editText(version, next);
    compare(version, next.asked);
  }
  compare(`${version} `, "findings");
}
