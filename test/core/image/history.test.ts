import { describe, expect, test } from "vitest";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { historyOf, planText } from "./plan-of-text.ts";

/** The history of instructions on an image without a config. */
function write(...lines: readonly string[]): readonly string[] {
  return historyOf(planText(["FROM alpine", ...lines].join("\n")));
}

describe("what each instruction writes into the history", () => {
  test.each([
    ["RUN a  b", "+ RUN /bin/sh -c a  b # buildkit"],
    ['RUN ["a", "b c"]', "+ RUN a b c # buildkit"],
    ["RUN", "+ RUN /bin/sh -c  # buildkit"],
    ["RUN a \\\n  # why\n  b", "+ RUN /bin/sh -c a   b # buildkit"],
    ["COPY --from=x --chown=1:2 --link --chmod=644 --exclude=q a b /c/", "+ COPY --chown=1:2 --chmod=644 a b /c/ # buildkit"],
    ["COPY --parents=true a /b", "+ COPY --parents a /b # buildkit"],
    ["ADD <<E a <<F /d/\nE\nF", "+ ADD a <<E <<F /d/ # buildkit"],
    ["WORKDIR a/../b", "+ WORKDIR /b"],
    ["WORKDIR /a/../b/", "+ WORKDIR /a/../b/"],
    ["WORKDIR /", "WORKDIR /"],
    ["ENV A=1 B='x y'", "ENV A=1 B=x y"],
    ["ENV A b c", "ENV A=b c"],
    ["ARG A=1 B C=$A", "ARG A=1 B C=1"],
    ['LABEL a="b" "c d"=e', "LABEL a=b c d=e"],
    ["EXPOSE 90-92 80 443/UDP", "EXPOSE [443/udp 80/tcp 90/tcp 91/tcp 92/tcp]"],
    ["EXPOSE 127.0.0.1:8080:80/sctp", "EXPOSE [80/sctp]"],
    ['VOLUME ["/a b", "/c"]', "VOLUME [/a b /c]"],
    ["USER 1000:1000", "USER 1000:1000"],
    ["STOPSIGNAL SIGINT", "STOPSIGNAL SIGINT"],
    ['SHELL ["a", "b c"]', "SHELL [a b c]"],
    ['CMD ["a", "\\n\\"é"]', 'CMD ["a" "\\n\\"é"]'],
    ["CMD a 'b'", 'CMD ["/bin/sh" "-c" "a \'b\'"]'],
    ["ENTRYPOINT []", "ENTRYPOINT []"],
    ["HEALTHCHECK none", "HEALTHCHECK {Test:[NONE] Interval:0s Timeout:0s StartPeriod:0s StartInterval:0s Retries:0}"],
    [
      "HEALTHCHECK --interval=90s --timeout=1.5s --start-period=1h --start-interval=20ms --retries=3 CMD a  b",
      "HEALTHCHECK {Test:[CMD-SHELL a  b] Interval:1m30s Timeout:1.5s StartPeriod:1h0m0s StartInterval:20ms Retries:3}",
    ],
    ["MAINTAINER $A <b>", "MAINTAINER $A <b>"],
  ])("%j", (line, expected) => {
    expect(write(line)).toEqual([expected]);
  });

  test("an ONBUILD writes nothing", () => {
    expect(write("ONBUILD RUN a")).toEqual([]);
  });

  test("variables are filled in, but not where the shell does it", () => {
    const lines = ["ENV A=/x", "WORKDIR $A", "COPY ${A}/y $A", "RUN echo $A", "CMD echo $A"];
    expect(write(...lines).slice(1)).toEqual([
      "+ WORKDIR /x",
      "+ COPY /x/y /x # buildkit",
      "+ RUN /bin/sh -c echo $A # buildkit",
      'CMD ["/bin/sh" "-c" "echo $A"]',
    ]);
  });
});

describe("a RUN counts the ARGs before it", () => {
  test("also those of the stages below, with the values in force", () => {
    const text = "FROM a AS b\nARG A=1\nARG B\nRUN x\nFROM b\nENV A=2\nARG C=3\nRUN y";
    expect(historyOf(planText(text)).filter((line) => line.startsWith("+"))).toEqual([
      "+ RUN |2 A=1 B= /bin/sh -c x # buildkit",
      "+ RUN |3 A=2 B= C=3 /bin/sh -c y # buildkit",
    ]);
  });

  test("with the values that the build is given", () => {
    const given = { buildArgs: { A: "given", C: "not declared" } };
    expect(historyOf(planText("ARG B=global\nFROM a\nARG A=1\nARG B\nRUN x", given))).toEqual([
      "ARG A=given",
      "ARG B=global",
      "+ RUN |2 A=given B=global /bin/sh -c x # buildkit",
    ]);
  });
});

describe("heredocs of RUN", () => {
  test.each([
    ["RUN <<EOF\na\n b\nEOF", "a\n b\n"],
    ["RUN <<-EOF\n\ta\n\t\tb\n\tEOF", "a\nb\n"],
    ["RUN <<-'E F'\n\t#!/usr/bin/env python\n\tE F", "/dev/pipes/E F"],
    ["RUN cat <<A > b && cat <<-B\nx\nA\n\ty\n\tB", "cat <<A > b && cat <<-B\nx\nA\n\ty\nB"],
  ])("%j", (line, script) => {
    const { plan, image } = planText(`FROM a\n${line}\n`);
    const args = plan.steps.flatMap(({ instruction }, index) => (instruction.kind === "run" ? image.steps[index]!.args : []));
    expect(args).toEqual(["/bin/sh", "-c", script]);
  });

  test("on Windows a script that names its interpreter is passed to the shell like any other", () => {
    const { plan, image } = planText("FROM a\nRUN <<E\n#!x\nE\n", { platform: "windows/amd64" });
    expect(image.steps[plan.steps.length - 1]!.args).toEqual(["cmd", "/S", "/C", "#!x\n"]);
  });
});

test("history begins with the base image's, and each entry of ours names its step", () => {
  const history = [
    { createdBy: "ADD rootfs.tar /", empty: false },
    { createdBy: 'CMD ["sh"]', empty: true },
  ];
  const images = { a: { platform: "linux/amd64", config: {}, history } };
  const { image } = planDockerfile({ text: "FROM a AS b\nLABEL c=d\nFROM b\nRUN e", facts: { images } });
  expect(image.assumed).toEqual([]);
  expect(image.target?.history).toEqual([
    { createdBy: "ADD rootfs.tar /", empty: false, step: undefined },
    { createdBy: 'CMD ["sh"]', empty: true, step: undefined },
    { createdBy: "LABEL c=d", empty: true, step: 1 },
    { createdBy: "RUN /bin/sh -c e # buildkit", empty: false, step: 3 },
  ]);
});

test("base images whose config is not known are named, each once, if the target needs them", () => {
  const { image } = planText("FROM a AS u\nFROM b AS v\nFROM b AS w\nFROM scratch\nCOPY --from=v / /\nCOPY --from=w / /");
  expect(image.assumed).toEqual(["b"]);
});
