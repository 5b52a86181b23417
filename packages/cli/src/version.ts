/** That of package.json, which a test compares: reading the file would cost every start. */
export const version = "0.1.0";
