/** What surrounds the command. */
export interface InputOutput {
  /** For what was asked for. */
  stdout(text: string): void;
  /** For what goes wrong. */
  stderr(text: string): void;
  environment: NodeJS.ProcessEnv;
  /** The folder in which the command was called. */
  folder: string;
  /** How many characters a line of the terminal has. */
  width: number;
  /** Whether the terminal shows colours. */
  color: boolean;
  /** The day, as in 2027-01-31. */
  today: string;
}
