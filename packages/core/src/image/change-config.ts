import { parseDuration } from "../instructions/duration.ts";
import { flagOf, type HealthcheckInstruction, type OnbuildInstruction } from "../instructions/instruction.ts";
import { argsOfCommand } from "../instructions/reader.ts";
import { exposedPorts } from "./exposed-ports.ts";
import { goDuration } from "./go-duration.ts";
import { goQuotedSlice, goSlice } from "./history-text.ts";
import type { HealthcheckConfig } from "../stages/image-config.ts";
import type { ImageDraft } from "./image-draft.ts";

// Each function changes the target's image as one instruction does, and gives its text for the history.

export function setCommand({ settings }: ImageDraft, args: readonly string[]): string {
  settings.command = args;
  settings.argsEscaped = true;
  return `CMD ${goQuotedSlice(args)}`;
}

/** `hasCommand`: a CMD of the same stage stays; one that is inherited was meant for another program. */
export function setEntrypoint({ settings }: ImageDraft, args: readonly string[], hasCommand: boolean): string {
  settings.entrypoint = args;
  if (!hasCommand) settings.command = [];
  return `ENTRYPOINT ${goQuotedSlice(args)}`;
}

export function addLabels({ labels }: ImageDraft, pairs: readonly (readonly [string, string])[]): string {
  for (const [key, value] of pairs) labels.set(key, value);
  return ["LABEL", ...pairs.map(([key, value]) => `${key}=${value}`)].join(" ");
}

export function exposePorts({ ports }: ImageDraft, words: readonly string[]): string {
  const exposed = words.flatMap(exposedPorts);
  for (const port of exposed) ports.add(port);
  return `EXPOSE ${goSlice(exposed)}`;
}

export function addVolumes({ volumes }: ImageDraft, paths: readonly string[]): string {
  for (const path of paths) volumes.add(path);
  return `VOLUME ${goSlice(paths)}`;
}

export function setStopSignal({ settings }: ImageDraft, signal: string): string {
  settings.stopSignal = signal;
  return `STOPSIGNAL ${signal}`;
}

export function setHealthcheck({ settings }: ImageDraft, instruction: HealthcheckInstruction): string {
  const check = readHealthcheck(instruction);
  settings.healthcheck = check;
  const durations = [
    `Interval:${goDuration(check.Interval ?? 0)}`,
    `Timeout:${goDuration(check.Timeout ?? 0)}`,
    `StartPeriod:${goDuration(check.StartPeriod ?? 0)}`,
    `StartInterval:${goDuration(check.StartInterval ?? 0)}`,
  ];
  return `HEALTHCHECK {Test:${goSlice(check.Test ?? [])} ${durations.join(" ")} Retries:${check.Retries ?? 0}}`;
}

/** An instruction for the images that are built on this one. It makes no entry in the history. */
export function addTrigger({ settings }: ImageDraft, { line, heredocs }: OnbuildInstruction): void {
  const text = line.text.replace(/^\s*ONBUILD\s*/i, "");
  settings.onBuild.push([text, ...heredocs.map(({ content, name }) => content + name)].join("\n"));
}

function readHealthcheck(instruction: HealthcheckInstruction): HealthcheckConfig {
  const { type, command } = instruction;
  if (type.value.toUpperCase() === "NONE") return { Test: ["NONE"] };
  const duration = (name: string): number => {
    const nanoseconds = parseDuration(flagOf(instruction, name)?.value ?? "0");
    return typeof nanoseconds === "number" ? nanoseconds : 0;
  };
  const [interval, timeout] = [duration("interval"), duration("timeout")];
  const [startPeriod, startInterval] = [duration("start-period"), duration("start-interval")];
  const retries = Number(flagOf(instruction, "retries")?.value ?? "0");
  return {
    Test: [command.form === "exec" ? "CMD" : "CMD-SHELL", ...argsOfCommand(command)],
    ...(interval !== 0 && { Interval: interval }),
    ...(timeout !== 0 && { Timeout: timeout }),
    ...(startPeriod !== 0 && { StartPeriod: startPeriod }),
    ...(startInterval !== 0 && { StartInterval: startInterval }),
    ...(Number.isInteger(retries) && retries !== 0 && { Retries: retries }),
  };
}
