export const language = process.env.LANG;
