import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";
import { rememberedByText } from "../model/remember.ts";

interface Sign {
  readonly x: number;
  readonly y: number;
  /** Half the width of the sign in px. */
  readonly radius: number;
}

/** Enough for the densest part of a map to come to rest. */
const steps = 160;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where signs come to rest, from their positions and radii: what takes longest of a map, and seldom changes. */
const settle = rememberedByText((signs: string): readonly Spot[] => {
  const places: readonly (readonly [number, number, number])[] = JSON.parse(signs);
  const nodes = places.map(([x, y, radius]) => ({ x, y, home: { x, y }, radius }));
  forceSimulation(nodes)
    .force("x", forceX<(typeof nodes)[number]>(({ home }) => home.x).strength(0.2))
    .force("y", forceY<(typeof nodes)[number]>(({ home }) => home.y).strength(0.2))
    .force("apart", forceCollide<(typeof nodes)[number]>(({ radius }) => radius + 0.5).iterations(4))
    .stop()
    .tick(steps);
  return nodes.map(({ x, y }) => ({ x, y }));
}, 24);

/** The signs moved just so far that none covers another, each as near to its place as it can be. */
export function moveApart<Of extends Sign>(signs: readonly Of[]): readonly Of[] {
  const spots = settle(JSON.stringify(signs.map(({ x, y, radius }) => [x, y, radius])));
  return signs.map((sign, at) => ({ ...sign, x: spots[at]?.x ?? sign.x, y: spots[at]?.y ?? sign.y }));
}
