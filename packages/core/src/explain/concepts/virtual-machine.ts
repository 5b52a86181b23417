import type { Concept } from "../concept.ts";

export const virtualMachine: Concept = {
  id: "virtual-machine",
  text: {
    en: {
      title: "Virtual machine",
      names: ["vm", "virtual machines", "guest"],
      gist: "A virtual machine is a whole computer made of software, with an operating system and a kernel of its own.",
      body: [
        "A virtual machine brings its own kernel and starts it like a computer does. That takes memory and time, and " +
          "in return the walls around it are thick. Clouds rent them: EC2, Compute Engine and others.",
        'A container shares the kernel of its host. An image may say "Ubuntu", yet there is no kernel in it: only ' +
          "directories, programs and libraries.",
        "Both go together well. Most containers in a cloud run inside virtual machines, and on Windows and macOS " +
          "Docker starts a small Linux machine for them.",
      ],
      picture: [
        "virtual machines     containers",
        "[app   ] [app   ]    [app   ] [app   ]",
        "[libs  ] [libs  ]    [libs  ] [libs  ]",
        "[kernel] [kernel]    ─────────────────",
        "[  hypervisor   ]    [  one kernel   ]",
        "[   hardware    ]    [   hardware    ]",
      ].join("\n"),
      tryIt: { text: "Look at the base of your image: it names a system, and brings no kernel.", command: "plan" },
    },
    ko: {
      title: "가상 머신",
      names: ["VM", "가상머신", "게스트"],
      gist: "가상 머신은 운영체제와 커널을 따로 가진, 소프트웨어로 만든 컴퓨터 한 대입니다.",
      body: [
        "가상 머신은 자기 커널을 가지고 있고, 진짜 컴퓨터처럼 부팅합니다. 메모리와 시간이 들지만 그만큼 단단하게 " +
          "나뉩니다. EC2나 Compute Engine 같은 클라우드가 빌려주는 것이 가상 머신입니다.",
        '컨테이너는 호스트의 커널을 함께 씁니다. 이미지에 "Ubuntu"라고 적혀 있어도 커널은 들어 있지 않습니다. ' +
          "디렉터리와 프로그램, 라이브러리만 들어 있습니다.",
        "둘은 함께 쓰이기도 합니다. 클라우드의 컨테이너는 대부분 가상 머신 안에서 실행됩니다. Windows와 macOS에서는 " +
          "Docker가 작은 리눅스 가상 머신을 띄웁니다.",
      ],
      picture: [
        "가상 머신                      컨테이너",
        "[앱        ] [앱        ]      [앱        ] [앱        ]",
        "[라이브러리] [라이브러리]      [라이브러리] [라이브러리]",
        "[커널      ] [커널      ]      ─────────────────────────",
        "[     하이퍼바이저      ]      [       커널 하나       ]",
        "[       하드웨어        ]      [       하드웨어        ]",
      ].join("\n"),
      tryIt: { text: "이미지의 베이스를 확인해 보세요. 운영체제 이름은 있지만 커널은 없습니다.", command: "plan" },
    },
  },
  see: ["hypervisor", "container", "kernel"],
  shownBy: "plan examples/go-static",
};
