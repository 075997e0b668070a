/** What whoever publishes a workbook says of it; nothing is made up where they are silent. */
export interface Publication {
  /** The short name of a data package. */
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly homepage?: string;
  /** A licence by its SPDX name, such as CC-BY-4.0, or by its address. */
  readonly license?: string;
  readonly contributors?: readonly string[];
}
