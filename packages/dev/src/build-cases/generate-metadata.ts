import type { Writing } from "./stage-model.ts";

/** ARG or ENV: what later RUN steps see. */
export function generateVariable({ random, stage }: Writing): string {
  const name = random.pick(["VERSION", "MODE", "LEVEL", "APP_HOME", "TARGETARCH", "TOKEN"]);
  const value = random.pick(["1", "2", "prod", "/srv", '"two words"', "x$VERSION", "${MODE:-dev}"]);
  stage.variables.push(name);
  return random.weighted([
    [3, `ARG ${name}=${value}`],
    [2, `ARG ${name}`],
    [3, `ENV ${name}=${value}`],
    [1, `ENV ${name} ${value}`],
    [1, `ENV ${name}=${value} EXTRA=${random.below(5)}`],
    [1, `ARG ${name}=${value} OTHER`],
  ]);
}

/** WORKDIR, absolute or relative. */
export function generateWorkdir({ random, stage }: Writing): string {
  const path = random.pick(["/app", "/w/deep", "sub", "./rel", "/app/", "/srv//x", "../up/dir", "/tmp"]);
  stage.workdir = "/somewhere";
  return `WORKDIR ${path}`;
}

/** USER, and SHELL: what decides how later RUN steps are run. */
export function generateRuntime({ random, stage }: Writing): string {
  if (stage.hasShell && random.chance(0.4))
    return `SHELL ${random.pick(['["/bin/sh", "-ec"]', '["/bin/bash", "-c"]', '["/bin/sh", "-c"]'])}`;
  const user = stage.hasShell ? random.pick(["app", "1000:1000", "root", "0", "nobody"]) : random.pick(["1000:1000", "0"]);
  stage.user = user === "root" || user === "0" ? "" : user;
  return `USER ${user}`;
}

/** What goes to the image's config alone. */
export function generateMetadata({ random }: Writing): string {
  const n = random.below(90);
  return random.pick([
    `LABEL version="${n}"`,
    `LABEL a=${n} b="two words"`,
    `EXPOSE ${8000 + n}`,
    "EXPOSE 80 443/tcp 53/udp",
    `CMD ["echo", "${n}"]`,
    `CMD echo ${n}`,
    'ENTRYPOINT ["/bin/sh"]',
    "VOLUME /data",
    'VOLUME ["/v1", "/v2"]',
    "STOPSIGNAL SIGTERM",
    `HEALTHCHECK --interval=${1 + n}s CMD true`,
    "HEALTHCHECK NONE",
    "MAINTAINER someone",
  ]);
}
