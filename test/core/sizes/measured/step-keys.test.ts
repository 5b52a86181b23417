import { describe, expect, test } from "vitest";
import type { ContextListing } from "../../../../packages/core/src/context/context-listing.ts";
import { planDockerfile } from "../../../../packages/core/src/plan-dockerfile.ts";
import { stepKeys } from "../../../../packages/core/src/sizes/measured/step-keys.ts";

const files = { "go.mod": "m1", "main.go": "s1" };

function keysOf(text: string, digests: Readonly<Record<string, string | undefined>> = files, buildArgs = {}) {
  const entries = Object.entries(digests).map(([path, digest]) => ({
    path,
    type: "file" as const,
    bytes: 3,
    mode: 0o644,
    digest,
  }));
  const context: ContextListing = { entries, ignoreFile: undefined };
  const planned = planDockerfile({ text, build: { buildArgs }, facts: { context } });
  const keys = stepKeys(planned, (key) => key);
  return planned.plan.steps.flatMap((step, index) => (step.kind === "layer" ? [keys[index]] : []));
}

const go = `FROM golang:1.25
ARG TAGS=none
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN go build -tags $TAGS
`;

/** Which of the steps have another key than in `go` with its files. */
function changed(
  text: string,
  digests?: Readonly<Record<string, string | undefined>>,
  buildArgs?: Readonly<Record<string, string>>,
) {
  const before = keysOf(go);
  return keysOf(text, digests, buildArgs).map((key, at) => key !== before[at]);
}

describe("the key of a step", () => {
  test("is the same for the same build, and differs from step to step", () => {
    expect(changed(go)).toEqual([false, false, false, false, false]);
    expect(new Set(keysOf(go)).size).toBe(5);
  });

  test("does not see comments, stages that are not built, or what comes later", () => {
    expect(keysOf(`# text\nFROM alpine AS other\nRUN a\n${go}RUN more\n`).slice(1, 6)).toEqual(keysOf(go));
  });

  test("changes with the command, and for all behind it", () => {
    expect(changed(go.replace("mod download", "mod verify"))).toEqual([false, false, true, true, true]);
  });

  test("changes with a file, for the steps that take it and what stands on them", () => {
    expect(changed(go, { ...files, "main.go": "s2" })).toEqual([false, false, false, true, true]);
    expect(changed(go, { ...files, "go.mod": "m2" })).toEqual([false, true, true, true, true]);
  });

  test("changes with a build argument that reaches it", () => {
    expect(changed(go, files, { TAGS: "all" })).toEqual([false, false, true, false, true].map((_, at) => at >= 2));
  });

  test("changes with the base image", () => {
    expect(changed(go.replace("1.25", "1.26"))).toEqual([true, true, true, true, true]);
  });

  test("is not known where a file's content is not, and behind it", () => {
    expect(keysOf(go, { ...files, "main.go": undefined }).map((key) => key === undefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(keysOf("FROM x\nCOPY --from=c / /\n").some((key) => key === undefined)).toBe(false);
  });

  test("follows what is taken from other stages", () => {
    const two = "FROM golang AS b\nCOPY main.go .\nRUN make\nFROM scratch\nCOPY --from=b /out /out\n";
    const [, , copied] = keysOf(two);
    expect(copied).toBeDefined();
    expect(keysOf(two, { ...files, "main.go": "s2" })[2]).not.toBe(copied);
    expect(keysOf(two, { ...files, "go.mod": "m2" })[2]).toBe(copied);
  });
});
