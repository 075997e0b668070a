/** The best and the worst place that a city can have among `of` ranked cities; 1 is first. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
  readonly of: number;
}
