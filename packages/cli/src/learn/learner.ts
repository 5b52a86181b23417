/** What comes back from somebody who is asked. */
export type Reply =
  | { readonly kind: "text"; readonly text: string }
  /** Nothing more will come: the input has ended. */
  | { readonly kind: "end" }
  /** Ctrl-C. */
  | { readonly kind: "interrupted" };

export interface Choice {
  /** What is answered with. */
  readonly value: string;
  readonly label: string;
}

/** The person in front of the terminal, or what a pipe says in their place. */
export interface Learner {
  ask(question: string): Promise<Reply>;
  choose(question: string, choices: readonly Choice[]): Promise<Reply>;
  /** Whether a program of theirs, such as an editor, can take the terminal over. */
  readonly hasTerminal: boolean;
  /** Gives the input back, so that the process can end. */
  close(): void;
}
