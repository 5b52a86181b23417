import type { ShellCommand, ShellScript } from "../../shell/shell-script.ts";

/**
 * Tells whether a command may not run because a test in front of it in its `&&` chain fails (`[ -f a ] && rm a; b`). The chain
 * that the script ends with does run: otherwise the build fails.
 */
export function createWeighing(script: ShellScript): (command: ShellCommand) => boolean {
  const { commands } = script;
  const alternatives = new Set<number>();
  const tests = new Map<number, number>();
  for (const [index, { chain, operator, name }] of commands.entries()) {
    if (operator === "||") alternatives.add(chain);
    if (isTest(name) && !tests.has(chain)) tests.set(chain, index);
    // What is no simple command (`[[ … ]]`) is not in the list: the chain begins with what comes behind it.
    if (operator === "&&" && index > 0 && commands[index - 1]!.chain !== chain && !tests.has(chain) && isFirst(commands, index)) {
      tests.set(chain, index - 1);
    }
  }
  const last = commands.at(-1)?.chain;
  const places = new Map(commands.map((command, index) => [command, index]));
  return (command) => {
    const test = tests.get(command.chain);
    if (test === undefined || (command.chain === last && !alternatives.has(command.chain))) return false;
    return places.get(command)! > test && command.operator !== "start" && command.pipelineIndex === 0;
  };
}

function isFirst(commands: readonly ShellCommand[], index: number): boolean {
  return (
    commands[index]!.operator === "&&" &&
    !commands.slice(Math.max(0, index - 8), index).some(({ chain }) => chain === commands[index]!.chain)
  );
}

function isTest(name: string | undefined): boolean {
  return name !== undefined && /^(?:test|\[|\[\[|grep|command|which|type|getent|id|cmp|diff|dpkg-query)$/.test(name);
}
