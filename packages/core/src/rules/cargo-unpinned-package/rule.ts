import { flagValue } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { type PackageProgram, packageSteps, wordSet } from "../shared/package-command.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

/** Subcommands from `cargo help` of Cargo 1.90, and that of cargo-binstall. */
const cargo: PackageProgram = {
  names: new Set(["cargo"]),
  verbs: wordSet(
    "install binstall build b check c run r test t bench doc add fetch update clean clippy fmt chef xtask tree metadata",
  ),
};

export const cargoUnpinnedPackage = defineRule({
  id: "cargo-unpinned-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  mentions: ["cargo"],
  text,
  examples: [
    {
      bad: `FROM rust:1.90
RUN cargo install cargo-chef --locked
                  ^^^^^^^^^^ one
`,
      good: `FROM rust:1.90
RUN cargo install cargo-chef@0.1.72 --locked && cargo install --version 0.4 cargo-udeps && cargo install --path .
RUN cargo install --git https://example.com/tool --rev 1a2b3c tool
`,
    },
    {
      bad: `FROM rust:1.90
RUN rustup target add wasm32-unknown-unknown && \\
    cargo +nightly binstall -y \\
      trunk \\
      ^^^^^ several
      wasm-bindgen-cli
`,
      good: `FROM rust:1.90
ARG VERSION
RUN cargo install "trunk@\${VERSION}" && cargo build --release
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, cargo)) {
      if (verb.text !== "install" && verb.text !== "binstall") continue;
      // A path is what was copied in; a commit or a tag is a version.
      if (flagValue(command, "--version", "--vers", "--path", "--rev", "--tag") !== undefined) continue;
      const repository = flagValue(command, "--git");
      for (const each of unpinnedWords(
        repository === undefined ? operands : [repository.word],
        repository === undefined ? pinOf : unpinned,
      ))
        findings.push(each);
    }
    return findings;
  },
});

function unpinned(): Pin {
  return "unpinned";
}

function pinOf(word: ShellWord): Pin {
  if (word.text.includes("@")) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
