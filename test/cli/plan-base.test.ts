import { describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const imageConfig = {
  architecture: "amd64",
  os: "linux",
  config: {
    Env: ["PATH=/usr/bin:/bin", "HOME_OF_APP=/srv/app"],
    Cmd: ["node"],
    User: "node",
    WorkingDir: "/srv",
    OnBuild: ["COPY package.json ./"],
    Labels: { maker: "me" },
    // One tool's null is another's empty list.
    Entrypoint: null,
  },
  history: [{ created_by: "ADD rootfs.tar / # buildkit" }, { created_by: 'CMD ["node"]', empty_layer: true }],
  rootfs: { type: "layers", diff_ids: ["sha256:00"] },
};

describe("--base", () => {
  const plimsoll = usePlimsoll();
  const plan = (...more: readonly string[]) => plimsoll.run(["plan", ".", "--format", "json", ...more]);
  const write = (): void => {
    plimsoll.clear();
    plimsoll.write("Dockerfile", "FROM mine:1\nWORKDIR $HOME_OF_APP\nCOPY a.txt .\n");
    plimsoll.write("a.txt", "a\n");
    plimsoll.write("package.json", "{}");
    plimsoll.write("mine.json", JSON.stringify(imageConfig));
  };

  test("gives variables, user, triggers, config and history of the image", () => {
    write();
    const { stdout, exitCode } = plan("--base", "mine:1=mine.json");
    const { config, history, steps, assumed } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(assumed).toEqual([]);
    expect(config).toEqual({
      Env: ["PATH=/usr/bin:/bin", "HOME_OF_APP=/srv/app"],
      Cmd: ["node"],
      User: "node",
      WorkingDir: "/srv/app",
      Labels: { maker: "me" },
    });
    expect(history).toEqual([
      { createdBy: "ADD rootfs.tar / # buildkit", empty: false },
      { createdBy: 'CMD ["node"]', empty: true },
      { createdBy: "COPY package.json ./ # buildkit", empty: false },
      { createdBy: "WORKDIR /srv/app", empty: false },
      { createdBy: "COPY a.txt . # buildkit", empty: false },
    ]);
    expect(steps.filter(({ triggered }: { triggered: boolean }) => triggered)).toHaveLength(1);
  });

  test("without it the image is taken to set nothing, and the output says so", () => {
    write();
    const { stdout } = plan();
    const { config, assumed } = JSON.parse(stdout);
    expect(assumed).toEqual(["mine:1"]);
    expect(config.WorkingDir).toBe("/");
  });

  test.each([
    ["mine:1", "takes an image and a file, not `mine:1`"],
    ["mine:1=package.json", "package.json: holds neither an image nor an image config"],
    ["mine:1=absent.json", "absent.json: "],
  ])("%s is refused", (argument, message) => {
    write();
    const { stderr, exitCode } = plan("--base", argument);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
