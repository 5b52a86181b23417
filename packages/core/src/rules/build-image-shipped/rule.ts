import { hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageBase } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { wordSet } from "../shared/package-command.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const buildImageShipped = defineRule({
  id: "build-image-shipped",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "tally", id: "tally/prefer-multi-stage-build", relation: "narrower" },
    { tool: "droast", id: "DF011", relation: "narrower" },
  ],
  mentions: ["golang", "rust", "maven", "gradle", "gcc", "sdk"],
  text,
  examples: [
    {
      bad: `FROM golang:1.25
     ^^^^^^^^^^^ shipped
COPY . .
RUN go build -o /server ./cmd/server
CMD ["/server"]
`,
      good: `FROM golang:1.25 AS build
COPY . .
RUN go build -o /server ./cmd/server
FROM gcr.io/distroless/static
COPY --from=build /server /server
CMD ["/server"]
`,
    },
    {
      bad: `FROM mcr.microsoft.com/dotnet/sdk:9.0 AS base
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shipped
COPY . .
FROM base
RUN --mount=type=cache,target=/root/.nuget \\
    cd src && dotnet publish -c Release -o /app
ENTRYPOINT ["dotnet", "/app/web.dll"]
`,
      good: `FROM rust:1.90
COPY . .
RUN cargo build
CMD ["cargo", "run"]
`,
    },
    {
      bad: `FROM maven:3-eclipse-temurin-21
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ shipped
RUN ./mvnw -B package -DskipTests
CMD java -jar target/app.jar
`,
      good: `FROM golang:1.25 AS dev
RUN go install ./...
CMD ["bash"]
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    const tool = image && builderOf(image.lowest.base);
    if (image === undefined || tool === undefined || image.isForDevelopment) return findings;
    let builds = false;
    let started = false;
    for (const { instruction, stage, script } of scripts) {
      if (!image.stages.has(stage) || instruction.trigger) continue;
      const { kind } = instruction;
      if (kind === "run") builds ||= script.commands.some(compiles);
      else if (kind !== "healthcheck") {
        started = true;
        if (script.commands.some(needsTools)) return findings;
      }
    }
    if (builds && started) {
      findings.push({
        span: image.lowest.from.image.span,
        message: "shipped",
        params: { image: image.lowest.from.image.value, tool },
      });
    }
    return findings;
  },
});

const builders: ReadonlyMap<string, string> = new Map([
  ["golang", "Go"],
  ["rust", "Rust"],
  ["maven", "Maven"],
  ["gradle", "Gradle"],
  ["gcc", "GCC"],
  ["sdk", ".NET"],
]);

/** What the image is made for, when it is one of those that are there to compile. */
function builderOf(base: StageBase): string | undefined {
  if (base.kind !== "image") return undefined;
  const { familiar } = base.reference;
  const name = familiar.slice(familiar.lastIndexOf("/") + 1);
  return name === "sdk" && !familiar.includes("/dotnet/") ? undefined : builders.get(name);
}

const goals: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["go", wordSet("build install")],
  ["cargo", wordSet("build install")],
  ["mvn", wordSet("package install verify compile deploy")],
  ["mvnw", wordSet("package install verify compile deploy")],
  ["gradle", wordSet("build assemble bootJar shadowJar installDist jar fatJar")],
  ["gradlew", wordSet("build assemble bootJar shadowJar installDist jar fatJar")],
  ["dotnet", wordSet("publish build")],
]);

function compiles(command: ShellCommand): boolean {
  const wanted = goals.get(command.name ?? "");
  if (command.name === "gcc" || command.name === "g++" || command.name === "make") return true;
  const words = positionals(command).map(({ text: word }) => word);
  if (wanted === undefined || !words.some((word) => wanted.has(word))) return false;
  // `go install tool@v1` and `cargo install tool` make a tool of someone else, in an image that may be there for it.
  return (
    words[0] !== "install" || (command.name === "cargo" ? hasFlag(command, "--path") : !words.some((word) => word.includes("@")))
  );
}

/** Whether what the container starts needs the compiler, or is a shell for people. */
function needsTools({ name, args }: ShellCommand): boolean {
  if (name === "dotnet") return args.some(({ text: word }) => /^(?:run|watch|test|build|fsi|ef|tool)$/.test(word));
  if (name === "bash" || name === "sh") return args.length === 0 || args[0]?.text === "-l" || args[0]?.text === "-i";
  return (
    name !== undefined && (goals.has(name) || /^(?:air|reflex|CompileDaemon|dlv|rustc|gcc|make|tail|sleep|zsh|sshd)$/.test(name))
  );
}
