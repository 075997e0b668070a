import { forceCollide, forceSimulation, forceX, forceY } from "d3-force";

interface Sign {
  readonly x: number;
  readonly y: number;
  /** Half the width of the sign in px. */
  readonly radius: number;
}

/** Enough for the densest part of a map to come to rest. */
const steps = 160;

/** The signs moved just so far that none covers another, each as near to its place as it can be. */
export function moveApart<Of extends Sign>(signs: readonly Of[]): readonly Of[] {
  const nodes = signs.map(({ x, y, radius }) => ({ x, y, home: { x, y }, radius }));
  forceSimulation(nodes)
    .force("x", forceX<(typeof nodes)[number]>(({ home }) => home.x).strength(0.2))
    .force("y", forceY<(typeof nodes)[number]>(({ home }) => home.y).strength(0.2))
    .force("apart", forceCollide<(typeof nodes)[number]>(({ radius }) => radius + 0.5).iterations(4))
    .stop()
    .tick(steps);
  return signs.map((sign, at) => ({ ...sign, x: nodes[at]?.x ?? sign.x, y: nodes[at]?.y ?? sign.y }));
}
