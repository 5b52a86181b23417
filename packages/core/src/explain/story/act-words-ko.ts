import type { RunWork } from "./run-work.ts";
import type { StoryEntry } from "./story.ts";
import type { StoryAct } from "./story-act.ts";
import { code, imageCode } from "./words.ts";

type ActOf<Kind extends StoryAct["kind"]> = Extract<StoryAct, { readonly kind: Kind }>;

/** What an instruction does. A name of the reader's own has a noun behind it, whose particle is known. */
export function koreanAct({ act, endLine, line }: Pick<StoryEntry, "act" | "line" | "endLine">): string {
  switch (act.kind) {
    case "from-image": {
      const from = act.registry === undefined ? "Docker Hub" : `${code(act.registry)} 레지스트리`;
      return `${from}의 ${imageCode(act.image)} 이미지에서 시작합니다.`;
    }
    case "from-scratch":
      return "셸도 파일도 없는 빈 이미지 `scratch`에서 시작합니다.";
    case "from-stage":
      return `${code(act.name)} 스테이지의 파일과 설정을 그대로 이어받습니다.`;
    case "from-context":
      return `\`--build-context\`로 바꿔 넣은 ${code(act.name)} 컨텍스트에서 시작합니다.`;
    case "from-nothing":
      return act.unset.length === 0
        ? `${code(act.text)} 값은 이미지 이름으로 읽을 수 없어서 BuildKit이 여기서 멈춥니다.`
        : `${code(act.unset[0]!)} 변수에 값이 없어 이미지 이름이 비므로 BuildKit이 여기서 멈춥니다.`;
    case "run":
      return run(act, endLine - line + 1);
    case "transfer":
      return transfer(act);
    case "env":
      return `아래 단계와 컨테이너에서 쓸 ${list(act.names, "환경 변수", "의")} 값을 정합니다.`;
    case "arg":
      return `\`--build-arg\`로 값을 줄 수 있는 ${list(act.names, "빌드 인수", "를")} 선언합니다.`;
    case "label":
      return `사람과 도구가 읽을 수 있도록 이미지에 ${list(act.names, "레이블", "을")} 붙입니다.`;
    case "expose":
      return `프로그램이 ${list(act.ports, "포트", "에서")} 연결을 받는다고 적어 둡니다.`;
    case "volume":
      return `컨테이너가 없어져도 남길 데이터를 위해 ${list(act.paths, "경로", "를")} 볼륨으로 정합니다.`;
    case "user":
      return act.root
        ? "아래 단계와 컨테이너를 root 사용자로 실행합니다."
        : `아래 단계와 컨테이너를 ${code(act.user)} 사용자로 실행합니다.`;
    case "workdir":
      return `아래 단계와 컨테이너의 작업 폴더를 ${code(act.path)} 경로로 정합니다.`;
    case "cmd":
      return act.form === "none"
        ? "기본으로 실행할 명령을 없앱니다."
        : act.role === "arguments"
          ? `\`ENTRYPOINT\` 프로그램에 기본으로 넘길 인수는 ${code(act.command)}입니다.`
          : `컨테이너가 기본으로 실행할 명령은 ${code(act.command)}입니다.`;
    case "entrypoint":
      return act.form === "none"
        ? "컨테이너가 항상 실행하던 프로그램을 없앱니다."
        : `컨테이너가 항상 실행할 프로그램은 ${code(act.command)}입니다.`;
    case "healthcheck":
      return act.command === undefined
        ? "베이스 이미지의 헬스체크를 끕니다."
        : `프로그램이 잘 동작하는지 Docker가 ${code(act.command)} 명령으로 확인하게 합니다.`;
    case "shell":
      return `아래 셸 명령은 ${code(act.command)} 셸로 실행합니다.`;
    case "stopsignal":
      return `컨테이너를 멈출 때 ${code(act.signal)} 시그널을 보내게 합니다.`;
    case "onbuild":
      return `지금은 아무 일도 하지 않고, 이 이미지를 베이스로 빌드할 때 ${code(act.keyword)} 명령어를 실행합니다.`;
    case "maintainer":
      return "작성자를 옛날 방식으로 적은 줄이며, 지금은 `LABEL`로 적습니다.";
    case "refused":
      return `여기서는 ${code(act.keyword)} 줄을 명령어로 읽을 수 없습니다.`;
  }
}

function run({ works, mounts, text }: ActOf<"run">, lines: number): string {
  const shown = works.slice(0, works.length > 3 ? 2 : 3).map(workWords);
  const rest = works.length - shown.length;
  const parts: readonly Verb[] = rest > 0 ? [...shown, verb(`그 밖에 ${rest}가지 일을 `, "하고", "합니다")] : shown;
  const beside = mounts.flatMap((type) => (Object.hasOwn(mountNames, type) ? [mountNames[type]!] : []));
  const before = beside.length === 0 ? "" : `${beside.join(", ")} 마운트를 써서 `;
  if (parts.length === 0)
    return lines > 3
      ? `${before}${code(text)} 줄로 시작하는 ${lines}줄짜리 스크립트를 실행합니다.`
      : `${before}${code(text)} 명령을 실행합니다.`;
  return `${before}${parts
    .slice(0, -1)
    .map((part) => `${part.and}, `)
    .join("")}${parts.at(-1)!.end}.`;
}

const mountNames: Readonly<Record<string, string>> = { cache: "캐시", secret: "시크릿", ssh: "SSH" };

/** A verb in the midst of a sentence and at its end. */
interface Verb {
  readonly and: string;
  readonly end: string;
}

function verb(before: string, and: string, end: string): Verb {
  return { and: before + and, end: before + end };
}

function workWords(work: RunWork): Verb {
  switch (work.kind) {
    case "install":
      return verb(installed(work), "설치하고", "설치합니다");
    case "refresh":
      return verb(`${code(work.tool)} 패키지 목록을 `, "받고", "받습니다");
    case "upgrade":
      return verb(`${code(work.tool)} 명령으로 설치된 패키지를 새 버전으로 `, "올리고", "올립니다");
    case "build":
      return verb(`${code(work.tool)} 명령으로 `, "빌드하고", "빌드합니다");
    case "test":
      return verb(`${code(work.tool)} 명령으로 테스트를 `, "실행하고", "실행합니다");
    case "clean":
      return verb("패키지 캐시를 ", "지우고", "지웁니다");
    case "clone":
      return verb(`${at(work, " 저장소에서 ")}소스 코드를 `, "가져오고", "가져옵니다");
    case "copy":
      return verb(`${at(work, " 경로로 ")}파일을 `, "복사하고", "복사합니다");
    case "delete":
      return verb(`${short(work, "파일", "을")} `, "지우고", "지웁니다");
    case "directory":
      return verb(`${short(work, "폴더", "를")} `, "만들고", "만듭니다");
    case "download":
      return verb(`${at(work, "에서 ").replace("`에서", "` 주소에서")}파일을 `, "내려받고", "내려받습니다");
    case "edit":
      return verb(`${short(work, "파일", "을")} `, "고치고", "고칩니다");
    case "group":
      return verb(`${short(work, "그룹", "을")} `, "만들고", "만듭니다");
    case "link":
      return verb("링크를 ", "만들고", "만듭니다");
    case "mode":
      return verb(`${at(work, " 파일의 ")}권한을 `, "정하고", "정합니다");
    case "move":
      return verb(`${at(work, " 경로로 ")}파일을 `, "옮기고", "옮깁니다");
    case "owner":
      return verb(`${short(work, "파일", "의")} 소유자를 `, "바꾸고", "바꿉니다");
    case "program":
      return verb(`${short(work, "프로그램", "을")} `, "실행하고", "실행합니다");
    case "unpack":
      return verb("압축 파일을 ", "풀고", "풉니다");
    case "user":
      return verb(`${short(work, "사용자", "를")} `, "만들고", "만듭니다");
    case "write":
      return verb(`${short(work, "파일", "을")} `, "쓰고", "씁니다");
  }
}

function installed({ manager, names, count }: Extract<RunWork, { readonly kind: "install" }>): string {
  const by = `${code(manager)} 명령으로 `;
  if (count === 0) return `${by}프로젝트에 적힌 의존성을 `;
  if (count <= 2) return `${by}${names.map(code).join(", ")} 패키지를 `;
  return `${by}${code(names[0]!)} 등 패키지 ${count}개를 `;
}

type Named = Extract<RunWork, { readonly names: readonly string[] }>;

/** One or two names before their noun, or how many, with the particle. */
function short({ names, count }: Named, noun: string, particle: "을" | "를" | "의"): string {
  if (names.length === 0) return noun + particle;
  if (count > 2) return `${code(names[0]!)} 등 ${noun} ${count}개${particle === "의" ? "의" : "를"}`;
  return `${names.map(code).join(", ")} ${noun}${particle}`;
}

function at({ names }: Named, behind: string): string {
  const [name] = names;
  return name === undefined || names.length > 1 ? "" : code(name) + behind;
}

function transfer({ adds, sources, from, to }: ActOf<"transfer">): string {
  if (sources.kind === "text") {
    const files = sources.names.length > 1 ? `파일 ${sources.names.length}개를` : "파일을";
    return `Dockerfile에 적은 내용으로 ${code(to)} 경로에 ${files} 만듭니다.`;
  }
  if (sources.kind === "download")
    return `${sources.git ? list(sources.names, "저장소", "를") : `${list(sources.names, "주소", "의")} 파일을`} ${code(to)} 경로에 내려받습니다.`;
  const end = adds ? "넣습니다" : "복사합니다";
  const where =
    from === undefined
      ? "프로젝트"
      : { stage: `${code(from.name)} 스테이지`, image: `${code(from.name)} 이미지`, context: `${code(from.name)} 컨텍스트` }[
          from.kind
        ];
  if (sources.all) return `${where}에 있는 것을 모두 ${code(to)} 경로에 ${end}.`;
  return `${where}에서 ${list(sources.names, "항목", "을")} ${code(to)} 경로에 ${end}.`;
}

/** The names before their noun, or the first of them and how many there are, with the particle. */
function list(names: readonly string[], noun: string, particle: "을" | "를" | "의" | "에서"): string {
  if (names.length <= 3) return `${names.map(code).join(", ")} ${noun}${particle}`;
  return `${names.slice(0, 2).map(code).join(", ")} 등 ${noun} ${names.length}개${particle === "을" ? "를" : particle}`;
}
