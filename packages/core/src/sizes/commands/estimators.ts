import { aptEstimator } from "../apt/apt-estimator.ts";
import { apkEstimator } from "../apk/apk-estimator.ts";
import { aptMarkEstimator, aptToolsEstimator, dpkgEstimator } from "../apt/dpkg-estimators.ts";
import { downloadEstimator } from "../downloads/download-estimator.ts";
import { downloadedScript } from "../downloads/downloaded-script.ts";
import { unpackDownloads } from "../downloads/unpack-downloads.ts";
import { accounts } from "../files/accounts.ts";
import { changeAttributes } from "../files/change-attributes.ts";
import { copyFiles } from "../files/copy-files.ts";
import { findAndChange } from "../files/find-and-change.ts";
import { linkFiles } from "../files/link-files.ts";
import { linkerCache } from "../files/linker-cache.ts";
import { makeDirectories } from "../files/make-directories.ts";
import { printKnown } from "../files/print-known.ts";
import { printText } from "../files/print-text.ts";
import { nestedShells, quietCommands, selfDescription } from "../files/quiet-commands.ts";
import { removeFiles } from "../files/remove-files.ts";
import { resizeFiles } from "../files/resize-files.ts";
import { touchFiles } from "../files/touch-files.ts";
import { unpackArchives, unpackSomething } from "../files/unpack-archives.ts";
import { cargoEstimator } from "../languages/cargo-estimator.ts";
import { gemEstimator } from "../languages/gem-estimator.ts";
import { goEstimator } from "../languages/go-estimator.ts";
import { bunEstimator } from "../npm/bun-estimator.ts";
import { rpmEstimator, rpmToolsEstimator } from "../rpm/rpm-estimator.ts";
import { corepackEstimator } from "../npm/corepack-estimator.ts";
import { npmEstimator } from "../npm/npm-estimator.ts";
import { pnpmEstimator } from "../npm/pnpm-estimator.ts";
import { yarnEstimator } from "../npm/yarn-estimator.ts";
import { pipenvEstimator, pipxEstimator, poetryEstimator, uvEstimator } from "../pip/lock-estimators.ts";
import { activateEstimator, virtualenvEstimator } from "../pip/make-environment.ts";
import { pipEstimator } from "../pip/pip-estimator.ts";
import { buildTools } from "../tools/build-tools.ts";
import { gitEstimator } from "../tools/git-estimator.ts";
import {
  askedTools,
  capabilityTools,
  certificateTools,
  keyTools,
  localeTools,
  readingTools,
  repositoryTools,
  smallWriters,
} from "../tools/system-tools.ts";
import type { CommandEstimator } from "./estimator.ts";

/** Everything that knows what some program writes. The first that understands a command counts. */
const all: readonly CommandEstimator[] = [
  makeDirectories,
  removeFiles,
  touchFiles,
  copyFiles,
  linkFiles,
  changeAttributes,
  printText,
  resizeFiles,
  unpackDownloads,
  unpackArchives,
  downloadEstimator,
  downloadedScript,
  accounts,
  linkerCache,
  findAndChange,
  activateEstimator,
  printKnown,
  quietCommands,
  nestedShells,
  aptEstimator,
  apkEstimator,
  aptMarkEstimator,
  aptToolsEstimator,
  dpkgEstimator,
  npmEstimator,
  yarnEstimator,
  pnpmEstimator,
  bunEstimator,
  corepackEstimator,
  pipEstimator,
  virtualenvEstimator,
  uvEstimator,
  poetryEstimator,
  pipenvEstimator,
  pipxEstimator,
  rpmEstimator,
  rpmToolsEstimator,
  goEstimator,
  cargoEstimator,
  gemEstimator,
  gitEstimator,
  keyTools,
  localeTools,
  certificateTools,
  repositoryTools,
  capabilityTools,
  askedTools,
  readingTools,
  ...smallWriters,
  ...buildTools,
];

/** For uses that none of those above understands. */
const fallbacks: readonly CommandEstimator[] = [unpackSomething, selfDescription];

const byProgram = new Map<string, CommandEstimator[]>();
for (const estimator of all) {
  for (const program of estimator.programs) {
    const known = byProgram.get(program);
    if (known === undefined) byProgram.set(program, [estimator]);
    else known.push(estimator);
  }
}

export function estimatorsOf(program: string): readonly CommandEstimator[] {
  const known = byProgram.get(program) ?? byProgram.get(program.replace(/[\d.]+$/, "")) ?? [];
  return [...known, ...fallbacks.filter(({ programs }) => programs.includes("*") || programs.includes(program))];
}
