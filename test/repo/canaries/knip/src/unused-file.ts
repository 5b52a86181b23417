export const unusedFile = 3;
