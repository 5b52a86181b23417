/** That of package.json, from which `npm run gen` takes it: reading the file would cost every start. */
export const version = "0.1.0";
