import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear } = usePlimsoll();

beforeEach(() => clear());

describe("what runs the image", () => {
  const healthcheck = 'FROM nginx:1.29\nHEALTHCHECK CMD ["/check"]\n';

  test("rules about a runtime are silent until it is named, on the command line or in the config", () => {
    write("Dockerfile", healthcheck);
    expect(run(["lint", "--format", "compact"]).stdout).toBe("");
    const named = run(["lint", "--format", "compact", "--runtime", "docker,kubernetes"]);
    expect(named).toMatchObject({ exitCode: 0 });
    expect(named.stdout).toMatch(/^Dockerfile:2:1: info healthcheck-under-kubernetes /);
    write("plimsoll.yaml", "runtime: [kubernetes]\n");
    expect(run(["lint", "--format", "compact"]).stdout).toContain("healthcheck-under-kubernetes");
    expect(run(["lint", "--format", "compact", "--runtime", "docker"]).stdout).toBe("");
  });

  test("a rule may weigh more there", () => {
    write("Dockerfile", "FROM nginx:1.29\nCOPY site /srv\n");
    expect(run(["lint", "--runtime", "swarm", "--format", "compact"])).toMatchObject({ exitCode: 1 });
    expect(run(["lint", "--runtime", "kubernetes", "--profile", "strict", "--format", "compact"]).stdout).not.toContain(
      "missing-healthcheck",
    );
  });

  test("a word that is none is refused, in both languages", () => {
    write("Dockerfile", healthcheck);
    expect(run(["lint", "--runtime", "kubernets"])).toMatchObject({ exitCode: 2 });
    expect(run(["lint", "--runtime", "kubernets", "--lang", "ko"]).stderr).toContain("kubernetes");
    write("plimsoll.yaml", "runtime: kubernetes\n");
    expect(run(["lint"]).stderr).toContain("must be a list");
    write("plimsoll.yaml", "runtime: [podman]\n");
    expect(run(["lint", "--lang", "ko"]).stderr).toContain("runtime[0]");
  });
});

describe("BuildKit's # check=", () => {
  const lint = (text: string, ...args: readonly string[]): ReturnType<typeof run> =>
    run(["lint", "-", "--format", "compact", ...args], { input: text });

  test("error=true gives exit code 1 whatever the severity", () => {
    const text = "FROM alpine:3.22 as Base\nUSER 1000\n";
    const relaxed = ["--profile", "strict", "--select", "StageNameCasing,FromAsCasing", "--severity", "StageNameCasing=style"];
    expect(lint(text, ...relaxed, "--severity", "FromAsCasing=style")).toMatchObject({ exitCode: 0 });
    const strict = lint(`# check=error=true\n${text}`, ...relaxed, "--severity", "FromAsCasing=style");
    expect(strict.exitCode).toBe(1);
    expect(strict.stdout.split("\n").filter((line) => line.includes(" error "))).toHaveLength(2);
    expect(lint(`# check=error=true;skip=all\n${text}`, ...relaxed).exitCode).toBe(0);
  });

  test("experimental= switches experimental checks on in the profile buildkit", () => {
    const text = "FROM scratch\n# some text\nARG VERSION\n";
    expect(lint(text, "--profile", "buildkit").stdout).toBe("");
    expect(lint(`# check=experimental=all\n${text}`, "--profile", "buildkit").stdout).toContain("description-without-name");
    const above = "FROM scratch\n# check=experimental=InvalidDefinitionDescription\n# some text\nARG VERSION\n";
    expect(lint(above, "--profile", "buildkit").stdout).toContain("description-without-name");
  });

  test("a build argument takes the place of the line at the top", () => {
    const text = "# check=skip=JSONArgsRecommended\nFROM debian:13\nCMD a b\n";
    expect(lint(text).exitCode).toBe(0);
    expect(lint(text, "--build-arg", "BUILDKIT_DOCKERFILE_CHECK=").stdout).toContain("shell-form-command");
  });

  test("a name in other capitals is told, since BuildKit skips nothing for it", () => {
    const { stdout } = lint("# check=skip=jsonargsrecommended\nFROM debian:13\nCMD a b\n");
    expect(stdout).toContain("JSONArgsRecommended");
    expect(stdout).toContain("shell-form-command");
  });
});
