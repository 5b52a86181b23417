import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
beforeEach(() => plimsoll.clear());

const dockerfile = `FROM debian:13
RUN useradd -u 4711 me
ENV DB_PASSWORD=hunter2hunter2
EXPOSE 8080
USER me
CMD ["/app", "<b>", "\`x\`"]
`;

test("--runtime tells each part with its line and what the platform does", () => {
  plimsoll.write("web/Dockerfile", dockerfile);
  const { exitCode, stdout, stderr } = plimsoll.run(["explain", "web", "--runtime", "kubernetes"]);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^User +me \(number 4711\) {2}line 5, USER$/m);
  expect(stdout).toContain("`runAsUser: 4711` says so.");
  expect(stdout).toContain("(rule named-user)");
  expect(stdout).toMatch(/^Ports +8080 {2}line 4, EXPOSE$/m);
  // A value may be a secret.
  expect(stdout).not.toContain("hunter2");
  const korean = plimsoll.run(["explain", "web", "--runtime", "swarm", "--lang", "ko"]).stdout;
  expect(korean).toContain("Docker Swarm에서 실행되는 컨테이너");
  expect(korean).toMatch(/^사용자 +me \(번호 4711\) {2}5번째 줄, USER$/m);
});

test("JSON has lines in place of offsets, Markdown and HTML are escaped", () => {
  plimsoll.write("Dockerfile", dockerfile);
  const run = (format: string): string =>
    plimsoll.run(["explain", "--runtime", "docker", "--format", format, "--lang", "ko"]).stdout;
  const json = JSON.parse(run("json")) as { readonly builds: readonly [Record<string, unknown>] };
  expect(json.builds[0]).toMatchObject({
    dockerfile: "Dockerfile",
    runtime: "docker",
    contract: { user: { kind: "name", value: "me", uid: 4711, origin: { kind: "line", line: 5, keyword: "USER" } } },
  });
  expect(run("json")).not.toMatch(/"span"|[가-힣]/);
  expect(run("markdown")).toContain("- `` /app '<b>' '`x`' (exec 형식) `` (6번째 줄, CMD)");
  const page = run("html");
  expect(page).toContain("&lt;b&gt;");
  expect(page).not.toMatch(/<b>|<script|src=|href=/);
  expect(page).toContain('<html lang="ko">');
});

test("--emit takes names and the build, and writes into a file", () => {
  plimsoll.write("My App/docker/Dockerfile", dockerfile);
  const options = ["-f", "My App/docker/Dockerfile", "--build-arg", "PRICE=$5", "-o", "compose.yaml"];
  expect(plimsoll.run(["explain", "My App", "--emit", "compose", ...options])).toMatchObject({ exitCode: 0, stdout: "" });
  const compose = readFileSync(plimsoll.path("compose.yaml"), "utf8");
  expect(compose).toContain("  my-app:\n    build:\n      context: My App\n      dockerfile: docker/Dockerfile\n");
  expect(compose).toContain("PRICE: $$5");
  expect(compose).toContain('- "8080:8080"');
  expect(compose).not.toContain("hunter2");
  const kubernetes = plimsoll.run(["explain", "My App/docker", "--emit", "kubernetes", "--image", "ghcr.io/acme/shop:2"]).stdout;
  expect(kubernetes).toContain("image: ghcr.io/acme/shop:2\n");
  expect(kubernetes).toContain("name: shop\n");
  expect(kubernetes).toContain("runAsUser: 4711\n");
});

test("what does not go together is exit code 2", () => {
  plimsoll.write("Dockerfile", dockerfile);
  plimsoll.write("compose.yaml", "services:\n  a:\n    build: .\n  b:\n    build: .\n    user: root\n");
  const wrong: readonly (readonly string[])[] = [
    ["--runtime", "mesos"],
    ["--emit", "helm"],
    ["--emit", "compose", "--runtime", "docker"],
    ["--emit", "compose", "--format", "json"],
    ["--name", "web"],
    ["--emit", "stack", "--name", "My_App"],
    ["--emit", "stack", "--image", "UPPER:"],
    [".", "other", "--runtime", "docker"],
    ["nowhere", "--runtime", "docker"],
  ];
  for (const args of wrong) {
    const { exitCode, stdout, stderr } = plimsoll.run(["explain", ...args]);
    expect([args, exitCode, stdout]).toEqual([args, 2, ""]);
    expect(stderr).not.toBe("");
  }
  expect(plimsoll.run(["explain", "-f", "none", "--runtime", "docker"]).exitCode).toBe(2);
});
