import { parseArgs } from "node:util";

const usage = `Commands of this repository, run as \`npm run dev -- <command>\`:
  bundle                    make packages/cli/dist/plimsoll.js
  gen [--check]             write the registry, the rule pages, the config schema and the README's output; --check only compares
  new-rule <id>             make the folder of a new rule and list it in the registry
  bench [--install-peers] [--cold-only] [--rounds N]
                            time plimsoll beside node and the peers
  install-peers [name…]     install the peers that the bench compares with: hadolint, tally, droast
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
      const { bundleForNode, cliBundle } = await import("./bundle.ts");
      await bundleForNode(cliBundle);
      return 0;
    }
    case "gen": {
      const { values } = parseArgs({ args, options: { check: { type: "boolean", default: false } } });
      const { generate } = await import("./gen.ts");
      return await generate({ check: values.check });
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
    case "install-peers": {
      const { installPeers } = await import("./peers.ts");
      return installPeers(args);
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
