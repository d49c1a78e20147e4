/** All orders of a small plan, for which nothing needs to be guessed. */
import type { Order } from "./lay.ts";

/** So many orders has a stage of seven actions. */
const most = 5040;

/** Are there few enough orders to try them all? */
export function isSmall(stages: Order): boolean {
  let orders = 1;
  for (const places of stages) {
    for (let factor = 2; factor <= places.length; factor++) orders *= factor;
  }
  return orders <= most;
}

/** Every order within every stage, the one of the catalogue first. */
export function* everyOrder(stages: Order): Generator<Order> {
  const [first, ...others] = stages;
  if (!first) {
    yield [];
    return;
  }
  for (const places of permutations(first)) {
    for (const rest of everyOrder(others)) yield [places, ...rest];
  }
}

function* permutations(places: readonly number[]): Generator<readonly number[]> {
  if (places.length < 2) {
    yield places;
    return;
  }
  for (const [position, place] of places.entries()) {
    for (const rest of permutations(places.toSpliced(position, 1))) yield [place, ...rest];
  }
}
