import { describe, expect, test } from "vitest";
import type { ImageConfig } from "../../../packages/core/src/stages/image-config.ts";
import { planText } from "./plan-of-text.ts";

const path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

function configOf(text: string, images: Readonly<Record<string, ImageConfig>> = {}, options = {}): ImageConfig | undefined {
  return planText(text, { images, ...options }).image.target?.config;
}

describe("the config of the image", () => {
  test("without anything it has a PATH alone, except on Windows", () => {
    expect(configOf("FROM a")).toEqual({ Env: [path] });
    expect(configOf("FROM a", {}, { platform: "windows/amd64" })).toEqual({});
    expect(configOf("FROM scratch")).toEqual({ Env: [path], WorkingDir: "/" });
  });

  test("takes what each instruction sets", () => {
    const text = `FROM a
EXPOSE 443 80/udp
VOLUME /v
LABEL b=1 a=2
USER app
WORKDIR w
STOPSIGNAL 9
SHELL ["/bin/bash", "-c"]
HEALTHCHECK --interval=1s CMD ["x"]
ENTRYPOINT e
CMD ["c"]
ONBUILD COPY . /x
ONBUILD RUN <<E
y
E
`;
    expect(configOf(text)).toEqual({
      User: "app",
      ExposedPorts: { "443/tcp": {}, "80/udp": {} },
      Env: [path],
      Entrypoint: ["/bin/bash", "-c", "e"],
      Cmd: ["c"],
      Volumes: { "/v": {} },
      WorkingDir: "/w",
      Labels: { a: "2", b: "1" },
      StopSignal: "9",
      Healthcheck: { Test: ["CMD", "x"], Interval: 1e9 },
      ArgsEscaped: true,
      OnBuild: ["COPY . /x", "RUN <<E\ny\nE"],
      Shell: ["/bin/bash", "-c"],
    });
  });

  test("keeps the order in which ENV first names a variable, without ARGs", () => {
    expect(configOf("FROM a AS b\nENV A=1 B=2\nFROM b\nARG C=3\nENV A=4 D=$C")?.Env).toEqual([path, "A=4", "B=2", "D=3"]);
  });

  test.each([
    ["ENTRYPOINT e", undefined],
    ["ENTRYPOINT e\nCMD c", ["/bin/sh", "-c", "c"]],
    ["CMD c\nENTRYPOINT e", ["/bin/sh", "-c", "c"]],
    ["CMD c\nFROM b\nENTRYPOINT e", undefined],
    ["CMD c\nFROM b\nLABEL a=b", ["/bin/sh", "-c", "c"]],
  ])("an ENTRYPOINT drops the CMD that was not set beside it: %j", (lines, command) => {
    expect(configOf(`FROM a AS b\n${lines}`, { a: { Cmd: ["bash"] } })?.Cmd).toEqual(command);
  });

  test("begins with that of the base image, whose triggers run once", () => {
    const base: ImageConfig = {
      Env: ["A=1"],
      User: "u",
      WorkingDir: "/w",
      Shell: ["ash", "-c"],
      Labels: { l: "1" },
      OnBuild: ["WORKDIR x", "ENV T=$A", "CMD $T"],
    };
    const expected = { Env: ["A=1", path, "T=1"], User: "u", WorkingDir: "/w/x", Cmd: ["ash", "-c", "$T"], ArgsEscaped: true };
    expect(configOf("FROM a AS b\nFROM b", { a: base })).toEqual({ ...expected, Shell: ["ash", "-c"], Labels: { l: "1" } });
  });

  test("is that of the target", () => {
    expect(configOf("FROM a AS x\nUSER one\nFROM x AS y\nUSER two", {}, { target: "X" })?.User).toBe("one");
    expect(planText("FROM a", { target: "nowhere" }).image.target).toBeUndefined();
  });
});
