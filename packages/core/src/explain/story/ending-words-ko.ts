import { koreanSize, koreanSum } from "./effect-words-ko.ts";
import { isRoot } from "./read-act.ts";
import type { StorySum } from "./story-ending.ts";
import type { StoryWords } from "./story-words.ts";
import { code, imageCode } from "./words.ts";

export const koreanEnding: Pick<StoryWords, "image" | "left" | "start" | "good" | "headings"> = {
  headings: {
    image: "이미지에 들어가는 것",
    left: "이미지에 들어가지 않는 것",
    start: "컨테이너가 시작되는 방법",
    good: "잘된 점",
    terms: "새로 나온 말",
    line: "자세히",
  },
  image({ base, layers, own, bytes, transfer, unknown, heaviest }) {
    const lines: string[] = [];
    if (base === undefined) lines.push(`빈 이미지에서 시작해 레이어 ${layers}개를 더합니다${sizeOf(own, unknown, layers)}.`);
    else {
      const size = koreanSize(base.bytes);
      const below = base.layers === undefined ? "" : `, 레이어 ${base.layers}개`;
      lines.push(`맨 아래에는 ${imageCode(base.name)} 이미지가 있습니다${size === "" ? "(크기 모름)" : `(${size}${below})`}.`);
      lines.push(
        layers === 0
          ? "이 파일은 레이어를 더하지 않습니다."
          : `그 위에 이 파일이 레이어 ${layers}개를 더합니다${sizeOf(own, unknown, layers)}.`,
      );
    }
    const whole = koreanSum(bytes);
    const pull = koreanSize(transfer);
    // Where nothing is known of the base, that is what the file adds, once more.
    if (whole !== "" && base !== undefined && koreanSize(base.bytes) !== "" && unknown === 0 && layers > 0)
      lines.push(
        pull === "" || transfer.likely === null
          ? `모두 합하면 ${whole}입니다.`
          : `모두 합하면 ${whole}이고, 레이어는 압축해서 보내므로 내려받는 크기는 ${pull}입니다.`,
      );
    if (heaviest !== undefined) lines.push(`가장 큰 레이어는 ${heaviest.line}번째 줄이 만듭니다(${koreanSize(heaviest.bytes)}).`);
    return lines;
  },
  left(left) {
    switch (left.kind) {
      case "stage": {
        const size = koreanSum(left.bytes);
        if (left.layers === 0) return `${code(left.name)} 스테이지에서는 복사해 간 파일만 이미지에 들어갑니다.`;
        return `${code(left.name)} 스테이지의 레이어 ${left.layers}개${size === "" ? "" : `(${size})`}에서는 복사해 간 파일만 이미지에 들어갑니다.`;
      }
      case "unused-stage":
        return `${code(left.name)} 스테이지는 빌드하지도 않습니다.`;
      case "mounts":
        return `${left.types.map(code).join(", ")} 마운트의 내용은 그 \`RUN\` 단계에서만 보입니다.`;
      case "args":
        return `빌드 인수 ${names(left.names)} 값은 컨테이너에서 보이지 않지만, 이미지 기록에는 남을 수 있습니다.`;
      case "ignored": {
        const counts = [
          ...(left.files === 0 ? [] : [`파일 ${left.files}개`]),
          ...(left.folders === 0 ? [] : [`폴더 ${left.folders}개`]),
        ];
        return `${code(left.file)} 파일이 ${counts.join("와 ")}를 빌드 컨텍스트에서 뺍니다.`;
      }
      case "hidden":
        return `없어진 것처럼 보여도 남는 것이 있습니다. ${left.line}번째 줄이 가린 ${koreanSize(left.bytes)}는 아래 레이어에 그대로 있습니다.`;
    }
  },
  start({ process, user, workingDirectory, ports, volumes, healthcheck, stopSignal, unknownBase }) {
    const lines: string[] = [];
    switch (process.kind) {
      case "known": {
        const by = { entrypoint: "`ENTRYPOINT`", cmd: "`CMD`", both: "`ENTRYPOINT`와 `CMD`", base: "베이스 이미지" }[process.by];
        lines.push(
          process.shell === undefined
            ? `1번 프로세스는 ${by}에서 정한 ${code(process.command)} 명령이고, 이것이 끝나면 컨테이너도 끝납니다.`
            : `1번 프로세스는 ${code(process.shell)} 셸이고, 이 셸이 ${by}에서 정한 ${code(process.command)} 명령을 실행합니다.`,
        );
        if (process.shell !== undefined)
          lines.push('셸이 종료 시그널을 전달하지 않을 수 있습니다. `["…"]` 형식으로 쓰면 셸이 필요 없습니다.');
        if (process.maybeBehind && unknownBase !== undefined && process.by === "cmd")
          lines.push(`${imageCode(unknownBase)} 이미지에 \`ENTRYPOINT\`가 있으면 \`CMD\`는 그 인수가 됩니다.`);
        break;
      }
      case "unknown":
        lines.push(`무엇을 실행할지는 ${imageCode(unknownBase ?? "")} 이미지가 정하는데, 그 설정은 여기서 알 수 없습니다.`);
        break;
      case "none":
        lines.push("실행할 명령이 정해져 있지 않아서, 시작할 때마다 명령을 주어야 합니다.");
        break;
    }
    lines.push(
      user === undefined
        ? "베이스 이미지의 사용자로 실행되며, 대개 root입니다."
        : isRoot(user)
          ? user === ""
            ? "따로 정하지 않았으므로 root로 실행됩니다."
            : "root로 실행됩니다."
          : `${user.includes("$") ? "" : "root가 아니라 "}${code(user)} 사용자로 실행됩니다.`,
    );
    if (workingDirectory !== undefined) lines.push(`작업 폴더는 ${code(workingDirectory)}입니다.`);
    if (ports.length > 0)
      lines.push(`${names(ports)} 포트에서 연결을 받는다고 적혀 있습니다. 밖에서 접속하려면 시작할 때 포트를 여세요.`);
    if (volumes.length > 0) lines.push(`컨테이너마다 ${names(volumes)} 경로에 볼륨이 생깁니다.`);
    if (healthcheck) lines.push("헬스체크로 프로그램이 잘 동작하는지 확인합니다.");
    if (stopSignal !== undefined) lines.push(`멈출 때 ${code(stopSignal)} 시그널을 받습니다.`);
    lines.push(
      `${volumes.length > 0 ? "그 밖의 곳에" : "실행 중에"} 쓴 내용은 컨테이너의 얇은 레이어에 저장되고, 컨테이너를 지우면 함께 없어집니다.`,
    );
    return lines;
  },
  good(point) {
    switch (point.kind) {
      case "dependencies-first":
        return `${point.line}번째 줄에서 코드를 복사하기 전에 의존성을 설치하므로, 코드를 고쳐도 다시 설치하지 않습니다.`;
      case "multi-stage":
        return `${code(point.name)} 스테이지의 도구는 이미지에 들어가지 않습니다.`;
      case "not-root":
        return "컨테이너가 root로 실행되지 않습니다.";
      case "exec-form":
        return "셸 없이 프로그램을 바로 시작하므로 종료 시그널을 받습니다.";
      case "pinned":
        return "모든 베이스 이미지를 다이제스트로 고정했으므로 내일도 같은 이미지를 씁니다.";
      case "ignore-file":
        return `${code(point.file)} 파일로 필요 없는 파일을 빌드에서 뺍니다.`;
      case "cache-mount":
        return `${point.line}번째 줄은 내려받은 파일을 이미지 밖의 캐시 마운트에 둡니다.`;
      case "secret-mount":
        return `${point.line}번째 줄은 시크릿을 이미지에 남기지 않고 씁니다.`;
      case "healthcheck":
        return `${point.line}번째 줄 덕분에 Docker가 프로그램의 상태를 알 수 있습니다.`;
    }
  },
};

function sizeOf(own: StorySum, unknown: number, layers: number): string {
  const size = koreanSum(own);
  if (unknown === 0) return size === "" ? "" : `(${size})`;
  const rest = `${layers === 1 ? (size === "" ? "" : "정확한 ") : `${unknown}개의 `}크기는 빌드해야 알 수 있음`;
  return size === "" ? `(${rest})` : `(${size}, ${rest})`;
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, 3).map(code).join(", ");
  return all.length > 3 ? `${shown} 외 ${all.length - 3}개` : shown;
}
