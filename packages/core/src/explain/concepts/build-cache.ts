import type { Concept } from "../concept.ts";

export const buildCache: Concept = {
  id: "build-cache",
  text: {
    en: {
      title: "Build cache",
      names: ["cache", "layer cache", "cache hit", "cache miss"],
      gist: "The build cache keeps the result of each step, so that a step with the same input need not run again.",
      body: [
        "For `RUN` the input is the command, the step before it, and the variables it sees. For `COPY` it is also " +
          "the content of the files. When a step is rebuilt, every step behind it is rebuilt too.",
        "So copy the list of dependencies first, install them, and copy your code last. A change of code then keeps " +
          "the installed dependencies.",
        "The cache does not look outside. `apt-get update` from last month counts as done, although the packages " +
          "have changed since.",
      ],
      picture: [
        "a change of app.py     in this order  in the other order",
        "FROM python            reused         reused",
        "COPY requirements.txt  reused",
        "RUN pip install        reused         rebuilt, after COPY . .",
        "COPY app.py            rebuilt",
      ].join("\n"),
      tryIt: { text: "Ask which steps a change of one file rebuilds.", command: "rebuild --changed README.md" },
    },
    ko: {
      title: "빌드 캐시",
      names: ["캐시", "레이어 캐시", "캐시 사용", "캐시 무효화"],
      gist: "빌드 캐시는 단계마다 결과를 보관해서, 입력이 같은 단계를 다시 실행하지 않게 합니다.",
      body: [
        "`RUN`의 입력은 셸 명령과 앞 단계, 그리고 그 줄에서 보이는 변수입니다. `COPY`는 파일 내용도 함께 봅니다. 한 단계를 " +
          "다시 빌드하면 그 뒤의 단계도 모두 다시 빌드합니다.",
        "그래서 의존성 목록을 먼저 복사해 설치하고, 코드는 마지막에 복사하세요. 그러면 코드를 고쳐도 설치한 의존성은 " +
          "캐시를 사용합니다.",
        "캐시는 바깥을 확인하지 않습니다. 지난달에 실행한 `apt-get update`도 끝난 일로 칩니다. 그사이 패키지가 " +
          "바뀌었어도 마찬가지입니다.",
      ],
      picture: [
        "app.py가 바뀌면        이 순서에서는  반대 순서에서는",
        "FROM python            캐시 사용      캐시 사용",
        "COPY requirements.txt  캐시 사용",
        "RUN pip install        캐시 사용      다시 빌드 (COPY . . 뒤)",
        "COPY app.py            다시 빌드",
      ].join("\n"),
      tryIt: { text: "파일 하나가 바뀌면 어떤 단계를 다시 빌드하는지 물어보세요.", command: "rebuild --changed README.md" },
    },
  },
  see: ["layer", "build-context", "cache-mount", "buildkit"],
  shownBy: "rebuild examples/python-service --changed app.py",
};
