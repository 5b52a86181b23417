/** Something of a version of a file was asked for after a later one had been read. */
export class OutdatedAnalysis extends Error {
  constructor() {
    super("the text has changed since");
  }
}
