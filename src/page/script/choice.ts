/** The cities that a reader has chosen, and the one that is looked at now. */
export interface Choice {
  readonly chosen: readonly string[];
  readonly looked: string | undefined;
}

const mostChosen = 4;
let choice: Choice = { chosen: [], looked: undefined };
const listeners: ((now: Choice) => void)[] = [];

export const current = (): Choice => choice;

export function onChange(listener: (now: Choice) => void): void {
  listeners.push(listener);
}

function set(next: Choice): void {
  choice = next;
  for (const listener of listeners) listener(choice);
}

export function look(city: string | undefined): void {
  if (city !== choice.looked) set({ ...choice, looked: city });
}

export function choose(cities: readonly string[]): void {
  set({ ...choice, chosen: [...new Set(cities)].slice(-mostChosen) });
}

/** Chooses a city, or lets it go; of more than four the first chosen goes. */
export function toggle(city: string): void {
  const { chosen } = choice;
  choose(chosen.includes(city) ? chosen.filter((one) => one !== city) : [...chosen, city]);
}
