/** How firm a place in an index is, in the terms of the rankings table. */
interface StatedPlace {
  readonly shared_unit?: "yes" | "no" | undefined;
  readonly certainty: "stated" | "list-order";
}

/** What must be said beside a place: that several cities share it, that it is only the order of a list; nothing of others. */
export function sayPlaceRemark({ shared_unit, certainty }: StatedPlace): string | undefined {
  const remarks = [
    ...(shared_unit === "yes" ? ["shared"] : []),
    ...(certainty === "list-order" ? ["by the order of a list"] : []),
  ];
  return remarks.length === 0 ? undefined : remarks.join(", ");
}
