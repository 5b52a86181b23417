import { parseArgs } from "node:util";

/** `package-table npm` writes the embedded table; `package-table npm-facts` what single installations tell. Gives the exit code. */
export async function runPackageTable([what, ...args]: readonly string[]): Promise<number> {
  switch (what) {
    case "npm": {
      const { values } = parseArgs({ args, options: { work: { type: "string" } } });
      const { writeNpmTable } = await import("./npm-table.ts");
      return writeNpmTable(values.work, new Date().toISOString().slice(0, 10));
    }
    case "npm-facts": {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { output: { type: "string" } } });
      const { writeNpmFacts } = await import("./npm-facts.ts");
      if (values.output === undefined) throw new Error("name a file with --output");
      return writeNpmFacts(positionals, values.output);
    }
    case "apt": {
      const { runAptTable } = await import("./apt-command.ts");
      return runAptTable(args);
    }
    case "pip": {
      const { values } = parseArgs({ args, options: { measured: { type: "string" } } });
      const { collectPip } = await import("./pip-collect.ts");
      return await collectPip({ measured: values.measured, date: new Date().toISOString().slice(0, 10) });
    }
    case "pip-facts": {
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { output: { type: "string" } } });
      const { recordPipFacts } = await import("./pip-facts.ts");
      if (values.output === undefined) throw new Error("name a file with --output");
      return await recordPipFacts(positionals, values.output);
    }
    default:
      throw new Error("package-table: name a table");
  }
}
