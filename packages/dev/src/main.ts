import { parseArgs } from "node:util";

const usage = `Commands of this repository, run as \`npm run dev -- <command>\`:
  bundle                    make packages/cli/dist/plimsoll.js and the language server
  bundle-extension          make what the extension for VS Code carries, out of its sources and the bundled server
  package-extension         bundle all of it and pack extension/dist/plimsoll.vsix
  install-code-server [folder]
                            install a VS Code that runs in a browser, for the tests of the extension, outside of the repository
  screenshots               write the pictures of the README, with the VS Code that install-code-server made
  gen [--check]             write the registry, the rule pages, the config schema and the README's output; --check only compares
  base-snapshot [facts.json]
                            write the embedded snapshot of base images from collected facts
  new-rule <id>             make the folder of a new rule and list it in the registry
  bench [--install-peers] [--cold-only] [--rounds N]
                            time plimsoll beside node and the peers
  bench-editor [--rounds N] [--changes N]
                            time the language server beside those of others, and its memory over a long day of typing
  bench-shards [--copies N] [--shards N] [--folder SHARED] [--program plimsoll.js]
                            lint many copies of the corpus in one run and in parts; compare the reports, time both
  compare-fixes [folder] [--files N]
                            apply plimsoll's and tally's safe fixes to copies of Dockerfiles and count what they break
  compare-noise [folder] [--files N]
                            count what plimsoll, hadolint and tally say of the same Dockerfiles
  sample-findings [folder] [--seed N] [--count N] [--rule ID] [--lines N]
                            print findings of the default profile drawn at random, for judging them by hand
  install-peers [name…]     install the peers that the bench compares with: hadolint, tally, droast, docker-langserver
  verify-builds [--engine buildkit|dockerd|buildah] [--disposable-daemon ADDRESS] [--cases N] [--seed S] [--edits N]
                [--base busybox|debootstrap] [--record FOLDER] [--recorded FOLDER]
                            compare plans and rebuilds with what a real engine does; see docs/verify-builds.md
  package-table apt [corpus] [--suite NAME] [--measured FILE] [--always PACKAGES-FILE]
                            download the packages of Debian that Dockerfiles install most, count them, write the embedded table
  package-table npm [--work FOLDER]
                            install what projects install most and write the embedded table of npm packages
  package-table npm-facts --output FILE FOLDER=CACHE…
                            write what installations by npm tell of packages, one fact a line
  package-table pip [--measured FILE]
                            measure wheels of the index that pip uses and write the embedded table of Python projects
  package-table pip-facts --output FILE REQUIREMENTS…
                            write what sizing \`pip install\` of each set of requirements asks of the index, as JSON
  site [--serve] [--port N]  build the documentation site and its playground into site/dist; --serve shows it on this machine
  size-errors [--write] [--online]
                            compare predicted sizes with recorded builds; --write puts the figures into the documents,
                            --online asks the registries
  first-use [--check]       type the commands of docs/first-use.md into a shell and write what comes back; --check only compares
  measure-container [--write]
                            build the container image and compare its layers with the prediction; --write puts that into the documents
  sum-tests <report.json…>  add up reports of test runs, for CI
`;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});

/** Runs one command and gives the exit code. Each is loaded only when it is asked for, so that one may mend what another needs. */
async function main([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case "bundle": {
      const { bundleForNode, bundleServer, cliBundle } = await import("./bundle.ts");
      await bundleForNode(cliBundle);
      await bundleServer();
      return 0;
    }
    case "bundle-extension": {
      const { bundleExtension, extensionPaths } = await import("./bundle-extension.ts");
      await bundleExtension(extensionPaths);
      return 0;
    }
    case "package-extension": {
      await main(["bundle"]);
      await main(["bundle-extension"]);
      const { packageExtension } = await import("./package-extension.ts");
      const { fromRoot } = await import("./repository.ts");
      const size = packageExtension(fromRoot("extension"), fromRoot("extension/dist/plimsoll.vsix"));
      process.stdout.write(`extension/dist/plimsoll.vsix ${size} bytes\n`);
      return 0;
    }
    case "install-code-server": {
      const { installCodeServer } = await import("./vscode/install-code-server.ts");
      return installCodeServer(args[0]);
    }
    case "screenshots": {
      const { screenshots } = await import("./vscode/screenshots.ts");
      return await screenshots();
    }
    case "gen": {
      const { values } = parseArgs({ args, options: { check: { type: "boolean", default: false } } });
      const { generate } = await import("./gen.ts");
      return await generate({ check: values.check });
    }
    case "base-snapshot": {
      const { writeBaseSnapshot } = await import("./base-snapshot.ts");
      return writeBaseSnapshot(args[0]);
    }
    case "new-rule": {
      const { positionals } = parseArgs({ args, allowPositionals: true });
      const { newRule } = await import("./new-rule.ts");
      return newRule(positionals);
    }
    case "bench": {
      const { values } = parseArgs({
        args,
        options: {
          "install-peers": { type: "boolean", default: false },
          rounds: { type: "string", default: "21" },
          "cold-only": { type: "boolean", default: false },
        },
      });
      const { bench } = await import("./bench.ts");
      return await bench({ installPeers: values["install-peers"], rounds: Number(values.rounds), coldOnly: values["cold-only"] });
    }
    case "bench-editor": {
      const { values } = parseArgs({
        args,
        options: { rounds: { type: "string", default: "40" }, changes: { type: "string", default: "100000" } },
      });
      const { benchEditor } = await import("./bench-editor/bench-editor.ts");
      return await benchEditor({ rounds: Number(values.rounds), changes: Number(values.changes) });
    }
    case "bench-shards": {
      const { benchShards } = await import("./bench-shards.ts");
      return benchShards(args);
    }
    case "compare-fixes": {
      const { folder, files } = await readSample(args, "300");
      const { compareFixes } = await import("./compare-fixes.ts");
      return await compareFixes(folder, files);
    }
    case "compare-noise": {
      const { folder, files } = await readSample(args, "400");
      const { compareNoise } = await import("./compare-noise.ts");
      return await compareNoise(folder, files);
    }
    case "sample-findings": {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          seed: { type: "string", default: "1" },
          count: { type: "string", default: "50" },
          rule: { type: "string" },
          lines: { type: "string", default: "3" },
        },
      });
      const { sampleFindings } = await import("./sample-findings.ts");
      const { seed, count, rule, lines } = values;
      return sampleFindings(await folderOf(positionals), {
        seed: Number(seed),
        count: Number(count),
        rule,
        lines: Number(lines),
      });
    }
    case "install-peers": {
      const { installPeers } = await import("./peers.ts");
      return installPeers(args);
    }
    case "verify-builds": {
      const { readVerifyOptions } = await import("./verify-builds-options.ts");
      const options = readVerifyOptions(args);
      if (typeof options === "string") {
        process.stderr.write(`verify-builds: ${options}\n`);
        return 2;
      }
      const { verifyBuilds } = await import("./verify-builds.ts");
      return await verifyBuilds(options);
    }
    case "package-table": {
      const { runPackageTable } = await import("./package-table/run-package-table.ts");
      return await runPackageTable(args);
    }
    case "site": {
      const { runSite } = await import("./site/run-site.ts");
      return await runSite(args);
    }
    case "size-errors": {
      const { values } = parseArgs({
        args,
        options: { write: { type: "boolean", default: false }, online: { type: "boolean", default: false } },
      });
      const { sizeErrors } = await import("./size-errors.ts");
      return await sizeErrors(values);
    }
    case "first-use": {
      const { values } = parseArgs({ args, options: { check: { type: "boolean", default: false } } });
      const { firstUse } = await import("./first-use.ts");
      return await firstUse(values);
    }
    case "measure-container": {
      const { values } = parseArgs({ args, options: { write: { type: "boolean", default: false } } });
      const { measureContainer } = await import("./measure-container.ts");
      return await measureContainer(values);
    }
    case "sum-tests": {
      const { sumTests } = await import("./sum-tests.ts");
      return sumTests(args);
    }
    default:
      process.stderr.write(usage);
      return 2;
  }
}

/** The Dockerfiles that a comparison is made on, as the command line names them. */
async function readSample(args: readonly string[], files: string): Promise<{ readonly folder: string; readonly files: number }> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { files: { type: "string", default: files } },
  });
  return { folder: await folderOf(positionals), files: Number(values.files) };
}

/** The folder that is named, else that of the real Dockerfiles. Throws when there is none. */
async function folderOf([named]: readonly string[]): Promise<string> {
  const { corpusFolder } = await import("./sample-files.ts");
  const folder = named ?? corpusFolder();
  if (folder === undefined) throw new Error("name a folder with Dockerfiles below it, or set PLIMSOLL_SHARED");
  return folder;
}
