import { newPath, type Writing } from "./stage-model.ts";

/** Writers of RUN steps, and of what they see, whose cache keys are easily got wrong; each needs a shell. */
export const quirksOfRun: readonly ((writing: Writing) => string | undefined)[] = [
  mountOfOwnBase,
  mountWithVariable,
  writableMount,
  mountBySymlink,
  undeclaredVariable,
  orderOfVariables,
  workdirAsUser,
  twoMounts,
  cacheSeed,
  emptyRun,
  mountOfImage,
  automaticVariables,
  shellAndForms,
  ownPath,
];

/** The state that the stage begins with, as a mount too: then BuildKit looks at its content. */
function mountOfOwnBase({ random, stage, earlier }: Writing): string | undefined {
  const named = earlier.filter(({ name, files }) => name !== undefined && files.length > 0);
  if (named.length === 0) return undefined;
  const source = random.pick(named);
  const to = newPath(stage, random);
  return `RUN --mount=type=bind,from=${source.name},target=/mnt/base${random.pick(["", ",source=/"])} ls /mnt/base > ${to}`;
}

function mountWithVariable({ random, stage, visibleFiles }: Writing): string {
  const to = newPath(stage, random);
  stage.files.push(to);
  const mount = `--mount=type=bind,source=${random.pick(visibleFiles)},target=$WHERE`;
  return `ARG WHERE=/mnt/place\nRUN ${mount} cat /mnt/place > ${to} || true`;
}

function writableMount({ random, stage, visibleDirectories }: Writing): string {
  const path = visibleDirectories.length === 0 ? "." : random.pick(visibleDirectories);
  const to = newPath(stage, random);
  return `RUN --mount=type=bind,source=${path},target=/mnt/rw,rw echo thrown > /mnt/rw/away; ls /mnt/rw > ${to}`;
}

function mountBySymlink({ random, stage, visibleFiles }: Writing): string | undefined {
  const links = visibleFiles.filter((path) => ["link.txt", "up.txt", "src/ln.js"].includes(path));
  return links.length === 0
    ? undefined
    : `RUN --mount=source=${random.pick(links)},target=/mnt/link cat /mnt/link > ${newPath(stage, random)}`;
}

/** The value of a build argument that the stage never declares. */
function undeclaredVariable({ random, stage }: Writing): string {
  return `RUN echo "\${LEVEL:-nothing} $UNKNOWN" > ${newPath(stage, random)}`;
}

function orderOfVariables({ random, stage }: Writing): string {
  const forms = ["ENV A=1 B=2", "ENV A=1\nENV B=2", "ENV B=2 A=1", "ARG A=1\nENV B=2", "ENV A=0 B=2 A=1"];
  return `${random.pick(forms)}\nRUN echo $A$B > ${newPath(stage, random)}`;
}

function workdirAsUser({ random, stage }: Writing): string {
  stage.workdir = "/somewhere";
  return `USER ${random.pick(["app", "1000"])}\nWORKDIR ${random.pick(["/home/app/w", "/new/deep"])}\nUSER root`;
}

function twoMounts({ random, stage, visibleFiles }: Writing): string {
  const to = newPath(stage, random);
  stage.files.push(to);
  const mounts = [
    `source=${random.pick(visibleFiles)},target=/mnt/1`,
    `type=bind,source=${random.pick(visibleFiles)},target=/mnt/2`,
    "type=cache,target=/mnt/3",
  ];
  return `RUN ${mounts.map((mount) => `--mount=${mount}`).join(" \\\n    ")} \\\n    cat /mnt/1 /mnt/2 > ${to}`;
}

function cacheSeed({ random, stage, earlier }: Writing): string | undefined {
  const named = earlier.filter(({ name, directories }) => name !== undefined && directories.length > 0);
  if (named.length === 0) return undefined;
  const source = random.pick(named);
  const mount = `--mount=type=cache,target=/var/seed,from=${source.name},source=${random.pick(source.directories)}`;
  return `RUN ${mount} ls /var/seed > ${newPath(stage, random)}`;
}

function emptyRun({ random }: Writing): string {
  return random.pick(["RUN", 'RUN ["true"]', "RUN \\\n true"]);
}

function mountOfImage({ random, stage }: Writing): string {
  const to = newPath(stage, random);
  stage.files.push(to);
  const path = random.pick(["/etc/passwd", "/etc/group"]);
  return `RUN --mount=from=debian:bookworm-slim,source=${path},target=/mnt/i cat /mnt/i > ${to}`;
}

function automaticVariables({ random, stage }: Writing): string {
  const name = random.pick(["TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT", "BUILDARCH", "SOURCE_DATE_EPOCH"]);
  return `ARG ${name}\nRUN echo "[$${name}]" > ${newPath(stage, random)}`;
}

function shellAndForms({ random, stage }: Writing): string {
  const [one, two] = [newPath(stage, random), newPath(stage, random)];
  return `SHELL ["/bin/sh", "-e", "-c"]\nRUN echo 1 > ${one}\nRUN ["/bin/sh", "-c", "echo 2 > ${two}"]\nSHELL ["/bin/sh", "-c"]`;
}

function ownPath({ random, stage }: Writing): string {
  return `ENV PATH=/opt/bin:$PATH\nENV OLD=\${PATH%%:*}\nRUN echo $OLD > ${newPath(stage, random)}`;
}
