import { rules } from "@plimsoll/core";
import { expect, test } from "vitest";

/**
 * The Dockerfile checks of other scanners, by their ids: Checkov 3.3, Trivy's checks of 2026-08, SonarQube's Docker rules of 2026-08
 * (what its community edition has, and what it has had), semgrep-rules `dockerfile/`, Dockle's checkpoints (with those of section 4
 * of the CIS Docker Benchmark). A rule of ours names each in its `sources`, so that whoever leaves a scanner can see what takes its place.
 */
const checks = {
  checkov: [...numbered("CKV_DOCKER_", 1, 11), "CKV2_DOCKER_1", ...numbered("CKV2_DOCKER_", 2, 17)],
  trivy: `DS-0001 DS-0002 DS-0004 DS-0005 DS-0006 DS-0007 DS-0008 DS-0009 DS-0010 DS-0011 DS-0012 DS-0013 DS-0014 DS-0015 DS-0016 DS-0017
    DS-0019 DS-0020 DS-0021 DS-0022 DS-0023 DS-0024 DS-0025 DS-0026 DS-0027 DS-0029 DS-0030 DS-0031`,
  sonar: `S6470 S6504 S6471 S6472 S6473 S6502 S6431 S6469 S2612 S5332 S4507 S7023 S8431 S6574 S6579 S7030 S7031 S7020 S7028 S6476 S6586
    S6589 S6596 S7019 S7021 S7029 S1135 S2260 S4423 S4790 S4830 S6437 S6474 S6500 S6505 S6506 S6570 S6573 S6581 S6584 S6587 S6595 S6597
    S7018 S7026 S6497`,
  semgrep: `dockerfile-pip-extra-index-url dockerfile-source-not-pinned avoid-apk-upgrade avoid-apt-get-upgrade avoid-dnf-update
    avoid-latest-version avoid-platform-with-from avoid-yum-update avoid-zypper-update maintainer-is-deprecated missing-apk-no-cache
    missing-dnf-assume-yes-switch missing-dnf-clean-all missing-image-version missing-no-install-recommends missing-pip-no-cache-dir
    missing-yum-assume-yes-switch missing-zypper-clean nonsensical-command prefer-apt-get prefer-copy-over-add prefer-json-notation
    remove-package-cache remove-package-lists set-pipefail use-either-wget-or-curl use-shell-instruction use-workdir invalid-port
    missing-assume-yes-switch multiple-entrypoint-instructions dockerfile-dockerd-socket-mount last-user-is-root missing-user-entrypoint
    missing-user no-sudo-in-dockerfile run-security-insecure secret-in-build-arg`,
  dockle: `CIS-DI-0001 CIS-DI-0002 CIS-DI-0003 CIS-DI-0004 CIS-DI-0005 CIS-DI-0006 CIS-DI-0007 CIS-DI-0008 CIS-DI-0009 CIS-DI-0010 CIS-DI-0011
    DKL-DI-0001 DKL-DI-0002 DKL-DI-0003 DKL-DI-0004 DKL-DI-0005 DKL-DI-0006 DKL-LI-0001 DKL-LI-0002 DKL-LI-0003`,
} as const;

/** What we leave out, and why. */
const leftOut: Readonly<Record<string, string>> = {
  S8431: "A tag beside a digest tells the reader, and Renovate, what the digest is: the check asks to remove it.",
  S7020: "The length of a line is a matter of taste, and the file stays right.",
  S1135: "Comments with TODO are for a tracker of tasks.",
  S6497: "It asks for the opposite of S7023, and SonarSource has retired it.",
  S7026: "Whether ADD or curl loads a file is a choice: ADD cannot retry, send headers or delete the archive in the same layer.",
  S2260: "What does not parse is a problem of its own, beside the findings, in BuildKit's words.",
  "CIS-DI-0003": "Which packages are unnecessary cannot be told from the text; it asks for judgement even of who has the image.",
  "CIS-DI-0004": "Scanning and rebuilding is a process. That a base has ended is told by ended-base-image.",
  "CIS-DI-0005": "Content trust is a setting of the client that pulls, not of the Dockerfile.",
  "DKL-LI-0002": "Users with one number twice stand in the image's /etc/passwd.",
  "DKL-LI-0003":
    "It looks for stray files (.git, Dockerfile) in a built image; unignored-directory tells of .git before it gets there.",
};

const covered = new Set(rules.flatMap(({ sources }) => sources.map(({ tool, id }) => `${tool} ${id}`)));
const all = Object.entries(checks).flatMap(([tool, ids]) => words(ids).map((id) => ({ tool, id })));

test.each(Object.keys(checks))("every check of %s has a rule of ours, or a reason why not", (tool) => {
  const missing = all.filter(
    (check) => check.tool === tool && !covered.has(`${tool} ${check.id}`) && leftOut[check.id] === undefined,
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test("what is left out is really left out, and is a check that there is", () => {
  const known = new Set(all.map(({ id }) => id));
  expect(Object.keys(leftOut).filter((id) => !known.has(id))).toEqual([]);
  expect(all.filter(({ tool, id }) => leftOut[id] !== undefined && covered.has(`${tool} ${id}`))).toEqual([]);
});

test("no rule names a check that these scanners do not have", () => {
  const known = new Set(all.map(({ tool, id }) => `${tool} ${id}`));
  const named = rules.flatMap(({ id: rule, sources }) => sources.map(({ tool, id }) => ({ rule, tool, check: `${tool} ${id}` })));
  expect(named.filter(({ tool, check }) => Object.hasOwn(checks, tool) && !known.has(check))).toEqual([]);
});

function numbered(prefix: string, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${prefix}${first + index}`);
}

function words(list: string | readonly string[]): readonly string[] {
  return typeof list === "string" ? list.split(/\s+/) : list;
}
