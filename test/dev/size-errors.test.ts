import { describe, expect, test } from "vitest";
import { staleness } from "../../packages/dev/src/generated-file.ts";
import { sizeErrorFiles } from "../../packages/dev/src/size-errors.ts";
import { errorTable } from "../../packages/dev/src/size-errors-table.ts";
import { describeWith } from "../support/shared.ts";
import { truthFolder } from "../support/truth-cases.ts";

describeWith(
  "published errors of sizes",
  truthFolder,
  "no recorded builds; set PLIMSOLL_SHARED to the folder that holds truth/",
  () => {
    test("are what `npm run dev -- size-errors --write` would write", { timeout: 600_000 }, async () => {
      expect(staleness(await sizeErrorFiles(), [])).toEqual({ missing: [], outdated: [], orphaned: [] });
    });
  },
);

describe("the table of errors", () => {
  const layer = (instruction: string, text: string, error: number | undefined, width = 10) => ({
    build: "b",
    instruction,
    text,
    bytes: { error, isInside: error === undefined || error <= width, width: error === undefined ? undefined : width },
    transfer: { error: error === undefined ? undefined : error / 2, isInside: true, width },
  });

  test("counts by what makes a layer, with mean and worst", () => {
    const table = errorTable(
      [
        layer("COPY", "COPY . .", 0, 0),
        layer("RUN", "RUN apt-get update && apt-get install -y git", 2),
        layer("RUN", "RUN apt-get -y upgrade", 12),
        layer("RUN", "RUN pip install flask", 1),
        layer("RUN", "RUN npm ci", 0.04),
        layer("RUN", "RUN make", undefined),
        layer("RUN", "RUN ls > list", 300, 900),
        layer("RUN", "RUN echo 1 > /one", 0, 0),
      ],
      "en",
    );
    expect(table.split("\n").slice(2)).toEqual([
      "| `COPY`, `ADD`, heredoc, `WORKDIR` | 1 | 0.0 % | 0.0 % | 0.0 % | 0.0 % | 1 / 1 | ± 0.0 % |",
      "| apt | 2 | 7.0 % | 12.0 % | 3.5 % | 6.0 % | 1 / 2 | ± 10.0 % |",
      "| pip | 1 | 1.0 % | 1.0 % | 0.5 % | 0.5 % | 1 / 1 | ± 10.0 % |",
      "| npm | 1 | 0.04 % | 0.04 % | 0.02 % | 0.02 % | 1 / 1 | ± 10.0 % |",
      "| other `RUN` | 1 | 0.0 % | 0.0 % | 0.0 % | 0.0 % | 1 / 1 | ± 0.0 % |",
      "| only a range is given | 1 |  |  |  |  | 1 / 1 |  |",
      "| said to be unknown | 1 |  |  |  |  |  |  |",
    ]);
  });

  test("has the same figures in Korean", () => {
    const [english, korean] = (["en", "ko"] as const).map((language) => errorTable([layer("COPY", "COPY . .", 1)], language));
    expect(korean!.split("\n")[2]).toBe(english!.split("\n")[2]);
    expect(korean).toContain("레이어를 만든 것");
  });
});
