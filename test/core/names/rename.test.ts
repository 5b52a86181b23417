import { readFileSync } from "node:fs";
import { applyEdits } from "@plimsoll/core";
import { type NamedThing, placeAt, rename, renameObstacle, thingOf } from "@plimsoll/core/editor";
import { describe, expect, test } from "vitest";
import { describeWithCorpus } from "../../support/shared.ts";
import { namesIn, type NamesOf, readPlaces } from "./marked-names.ts";

function renamed(names: NamesOf, thing: NamedThing, name: string): string | undefined {
  const result = rename(names.source, names.table, thing, name);
  return result.kind === "edits" ? applyEdits(names.source.text, result.edits) : undefined;
}

const cases: readonly (readonly [title: string, marked: string, name: string, expected: string])[] = [
  [
    "a stage with several flags",
    "FROM a AS «b»\nFROM c\nCOPY --link --from=b --chown=1 /x /y\n",
    "n",
    "FROM a AS n\nFROM c\nCOPY --link --from=n --chown=1 /x /y\n",
  ],
  [
    "a mount",
    "FROM a AS «b»\nFROM c\nRUN --mount=type=bind,from=b,target=/x ls\n",
    "n-1.x_y",
    "FROM a AS n-1.x_y\nFROM c\nRUN --mount=type=bind,from=n-1.x_y,target=/x ls\n",
  ],
  ["numbers stay", "FROM a AS «b»\nFROM c\nCOPY --from=0 /x /y\n", "n", "FROM a AS n\nFROM c\nCOPY --from=0 /x /y\n"],
  [
    "the ARG before FROM",
    "ARG V=1\nFROM a:$V\nARG V\nRUN echo ${«V»}\nFROM b:${V}\n",
    "W",
    "ARG W=1\nFROM a:$W\nARG W\nRUN echo ${W}\nFROM b:${W}\n",
  ],
  ["an ENV below", "FROM a AS b\nENV V=1\nFROM b\nRUN echo $«V»\n", "W", "FROM a AS b\nENV W=1\nFROM b\nRUN echo $W\n"],
  ["a heredoc", 'FROM a\nCOPY <<-"«E»" /x\n\ty\n\tE\n', "END", 'FROM a\nCOPY <<-"END" /x\n\ty\n\tEND\n'],
  ["to the same", "FROM a AS «b»\nFROM b\n", "b", "FROM a AS b\nFROM b\n"],
];

const refusals: readonly (readonly [title: string, marked: string, name: string, kind: string])[] = [
  ["capital letters", "FROM a AS «b»\n", "B", "grammar"],
  ["a leading digit", "FROM a AS «b»\n", "1b", "grammar"],
  ["nothing", "FROM a AS «b»\n", "", "grammar"],
  ["a blank", "FROM a AS «b»\n", "b c", "grammar"],
  ["scratch", "FROM a AS «b»\n", "scratch", "reserved"],
  ["context", "FROM a AS «b»\n", "context", "reserved"],
  ["the name of another stage", "FROM a AS «b»\nFROM a AS C\n", "c", "taken"],
  ["the image of a later stage", "FROM a AS «b»\nFROM c\n", "c", "image"],
  ["an image that is copied from", "FROM a AS «b»\nFROM d\nCOPY --from=c /x /y\n", "c", "image"],
  ["behind a variable", "ARG B=b\nFROM a AS «b»\nFROM $B\n", "n", "hidden"],
  ["a variable with a dash", "FROM a\nARG «A»=1\n", "A-B", "grammar"],
  ["a platform argument", "FROM a\nARG «A»=1\n", "TARGETARCH", "reserved"],
  ["of a platform argument", "FROM a\nARG «TARGETARCH»\n", "A", "fixed"],
  ["PATH", "FROM a\nENV «PATH»=/x:$PATH\n", "A", "fixed"],
  ["a variable beside it", "FROM a\nARG «A»=1\nARG B=1\n", "B", "taken"],
  ["a variable before FROM", "ARG B\nFROM a\nARG «A»=1\n", "B", "taken"],
  ["a variable of the base stage", "FROM a AS s\nENV B=1\nFROM s\nARG «A»=1\n", "B", "taken"],
  ["what the shell has", "FROM a\nARG «A»=1\nRUN B=2; echo $A $B\n", "B", "captures"],
  ["what the shell reads", "FROM a\nARG «A»=1\nRUN echo $B\n", "B", "captures"],
  ["what a word reads", "FROM a\nARG «A»=1\nUSER $B\n", "B", "captures"],
  ["a line of the body", "FROM a\nCOPY <<«E» /x\nF\nE\n", "F", "in-body"],
  ["a heredoc beside it", "FROM a\nCOPY <<«E» <<F /x/\nE\nF\n", "F", "taken"],
  ["quotes for a heredoc", "FROM a\nCOPY <<«E» /x\nE\n", "'F'", "grammar"],
];

describe("rename", () => {
  test.each(cases)("%s", (_, marked, name, expected) => {
    const { text, spans } = readPlaces(marked);
    const names = namesIn(text);
    expect(renamed(names, thingOf(names.table, placeAt(names.table, spans[0]!.start)!), name)).toBe(expected);
  });

  test.each(refusals)("not to %s", (_, marked, name, kind) => {
    const { text, spans } = readPlaces(marked);
    const names = namesIn(text);
    const thing = thingOf(names.table, placeAt(names.table, spans[0]!.start)!);
    expect(rename(names.source, names.table, thing, name)).toMatchObject({ kind: "refused", problem: { kind } });
  });

  const allowed: readonly (readonly [title: string, marked: string, name: string])[] = [
    ["an image that comes earlier", "FROM c AS «b»\nFROM b\n", "c"],
    ["a variable of a stage apart", "FROM a\nARG «A»=1\nFROM b\nARG B=1\n", "B"],
    ["a variable that another script has for itself", "FROM a\nARG «A»=1\nRUN B=2; echo $B\n", "B"],
    ["a name that the body only begins with", "FROM a\nCOPY <<«E» /x\nFF\nE\n", "F"],
  ];
  test.each(allowed)("to %s", (_, marked, name) => {
    const { text, spans } = readPlaces(marked);
    const names = namesIn(text);
    expect(renamed(names, thingOf(names.table, placeAt(names.table, spans[0]!.start)!), name)).toBeDefined();
  });
});

/** What a file builds, without any name that could be renamed. `from` is the name that was given instead of `to`. */
function meaning({ analysis }: NamesOf, from: string, to: string): unknown {
  const { stages: graph, problems, instructions } = analysis;
  const original = (name: string): string => (name.toLowerCase() === from ? to : name);
  return {
    problems: problems.map(({ code }) => code),
    instructions: instructions.map(({ kind, flags, heredocs }) => [
      kind,
      flags.length,
      heredocs.map(({ content }) => content.replaceAll(from, to)),
    ]),
    stages: graph.stages.map((stage) => ({
      name: stage.name === undefined ? undefined : original(stage.name).toLowerCase(),
      base: stage.base.kind === "image" || stage.base.kind === "invalid" ? stage.base.text : stage.base,
      edges: stage.edges.map(({ via, target }) => [via, target]),
      values: Object.fromEntries(
        stage.scope
          .names(stage.instructions.length)
          .map((name) => [name.replaceAll(from, to), stage.scope.lookup(name, stage.instructions.length)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    })),
  };
}

describeWithCorpus("rename in real Dockerfiles", ({ files }) => {
  const sample = files.filter((_, index) => index % Math.floor(files.length / 300) === 0).slice(0, 300);

  test("every name: the same build, and back to the same text", { timeout: 300_000 }, () => {
    let count = 0;
    for (const file of sample) {
      const names = namesIn(readFileSync(file, "utf8"));
      for (const [index, thing] of names.table.things.entries()) {
        if (renameObstacle(thing) !== undefined || thing.places.length === 0 || thing.name === undefined) continue;
        const to = "zz_renamed_zz";
        const text = renamed(names, thing, to);
        const where = `${file} ${thing.kind} ${thing.name}`;
        expect(text, where).toBeDefined();
        const after = namesIn(text!);
        expect(meaning(after, to, thing.name), where).toEqual(meaning(names, to, thing.name));
        const same = after.table.things[index]!;
        expect(same.places.length, where).toBe(thing.places.length);
        const places = thing.places
          .filter(({ form }) => form === "name")
          .map(({ span }) => names.source.text.slice(span.start, span.end));
        // A stage may be written in several ways: then only the declaration's comes back.
        if (new Set(places).size > 1) continue;
        const back = rename(after.source, after.table, same, thing.name);
        // What was written before need not be what we would take now.
        const refusal = back.kind === "refused" ? back.problem.kind : "none";
        expect(["none", "grammar", "reserved", "image", "captures", "taken"], where).toContain(refusal);
        const backText = back.kind === "edits" ? applyEdits(text!, back.edits) : names.source.text;
        expect(backText, where).toBe(names.source.text);
        if (back.kind === "refused") continue;
        count++;
      }
    }
    expect(count).toBeGreaterThan(500);
  });
});
