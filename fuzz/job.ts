/** A number of inputs for one target, made from a seed. */
export interface Job {
  readonly target: string;
  readonly inputs: number;
  readonly seed: number;
}

/** What a target did with an input that it must not do. */
export interface Failure {
  readonly target: string;
  readonly input: unknown;
  readonly why: string;
}

/** What came of a job. */
export interface Done {
  readonly failure: Failure | undefined;
  /** The most memory that the process has had so far, in MB. */
  readonly memory: number;
}
