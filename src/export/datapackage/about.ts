import type { Publication } from "../../model/publication.ts";

/** What is known of a data package beside its tables. */
export interface About {
  readonly title: string;
  /** ISO date at whatever precision; never that of a clock. */
  readonly date: string;
  readonly toolVersion: string;
  /** SHA-256 of all inputs, as hexadecimal. */
  readonly checksum: string;
  /** What its publisher says of it; what they do not say is left out. */
  readonly publication: Publication;
}
