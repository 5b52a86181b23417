import { newPath, type Writing } from "./stage-model.ts";

/** A RUN that ends well, costs nearly nothing and mostly writes something. */
export function generateRun(writing: Writing): string {
  const { random } = writing;
  const form = random.weighted<(writing: Writing) => string>([
    [14, shellForm],
    [3, heredocForm],
    [2, execForm],
    [6, withMount],
    [1, withNetwork],
  ]);
  return form(writing);
}

function shellForm(writing: Writing): string {
  const { random } = writing;
  const first = command(writing);
  if (!random.chance(0.25)) return `RUN ${first}`;
  const second = command(writing);
  const between = random.pick([" && \\\n    ", " \\\n && ", " && \\\n# a comment between\n    ", "; \\\n\n", " && "]);
  return `RUN ${first}${between}${second}`;
}

function heredocForm(writing: Writing): string {
  const { random, stage } = writing;
  const name = random.pick(["EOF", "E", "SCRIPT"]);
  if (random.chance(0.25)) {
    const to = newPath(stage, random);
    stage.files.push(to);
    return `RUN cat <<${name} > ${to}\ntext ${random.below(100)}\n${name}`;
  }
  const shebang = random.chance(0.25) ? "#!/bin/sh\n" : "";
  const quote = random.pick(["", '"']);
  return `RUN <<${quote}${name}${quote}\n${shebang}${command(writing)}\n${command(writing)}\n${name}`;
}

function execForm(writing: Writing): string {
  const { random, stage } = writing;
  if (random.chance(0.4)) return `RUN ${JSON.stringify(["/bin/sh", "-c", command(writing)])}`;
  const to = newPath(stage, random);
  stage.files.push(to);
  return `RUN ["cp", "/etc/group", "${to}"]`;
}

function withNetwork(writing: Writing): string {
  return `RUN --network=${writing.random.pick(["none", "default"])} ${command(writing)}`;
}

function withMount(writing: Writing): string {
  const { random, stage, earlier, visibleFiles, visibleDirectories } = writing;
  const to = newPath(stage, random);
  const from = earlier.filter(({ name, files }) => name !== undefined && files.length > 0);
  const kind = random.weighted([
    [3, "context-file"],
    [2, "context-directory"],
    [1, "whole"],
    [3, "stage"],
    [3, "cache"],
    [1, "tmpfs"],
    [1, "secret"],
  ] as const);
  stage.files.push(to);
  switch (kind) {
    case "context-file": {
      const rest = random.chance(0.8) ? `cat /mnt/in > ${to}` : `wc -l < /mnt/in > ${to}`;
      return `RUN --mount=${random.chance(0.5) ? "type=bind," : ""}source=${random.pick(visibleFiles)},target=/mnt/in ${rest}`;
    }
    case "context-directory": {
      const path = visibleDirectories.length === 0 ? "." : random.pick(visibleDirectories);
      const mode = random.pick(["", "", ",rw", ",readwrite=true"]);
      return `RUN --mount=type=bind,source=${path},target=/mnt/dir${mode} ls /mnt/dir > ${to}`;
    }
    case "whole":
      return `RUN --mount=target=/ctx ls /ctx > ${to}`;
    case "stage": {
      if (from.length === 0) return `RUN echo alone > ${to}`;
      const source = random.pick(from);
      const path = random.pick(source.files);
      if (random.chance(0.3)) return `RUN --mount=from=${source.name},target=/mnt/all cat /mnt/all${path} > ${to}`;
      return `RUN --mount=type=bind,from=${source.name},source=${path},target=/mnt/one head -c 4 /mnt/one > ${to}`;
    }
    case "cache": {
      const id = random.pick(["", "", ",id=one", ",id=two", ",sharing=locked", ",sharing=private", ",mode=0700", ",uid=1000"]);
      const between = from.length > 0 && random.chance(0.15) ? `,from=${random.pick(from).name}` : "";
      return `RUN --mount=type=cache,target=/var/cache/c${random.below(2)}${id}${between} echo ${random.below(9)} > ${to}`;
    }
    case "tmpfs":
      return `RUN --mount=type=tmpfs,target=/scratch${random.pick(["", ",size=1048576"])} echo t > ${to}`;
    case "secret":
      return `RUN --mount=type=secret,id=${random.pick(["tok", "other"])}${random.pick(secretForms)} echo s > ${to}`;
  }
}

const secretForms: readonly string[] = ["", ",target=/run/tok", ",env=TOK"];

function command(writing: Writing): string {
  const { random, stage } = writing;
  const to = newPath(stage, random);
  const made = (text: string): string => {
    stage.files.push(to);
    return text;
  };
  const file = stage.files.length === 0 || stage.user !== "" ? "/etc/passwd" : random.pick(stage.files);
  const directory = stage.directories.length === 0 || stage.user !== "" ? "/etc" : random.pick(stage.directories);
  const variable = stage.variables.length === 0 ? "HOME" : random.pick(stage.variables);
  const choice = random.below(16);
  switch (choice) {
    case 0:
    case 1:
      return made(`echo ${random.pick(["hello", "one", "two"])}${random.below(50)} > ${to}`);
    case 2:
    case 3:
      return made(`cat ${file} > ${to}`);
    case 4:
      stage.directories.push(to);
      return `cp -r ${directory} ${to}`;
    case 5:
      return made(`ls ${directory} > ${to}`);
    case 6:
      stage.directories.push(to);
      stage.files.push(`${to}/y`);
      return `mkdir -p ${to} && echo y${random.below(9)} > ${to}/y`;
    case 7:
      return made(`date +%s%N > ${to}`);
    case 8:
      return made(`head -c 3 ${file} > ${to}`);
    case 9:
      return made(`echo "$${variable}" > ${to}`);
    case 10:
      return made(`wc -l < ${file} > ${to}`);
    case 11:
      return stage.user === "" ? `chmod ${random.pick(["600", "755"])} ${file}` : "true";
    case 12:
      return made(`echo link && ln -s ${file} ${to}l && echo ${random.below(9)} > ${to}`);
    case 13:
      return made(`touch -d @0 ${to}`);
    case 14:
      return made(`echo \${${variable}:-none} $(id -u) > ${to}`);
    default:
      return random.pick(["true", "rm -rf /tmp/none", "pwd", ": nothing"]);
  }
}
