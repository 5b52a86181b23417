import { defaultLintConfig, LazyAnalysis } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { complete } from "../../packages/language-server/src/completion/complete.ts";
import { createRegistryTags } from "../../packages/language-server/src/completion/registry-tags.ts";
import { completeMarked } from "./completion-cases.ts";

describe("traps that others fell into", () => {
  test("findings of the next instruction come first in a suppression", async () => {
    const { completion } = await completeMarked("FROM a:1\n# plimsoll ignore=$0\nRUN cd /x && sudo ls\n");
    const ranks = completion!.suggestions.map(({ rank }) => rank);
    expect(Math.min(...ranks)).toBe(10);
    expect(completion!.suggestions.filter(({ rank }) => rank === 10).map(({ label }) => label)).toContain("sudo-in-run");
  });

  test("caches of the programs of the RUN come first", async () => {
    const { completion } = await completeMarked("FROM a\nRUN --mount=type=cache,target=$0 pip install x");
    const first = completion!.suggestions.filter(({ rank }) => rank === 10).map(({ label }) => label);
    expect(first).toEqual(["/root/.cache/pip"]);
  });

  test("a variable shows its value, and its brace is closed once", async () => {
    const open = await completeMarked("ARG V=22\nFROM node:${$0");
    expect(open.completion!.suggestions.find(({ label }) => label === "V")?.detail).toBe("22");
    expect(open.apply("V")).toBe("ARG V=22\nFROM node:${V}");
    expect((await completeMarked("ARG V=22\nFROM node:${$0}")).apply("V")).toBe("ARG V=22\nFROM node:${V}");
  });

  test("variables of the base image, where it is known", async () => {
    const images = { "node:22": { platform: "linux/amd64", config: { Env: ["NODE_VERSION=22.1.0"] } } };
    const { completion } = await completeMarked("FROM node:22\nRUN echo $$0", { facts: { images } });
    expect(completion!.suggestions.find(({ label }) => label === "NODE_VERSION")?.detail).toBe("22.1.0");
  });

  test("an equals sign that is there is not written again", async () => {
    expect((await completeMarked("FROM a\nCOPY --fr$0=b c d")).apply("--from=")).toBe("FROM a\nCOPY --from=b c d");
    expect((await completeMarked("FROM a\nRUN --mount=tar$0=/x y")).apply("target=")).toBe("FROM a\nRUN --mount=target=/x y");
  });

  test("newer tags come first", async () => {
    const { labels } = await completeMarked("FROM node:$0");
    expect(labels.indexOf("node:24-alpine")).toBeLessThan(labels.indexOf("node:22-alpine"));
  });

  test("what other Dockerfiles use is offered, also as a tag", async () => {
    const options = { images: ["ghcr.io/team/tool:2"] };
    expect((await completeMarked("FROM gh$0", options)).labels).toContain("ghcr.io/team/tool:2");
    expect((await completeMarked("FROM ghcr.io/team/tool:$0", options)).labels).toEqual(["ghcr.io/team/tool:2"]);
  });

  test("a registry's tags, where it may be asked: newest first, none twice, and the list is not complete", async () => {
    const asked: string[] = [];
    const tags = async (name: string): Promise<readonly string[]> => {
      asked.push(name);
      return ["1.2", "1.10", "latest", "2.0"];
    };
    const done = await completeMarked("FROM ghcr.io/team/tool:$0", { tags, images: ["ghcr.io/team/tool:2.0"] });
    expect(done.labels).toEqual(["2.0", "1.10", "1.2", "latest"].map((tag) => `ghcr.io/team/tool:${tag}`));
    expect(done.completion!.incomplete).toBe(true);
    expect(asked).toEqual(["ghcr.io/team/tool"]);
    expect((await completeMarked("FROM ghcr.io/team/tool$0", { tags })).completion!.incomplete).toBe(false);
    expect(asked).toHaveLength(1);
  });

  test("a registry is asked once in ten minutes, and one that fails is not waited for", async () => {
    let time = 0;
    const asked: string[] = [];
    const list = async (image: string): Promise<readonly string[]> => {
      asked.push(image);
      if (image === "broken") throw new Error("no network");
      return ["1"];
    };
    const read = createRegistryTags({ list }, () => time);
    expect([await read("a"), await read("a"), await read("broken"), await read("broken")]).toEqual([
      ["1"],
      ["1"],
      undefined,
      undefined,
    ]);
    expect(asked).toEqual(["a", "broken"]);
    time = 600_000;
    await read("a");
    expect(asked).toEqual(["a", "broken", "a"]);
  });

  test("Korean details", async () => {
    const { completion } = await completeMarked("FROM a\nSTOPSIGNAL $0", { language: "ko" });
    for (const { detail } of completion!.suggestions) expect(detail).toMatch(/[가-힣]/);
  });
});

describe("5,000 lines", () => {
  const stage = (index: number): string =>
    [
      `FROM node:22 AS s${index}`,
      `ARG A${index}=1`,
      `ENV B${index}=$A${index}`,
      "WORKDIR /app",
      "COPY --from=s0 /app/x ./y",
      "RUN apt-get update && apt-get install -y curl\n",
    ].join("\n");
  const text = Array.from({ length: 830 }, (_unused, index) => stage(index)).join("");

  test.each(["COPY --from=", "RUN echo $", "RUN --mount=type=cache,", "FROM ", "WORKDIR ", "RUN apt-get install -", "USER "])(
    "%j costs at most 30 ms once the analysis is there",
    async (line) => {
      const whole = `${text}${line}`;
      const warm = new LazyAnalysis({ text: whole, config: defaultLintConfig });
      void [warm.plan, warm.scripts];
      const input = {
        analysis: warm,
        offset: whole.length,
        language: "en",
        trigger: undefined,
        images: async () => [],
        tags: undefined,
      } as const;
      await complete(input);
      const before = process.cpuUsage();
      for (let round = 0; round < 5; round++) await complete(input);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 5000).toBeLessThan(30);
    },
  );
});
