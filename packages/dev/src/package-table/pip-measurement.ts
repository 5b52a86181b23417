/** A line of what pip-measure.py writes. In bytes. */
export interface PipMeasurement {
  /** As it was asked: `flask`, `flask<3`. */
  readonly request: string;
  readonly name: string;
  /** Undefined when there is none; then `problem` says why. */
  readonly version?: string;
  readonly problem?: string;
  readonly archiveBytes?: number;
  /** The following only of wheels. */
  readonly bytes?: number;
  readonly files?: number;
  readonly pythonBytes?: number;
  readonly pythonFiles?: number;
  readonly pythonArchiveBytes?: number;
  readonly compressedBytes?: number;
  readonly scripts?: number;
  readonly requires?: readonly string[];
  readonly bytecodeBytes?: number;
  readonly gzipBytes?: number;
  readonly bytecodeGzipBytes?: number;
}

/** Undefined when the text is no such line. */
export function readPipMeasurement(text: string): PipMeasurement | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("request" in value) || !("name" in value)) return undefined;
  // pip-measure.py is ours and writes nothing else.
  return value as PipMeasurement;
}
