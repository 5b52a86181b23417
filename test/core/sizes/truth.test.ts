import { join } from "node:path";
import { expect, test } from "vitest";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import { describeWith } from "../../support/shared.ts";
import { type ObservedLayer, planTruthCase, readTruthCase, truthCaseNames, truthFolder } from "../../support/truth-cases.ts";

const lack = "no truth; set PLIMSOLL_SHARED to the folder that holds truth/";

/** Programs that other estimators stand for, which need facts that are not at hand here. */
const needsFacts = /\b(?:apt-get|pip|npm|go)\b/;

describeWith("layers against what BuildKit made, byte by byte", truthCaseNames(), lack, (names) => {
  let [copied, complete] = [0, 0];

  test.each(names)("%s", async (name) => {
    const read = await readTruthCase(join(truthFolder ?? "", "cases"), name);
    const planned = planTruthCase(read);
    const sizes = layerSizes(planned);
    const own = (planned.image.target?.history ?? []).filter(({ step }) => step !== undefined);
    const observed = read.observed.history.slice(read.observed.baseHistory);
    expect(own).toHaveLength(observed.length);
    for (const [index, { step = -1 }] of own.entries()) {
      const size = sizes[step];
      const made = observed[index]?.layer as (ObservedLayer & { readonly tarBytes: number }) | undefined;
      const { instruction } = planned.plan.steps[step]!;
      if (
        size === undefined ||
        made === undefined ||
        (instruction.kind === "run" && needsFacts.test(instruction.args.join(" ")))
      ) {
        continue;
      }
      const label = `${instruction.keyword} ${instruction.args.join(" ")}`;
      for (const [of, real] of [
        [size.bytes, made.contentBytes],
        [size.tar, made.tarBytes],
      ] as const) {
        expect(of.low, label).toBeLessThanOrEqual(real);
        expect(of.high ?? real, label).toBeGreaterThanOrEqual(real);
        const exact = { low: real, likely: real, high: real };
        expect(size.complete ? of : exact, label).toMatchObject(exact);
      }
      if (!size.complete) continue;
      complete++;
      if (instruction.kind !== "run") copied++;
    }
  });

  test("and most of them are known to the byte", () => {
    expect(copied).toBeGreaterThan(30);
    expect(complete).toBeGreaterThan(50);
  });
});
