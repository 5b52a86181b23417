import { flagValue } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { type PackageProgram, packageSteps, wordSet } from "../shared/package-command.ts";
import { type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

/** Subcommands from `go help` of Go 1.25. */
const go: PackageProgram = {
  names: /^go[\d.]*$/,
  verbs: wordSet("install get run build test mod env generate vet fmt fix list clean tool work version doc bug help telemetry"),
};

export const goUnpinnedPackage = defineRule({
  id: "go-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3062", relation: "wider" },
    { tool: "droast", id: "DF054", relation: "same" },
  ],
  mentions: ["go"],
  text,
  examples: [
    {
      bad: `FROM golang:1.25
RUN go install golang.org/x/tools/gopls@latest
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ one
`,
      good: `FROM golang:1.25
RUN go install golang.org/x/tools/gopls@v0.20.0 && go install ./cmd/... && go run main.go && go get -u all
RUN go install -mod=vendor github.com/example/app/cmd/app
`,
    },
    {
      bad: `FROM golang:1.25
RUN CGO_ENABLED=0 /usr/local/go/bin/go get -v -tags netgo \\
      github.com/example/one@v1.2.3 \\
      github.com/example/two
      ^^^^^^^^^^^^^^^^^^^^^^ one
RUN go run github.com/example/tool@main serve x.example.com/y
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ one
`,
      good: `FROM golang:1.25
ARG VERSION
RUN go install "github.com/example/tool@\${VERSION}"
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, go)) {
      if (verb.text !== "install" && verb.text !== "get" && verb.text !== "run") continue;
      // Vendored packages have the version that was copied in.
      if (flagValue(command, "-mod")?.text === "vendor") continue;
      // What follows the package of `go run` is for the program.
      for (const each of unpinnedWords(verb.text === "run" ? operands.slice(0, 1) : operands, pinOf)) findings.push(each);
    }
    return findings;
  },
});

function pinOf({ text: given, value }: ShellWord): Pin {
  const at = given.indexOf("@");
  if (at !== -1) return /^@(?:latest|upgrade|patch|master|main|HEAD)$/.test(given.slice(at)) ? "unpinned" : "pinned";
  if (value === undefined && (given.startsWith("$") || given.startsWith("`") || /\$\{?\w+\}?$/.test(given))) return "unknown";
  // Only a path whose first part is a host name is downloaded; others are directories, files, or the standard library.
  const host = given.slice(0, given.indexOf("/") === -1 ? given.length : given.indexOf("/"));
  return host.includes(".") && !host.startsWith(".") && !given.endsWith(".go") ? "unpinned" : "pinned";
}
