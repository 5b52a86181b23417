export const sum = [1, 2].reduce((a, b) => a + b, 0);
