import type { CourseChapter } from "../course-chapter.ts";

export const buildContextChapter: CourseChapter = {
  id: "build-context",
  project: {
    dockerfile: `FROM node:22-slim
WORKDIR /app
COPY . .
RUN npm ci --omit=dev
CMD ["node", "src/server.js"]
`,
    ignore: "",
    files: [
      { path: ".git/objects/pack/pack-1.pack", bytes: 42_000_000 },
      { path: "debug.log", bytes: 12_400_000 },
      { path: "node_modules/left-pad/index.js", bytes: 1_200 },
      { path: "node_modules/sharp/build/sharp.node", bytes: 18_600_000 },
      { path: "package-lock.json", bytes: 86_000 },
      { path: "package.json", bytes: 740 },
      { path: "src/server.js", bytes: 3_100 },
    ],
    changed: "debug.log",
  },
  question: "sent",
  edits: [
    { id: "ignore", ignore: ".git\nnode_modules\n*.log\n" },
    {
      id: "name-files",
      dockerfile: `FROM node:22-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY src ./src
CMD ["node", "src/server.js"]
`,
    },
  ],
  concepts: ["build-context", "ignore-file"],
  text: {
    en: {
      title: "The build context",
      lesson: [
        "The build context is the folder that you name in `docker build .`, here with all its files. A build sees nothing else of your disk.",
        "What `COPY` asks for is sent to the builder. Logs, the history of git and installed modules cost time, and may break the cache.",
      ],
      question: "How many files of this folder are sent, the Dockerfile counted?",
      hint: "`COPY . .` asks for everything in the folder. Count the Dockerfile itself as well.",
      why: "`.` stands for the whole folder: the log, the modules of your own machine and the history of git all travel along.",
      edits: {
        ignore: "write a `.dockerignore` for `.git`, `node_modules` and logs",
        "name-files": "copy only the files that are needed, by name",
      },
    },
    ko: {
      title: "빌드 컨텍스트",
      lesson: [
        "빌드 컨텍스트는 `docker build .`에서 정하는 폴더이며, 그 안의 파일이 모두 들어갑니다. 빌드는 디스크의 다른 곳을 보지 못합니다.",
        "`COPY`가 요청한 파일은 빌더로 보내집니다. 로그와 git 기록, 설치된 모듈까지 보내면 시간이 들고 캐시가 깨지기도 합니다.",
      ],
      question: "Dockerfile까지 세면 이 폴더의 파일 가운데 몇 개가 보내지나요?",
      hint: "`COPY . .`은 폴더의 모든 파일을 요청합니다. Dockerfile도 빼놓지 말고 세세요.",
      why: "`.`은 폴더 전체입니다. 로그와 내 컴퓨터의 모듈, git 기록까지 함께 보내집니다.",
      edits: {
        ignore: "`.git`과 `node_modules`, 로그를 `.dockerignore`에 적기",
        "name-files": "필요한 파일만 이름을 적어 복사하기",
      },
    },
  },
};
