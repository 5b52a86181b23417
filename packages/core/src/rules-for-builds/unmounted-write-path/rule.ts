import { defineBuildRule } from "../build-rule.ts";
import { baseImageName } from "../../deployments/image-settings.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { Deployment } from "../build-rule.ts";
import { builtContainers } from "../shared/built-containers.ts";
import { text } from "./text.ts";

export const unmountedWritePath = defineBuildRule({
  id: "unmounted-write-path",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  sources: [],
  text,
  examples: [
    {
      bad: {
        "compose.yaml": `services:
  web:
    build: .
    read_only: true
               ^^^^ program
    tmpfs: /var/run
`,
        Dockerfile: `FROM nginx:1.29
COPY site /usr/share/nginx/html
`,
      },
      good: {
        "compose.yaml": `services:
  web:
    build: .
    read_only: true
    tmpfs:
      - /run
      - /var/cache/nginx
`,
        Dockerfile: `FROM nginx:1.29
COPY site /usr/share/nginx/html
`,
      },
    },
  ],
  *check(context) {
    for (const { deployment, image, graph, placeOf } of builtContainers(context)) {
      const place = deployment.readOnlyRoot;
      if (place === undefined || !deployment.mountsKnown) continue;
      const missing = (path: string): boolean => !deployment.writable.some((mount) => isBelow(realPath(path), realPath(mount)));
      const name = baseImageName(image.base);
      // Another command need not be the program that the base image is there for.
      const startsProgram = [image.entrypoint, image.cmd, deployment.entrypoint, deployment.command].every(
        (own) => own === undefined,
      );
      const program = name === undefined ? undefined : programs[name];
      const paths =
        program === undefined || !startsProgram || isConfigured(program.config, deployment, graph) ? [] : program.paths;
      const volumes = new Set(image.volumes.map(({ value }) => value));
      const path = paths.find((candidate) => missing(candidate) && !volumes.has(candidate));
      if (path !== undefined && name !== undefined) yield { place, message: "program", params: { image: name, path } };
      // Docker mounts a volume of its own; Kubernetes leaves it to the runtime.
      if (deployment.kind !== "kubernetes") continue;
      for (const { value, offset } of image.volumes) {
        if (value.startsWith("/") && missing(value))
          yield { place, message: "volume", params: { path: value, dockerfile: placeOf(offset) } };
      }
    }
  },
});

/** What the default configurations of these images write at every start, and the file that could say otherwise. */
const programs: Readonly<Record<string, { readonly paths: readonly string[]; readonly config: string }>> = {
  httpd: { paths: ["/usr/local/apache2/logs"], config: "httpd.conf" },
  nginx: { paths: ["/var/cache/nginx", "/var/run"], config: "nginx.conf" },
  "nginxinc/nginx-unprivileged": { paths: ["/tmp"], config: "nginx.conf" },
  tomcat: { paths: ["/usr/local/tomcat/logs"], config: "logging.properties" },
};

/** Whether the Dockerfile or a mount may bring a configuration of its own. */
function isConfigured(config: string, { mounted }: Deployment, graph: StageGraph): boolean {
  const inDockerfile = graph.stages.some(({ instructions }) =>
    instructions.some(({ line }) => line.text.includes(config) || /\s\/etc\/nginx\/?$/.test(line.text)),
  );
  return inDockerfile || mounted.some((path) => path.includes(config) || /^\/etc\/nginx\/?$/.test(path));
}

/** Debian and Alpine have `/var/run` as a link. */
function realPath(path: string): string {
  return path.replace(/\/+$/, "").replace(/^\/var\/run(?=\/|$)/, "/run");
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
