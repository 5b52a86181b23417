import type { RegistryTexts } from "./registry-texts.ts";

export const registryTextsKo: RegistryTexts = {
  badReference: {
    message: "이미지 이름이 아닙니다",
    help: "예: `node:22-slim`, `registry.example.com:5000/team/app@sha256:…`",
  },
  denied: (host, user) =>
    user
      ? {
          message: `\`${host}\` 레지스트리가 로그인을 거부했거나 그런 이미지가 없습니다`,
          help: `\`docker login ${host}\` 명령으로 다시 로그인하고 이미지 이름을 확인하세요.`,
        }
      : {
          message: `\`${host}\` 레지스트리가 로그인한 사용자에게만 응답하거나 그런 이미지가 없습니다`,
          help: `이미지 이름을 확인하세요. 비공개 이미지라면 \`docker login ${host}\` 명령으로 로그인하세요.`,
        },
  helper: (host, program, problem) => ({
    message: `\`${host}\` 레지스트리에 로그인이 필요한데 \`${program}\` 프로그램에서 로그인 정보를 받지 못했습니다: ${problem}`,
    help: `Docker 설정에서 로그인에 쓰도록 지정한 프로그램입니다. \`docker login ${host}\` 명령을 실행해 보세요.`,
  }),
  helperProblems: {
    missing: () => "PATH에 없습니다",
    failed: (detail) => detail || "이유를 알리지 않고 실패했습니다",
    "too-slow": (seconds) => `${seconds}초 안에 끝나지 않았습니다`,
    unreadable: () => "응답을 읽을 수 없습니다",
  },
  badFile: (host, path, reason) => ({
    message: `\`${host}\` 레지스트리에 로그인이 필요한데 로그인 정보 파일을 읽을 수 없습니다: \`${path}\`${reason === undefined ? "" : `, ${reason}`}`,
    help: reason === undefined ? "`docker login` 명령이 쓰는 JSON 객체여야 합니다." : "파일 권한을 확인하세요.",
  }),
  notFound: {
    repository: { message: "레지스트리에 그런 저장소가 없습니다", help: "이미지 이름을 확인하세요." },
    image: {
      message: "레지스트리에 그런 이미지가 없습니다",
      help: "이름과 태그를 확인하세요. 태그와 다이제스트는 레지스트리에서 지워지기도 합니다.",
    },
  },
  status: (host, status) => ({
    message: `\`${host}\` 레지스트리가 오류를 반환했습니다: HTTP ${status}`,
    help: "나중에 다시 실행하세요. 계속되면 컨테이너 레지스트리 주소가 맞는지 확인하세요.",
  }),
  parts: { challenge: "로그인 방법", token: "토큰", manifest: "매니페스트", config: "이미지 설정" },
  malformed: (host, part) => ({
    message: `\`${host}\` 레지스트리의 응답을 이해할 수 없습니다: ${part}`,
    help: "컨테이너 레지스트리 주소가 맞는지, 중간에서 응답을 바꾸는 것이 없는지 확인하세요.",
  }),
  wrongDigest: (digest) => ({
    message: `레지스트리가 보낸 내용이 다이제스트 \`${digest}…\`와 맞지 않습니다`,
    help: "전송 중에 또는 레지스트리에서 내용이 바뀌었습니다. 원인을 알기 전에는 이 이미지를 쓰지 마세요.",
  }),
  oldFormat: {
    message: "더는 지원하지 않는 Docker의 옛 형식(schema 1) 이미지입니다",
    help: "요즘 Docker로 풀해서 다시 푸시하거나 더 새로운 태그를 쓰세요.",
  },
  noImage: (mediaType) => ({ message: `컨테이너 이미지가 아닙니다: \`${mediaType}\``, help: "이름과 태그를 확인하세요." }),
  otherPlatform: (wanted, platforms) => ({
    message: `\`${wanted}\` 플랫폼용 이미지가 없습니다${platforms === "" ? "" : `. 있는 플랫폼: ${platforms}`}`,
    help: "그중 하나를 `--platform`으로 고르거나 다른 이미지를 쓰세요.",
  }),
};
