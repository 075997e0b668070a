/** What a command may do to the world around it; passed in, so that a test can look on. */
export interface Terminal {
  /** The result, for the next program. */
  readonly result: (text: string) => void;
  /** Bytes as a result, for the next program; not there where a person would see them. */
  readonly bytes?: (bytes: Uint8Array) => void;
  /** Messages, for people. */
  readonly say: (text: string) => void;
  /** A line that is written over; where no person watches, a line now and then. */
  readonly progress: (text: string) => void;
  /** Asks a question and gives what was typed; not there where no person can answer. */
  readonly ask?: (question: string) => Promise<string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** How many threads beside this one may work for it; none where nothing is said. */
  readonly threads?: number;
  /** Milliseconds since some start. */
  readonly now: () => number;
  /** The day by the calendar, as an ISO date. */
  readonly today: () => string;
  /** The moment by the clock, as ISO date and time in UTC, to the second; the day alone counts where it is not there. */
  readonly moment?: () => string;
}

/** What a command ends with: 0 fine, 1 problems in the data, 2 wrong command, 3 a defect of ours. */
export type ExitCode = 0 | 1 | 2 | 3;
