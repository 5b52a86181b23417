export const answer = fetch("https://example.com");
