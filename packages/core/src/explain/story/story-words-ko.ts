import { koreanAct } from "./act-words-ko.ts";
import { koreanCache, koreanShare, koreanSize } from "./effect-words-ko.ts";
import { koreanEnding } from "./ending-words-ko.ts";
import type { StoryEntry } from "./story.ts";
import type { StoryWords } from "./story-words.ts";
import { code, saidSize } from "./words.ts";

export const koreanStory: StoryWords = {
  ...koreanEnding,
  act: koreanAct,
  effect(entry) {
    if (entry.missing !== undefined) return missing(entry.missing);
    if (entry.makes === "base") return baseEffect(entry);
    if (entry.makes === "layer") return layerEffect(entry);
    return entry.firstMetadata ? "이미지에 설정만 적으므로 레이어도 크기도 늘지 않습니다." : settingEffect(entry);
  },
  mark(entry) {
    if (entry.makes === "refused") return "읽을 수 없음";
    if (entry.makes === "metadata") return entry.act.kind === "arg" ? "빌드에서만" : "설정";
    const size = koreanSize(entry.bytes);
    if (entry.makes === "base" && entry.act.kind !== "from-image") return "스테이지";
    const name = entry.makes === "base" ? "베이스 이미지" : "레이어";
    return size === "" ? `${name}, 크기 모름` : `${name}, ${size}`;
  },
  chapter(stage) {
    if (stage === undefined) return { heading: "첫 스테이지 앞", intro: undefined };
    const { index, name, of, role, takers } = stage;
    if (of === 1) return { heading: "한 줄씩 읽기", intro: undefined };
    const heading = `스테이지 ${index + 1}/${of}: ${name}`;
    switch (role) {
      case "image":
        return { heading, intro: "이 스테이지가 이미지가 됩니다." };
      case "below":
        return { heading, intro: "이미지는 이 스테이지 위에 만들어지므로, 여기 있는 것이 모두 이미지에 들어갑니다." };
      case "helper":
        return {
          heading,
          intro:
            takers.length === 0
              ? "빌드할 때만 필요한 스테이지입니다."
              : `작업장 같은 스테이지입니다. ${codes(takers)} 스테이지가 완성된 파일만 가져가고 나머지는 이미지에 들어가지 않습니다.`,
        };
      case "unused":
        return { heading, intro: "이미지에 필요하지 않아서 빌드하지 않는 스테이지입니다." };
    }
  },
  worthALook: (rules) => `살펴볼 규칙: ${rules.map(code).join(", ")}`,
  refused: "BuildKit이 이 줄을 받아들이지 않아서 빌드가 시작되지 않습니다.",
  empty: "아직 명령어가 하나도 없는 파일입니다.",
  term: (gist) => gist,
  more: (command) => `더 보기: \`${command}\``,
  triggered: "베이스의 `ONBUILD`에서",
  title: (path) => (path === undefined ? "Dockerfile 이야기" : `${code(path)} 이야기`),
  line: (line) => `${line}번째 줄`,
};

function codes(names: readonly string[]): string {
  const shown = names.slice(0, 2).map(code).join(", ");
  return names.length > 2 ? `${shown} 외 ${names.length - 2}개` : shown;
}

function missing({ path, because }: NonNullable<StoryEntry["missing"]>): string {
  const file = code(path === "" ? "." : path);
  switch (because) {
    case "absent":
      return `빌드 컨텍스트에 ${file} 파일이 없어서 빌드가 여기서 멈춥니다.`;
    case "ignored":
      return `무시 파일이 ${file} 파일을 빌드 컨텍스트에서 빼서, 빌드가 여기서 멈춥니다.`;
    case "not-sent":
      return `${file} 파일이 빌더로 전송되지 않아서 빌드가 여기서 멈춥니다.`;
    case "malformed":
      return `BuildKit이 ${file} 패턴을 읽지 못해서 빌드가 여기서 멈춥니다.`;
    case "unreadable":
      return `${file} 파일을 읽을 수 없어서 빌드가 여기서 멈출 수 있습니다.`;
  }
}

function baseEffect({ act, bytes, share, terms }: StoryEntry): string | undefined {
  if (act.kind === "from-scratch") return "아래에서 복사한 것만 이미지에 들어갑니다.";
  if (act.kind !== "from-image") return undefined;
  // Once is enough: the first image brings the term up.
  if (saidSize(bytes).kind === "unknown")
    return terms.includes("base-image")
      ? "크기와 설정은 여기서 알 수 없고, `--online`을 쓰면 레지스트리에 물어봅니다."
      : undefined;
  const layers = act.layers === undefined ? "" : `레이어 ${act.layers}개, `;
  const size = koreanSize(bytes);
  return share === undefined ? `${layers}${size}를 가져옵니다.` : `${layers}${size}이며, ${koreanShare(share)}입니다.`;
}

function layerEffect({ bytes, files, share, cache, below, act }: StoryEntry): string | undefined {
  const size = saidSize(bytes);
  if (act.kind === "workdir") return size.kind === "none" ? "이 레이어에는 빈 폴더만 있어서 크기가 늘지 않습니다." : undefined;
  const part = share === undefined ? "" : `(${koreanShare(share)})`;
  const isEmpty = size.kind === "none" || (files === 0 && size.kind === "unknown");
  const kept = cache && koreanCache(cache, below);
  if (isEmpty) return kept === undefined ? "크기는 늘지 않습니다." : `크기는 늘지 않고, ${kept}`;
  if (size.kind === "unknown") return kept;
  return kept === undefined
    ? `크기가 ${koreanSize(bytes)}${part} 늘어납니다.`
    : `크기가 ${koreanSize(bytes)}${part} 늘어나고, ${kept}`;
}

function settingEffect({ act }: StoryEntry): string | undefined {
  switch (act.kind) {
    case "arg":
      return act.early ? "`FROM` 줄에서만 쓸 수 있습니다." : "컨테이너에서는 보이지 않습니다.";
    case "env":
      return "값을 바꾸면 아래의 `RUN` 단계를 다시 빌드합니다.";
    case "expose":
      return "포트를 실제로 여는 것은 `docker run -p`입니다.";
    case "cmd":
    case "entrypoint":
      if (act.replaced) return "같은 스테이지의 뒤에 나온 명령어가 이 줄을 대신합니다.";
      if (act.form === "none") return undefined;
      if (act.role === "unused") return "셸 형식의 `ENTRYPOINT`는 인수를 받지 않으므로 이 줄은 쓰이지 않습니다.";
      if (act.role === "arguments")
        return act.form === "shell"
          ? "셸 형식이어서 셸 이름까지 인수로 들어가므로, 대개 의도와 다릅니다."
          : "`docker run IMAGE` 뒤에 쓴 말이 이 인수를 대신합니다.";
      if (act.shell) return "셸이 먼저 1번 프로세스로 실행됩니다.";
      return act.form === "shell"
        ? "셸이 이 명령으로 바뀌므로 종료 시그널을 직접 받습니다."
        : "셸을 거치지 않으므로 종료 시그널을 직접 받습니다.";
    case "user":
      if (act.user.includes("$")) return undefined;
      return act.root
        ? "root는 컨테이너 안의 모든 것을 바꿀 수 있습니다."
        : "root의 파일을 바꾸지 못하므로 침입당해도 피해가 줄어듭니다.";
    case "volume":
      return "여기에 쓴 내용은 컨테이너의 레이어 밖에 저장됩니다.";
    default:
      return undefined;
  }
}
