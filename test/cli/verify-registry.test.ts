import { afterAll, beforeAll, expect, test } from "vitest";
import { savedImage } from "../support/built-image.ts";
import { type RealRegistry, registryLack, registryPrograms, runProgram, startRegistry } from "../support/real-registry.ts";
import { describeWith } from "../support/shared.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();

describeWith("plimsoll verify of what skopeo copied", registryPrograms(), registryLack, ({ registry: program, skopeo }) => {
  let registry: RealRegistry;

  beforeAll(async () => {
    registry = await startRegistry(program, { logins: false });
    plimsoll.write("app/Dockerfile", 'FROM scratch\nCOPY a.txt /a.txt\nRUN ["/make", "it"]\n');
    plimsoll.write("app/a.txt", "a".repeat(5000));
    const saved = savedImage([
      { createdBy: "COPY a.txt /a.txt # buildkit", layer: [{ path: "a.txt", text: "a".repeat(5000) }] },
      { createdBy: "RUN /make it # buildkit", layer: [{ path: "made", text: "m".repeat(2000) }] },
    ]);
    const archive = `docker-archive:${plimsoll.write("app.tar", saved)}`;
    runProgram(skopeo, ["copy", "--dest-tls-verify=false", archive, `docker://${registry.host}/team/app:1`]);
    runProgram(skopeo, ["copy", archive, `oci:${plimsoll.path("layout")}:1`]);
    runProgram(skopeo, ["copy", archive, `dir:${plimsoll.path("blobs")}`]);
  });

  afterAll(async () => {
    await registry.stop();
  });

  const env = { PLIMSOLL_CACHE: "0", DOCKER_HOST: "unix:///nowhere" };
  const verify = (...args: readonly string[]) => plimsoll.run(["verify", ...args, "app", "--format", "json"], { env });

  test.each([
    ["layout:1", expect.any(Number)],
    ["blobs", null],
    ["app.tar", null],
  ])("%s", (place, transfer) => {
    const { exitCode, stdout, stderr } = verify(place);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      steps: [
        {
          line: 2,
          bytes: { real: 5000, error: 0 },
          tar: { real: 6656, error: 0 },
          transfer: { real: transfer },
        },
        { line: 3, bytes: { real: 2000, error: null } },
      ],
    });
  });

  test("a registry, with --online alone", () => {
    const name = `${registry.host}/team/app:1`;
    const { exitCode, stdout } = verify("--online", name);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      image: name,
      source: { kind: "registry", name },
      steps: [{ bytes: { real: 5000, error: 0 } }, { bytes: { real: 2000 } }],
    });
    const unasked = verify(name);
    expect(unasked).toMatchObject({ exitCode: 2, stdout: "" });
    expect(unasked.stderr).toContain("`--online` asks its registry");
    expect(verify("--online", `${registry.host}/team/app:2`).stderr).toContain("the registry has no such image");
  });

  test("plan --measured takes it too", () => {
    const { stdout } = plimsoll.run(
      ["plan", "app", "--advice", "none", "--online", "--measured", `${registry.host}/team/app:1`],
      { env },
    );
    expect(stdout).toMatch(/RUN \["\/make", "it"\] +2 kB/);
  });
});
