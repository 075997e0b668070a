type Arc = readonly (readonly number[])[];
type Polygon = readonly (readonly number[])[];

/** Outlines of land as the package world-atlas has them: rings of polygons are made of arcs, and arcs of steps. */
export interface Land {
  readonly type: string;
  readonly objects: {
    readonly land: {
      readonly type: string;
      readonly geometries: readonly { readonly type: string; readonly arcs: readonly Polygon[] }[];
    };
  };
  readonly arcs: readonly Arc[];
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
}

/** West, south, east and north, in degrees. */
type Corners = readonly [number, number, number, number];

/** An outline may bend out of the box around its points by less than this, in degrees. */
const bend = 3;

/** An arc that is gone along from its end is named by the complement of its number. */
const arcAt = (number: number): number => (number < 0 ? ~number : number);

const around = (boxes: readonly Corners[]): Corners => [
  Math.min(...boxes.map(([west]) => west)),
  Math.min(...boxes.map(([, south]) => south)),
  Math.max(...boxes.map(([, , east]) => east)),
  Math.max(...boxes.map(([, , , north]) => north)),
];

function boxOf(arc: Arc, { scale: [scaleX = 1, scaleY = 1], translate: [left = 0, low = 0] }: Land["transform"]) {
  let [x, y] = [0, 0];
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [stepX = 0, stepY = 0] of arc) {
    x += stepX;
    y += stepY;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  const [west, south, east, north] = box;
  return [west * scaleX + left, south * scaleY + low, east * scaleX + left, north * scaleY + low] as const;
}

const meets = (a: Corners, b: Corners): boolean =>
  a[0] <= b[2] + bend && b[0] <= a[2] + bend && a[1] <= b[3] + bend && b[1] <= a[3] + bend;

/** The land of which some can lie within the corners: what is drawn there is the same, from a fraction of the points. */
export function landWithin(land: Land, corners: Corners): Land {
  const boxes = land.arcs.map((arc) => boxOf(arc, land.transform));
  const isNear = (polygon: Polygon): boolean =>
    meets(around(polygon.flat().flatMap((number) => [boxes[arcAt(number)] ?? corners])), corners);
  const kept = land.objects.land.geometries.map(({ type, arcs }) => ({ type, arcs: arcs.filter(isNear) }));
  const used = [...new Set(kept.flatMap(({ arcs }) => arcs.flat(2).map(arcAt)))];
  const places = new Map(used.map((number, at) => [number, at]));
  const renumber = (number: number): number => {
    const at = places.get(arcAt(number)) ?? 0;
    return number < 0 ? ~at : at;
  };
  const geometries = kept.map(({ type, arcs }) => ({
    type,
    arcs: arcs.map((polygon) => polygon.map((ring) => ring.map(renumber))),
  }));
  return {
    type: land.type,
    objects: { land: { type: land.objects.land.type, geometries } },
    arcs: used.flatMap((number) => [land.arcs[number] ?? []]),
    transform: land.transform,
  };
}
