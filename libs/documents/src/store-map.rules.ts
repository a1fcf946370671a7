import { type Place } from '@jembatan/kernel';

const METRES_PER_DEGREE = 111_320;
/** Share of the frame kept free around the outermost points. */
const MARGIN = 0.08;
const LEAST_METRES = 400;

export interface MapFrame {
  readonly width: number;
  readonly height: number;
}

export interface Projection {
  /** Points from the frame's upper left corner. */
  at(place: Place): { readonly x: number; readonly y: number };
  contains(place: Place): boolean;
  readonly metresPerPoint: number;
}

/** A flat map around the middle of the places, the same scale in both directions, all of them within the frame. */
export function projectionOf(places: readonly Place[], { width, height }: MapFrame): Projection {
  const [south, north] = rangeOf(places.map(({ lat }) => lat));
  const [west, east] = rangeOf(places.map(({ lng }) => lng));
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 };
  const metresOfLng = METRES_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180);
  const [wide, high] = [(east - west) * metresOfLng, (north - south) * METRES_PER_DEGREE];
  const room = 1 - 2 * MARGIN;
  const metresPerPoint = Math.max(wide / (width * room), high / (height * room), LEAST_METRES / width);
  const at = ({ lat, lng }: Place): { x: number; y: number } => ({
    x: width / 2 + ((lng - middle.lng) * metresOfLng) / metresPerPoint,
    y: height / 2 - ((lat - middle.lat) * METRES_PER_DEGREE) / metresPerPoint,
  });
  const contains = (place: Place): boolean => {
    const { x, y } = at(place);
    return x >= 0 && x <= width && y >= 0 && y <= height;
  };
  return { at, contains, metresPerPoint };
}

function rangeOf(values: readonly number[]): [number, number] {
  return values.length === 0
    ? [0, 0]
    : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** The longest of 1, 2 or 5 times a power of ten metres that is at most a quarter of the frame. */
export function scaleOf(metresPerPoint: number, width: number): { readonly metres: number; readonly points: number } {
  const most = (metresPerPoint * width) / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { metres, points: metres / metresPerPoint };
}

/** Does a map of everything hide what happened around the stores, so that a second, closer one is needed? */
export function needsCloserMap(stores: readonly Place[], all: readonly Place[], frame: MapFrame): boolean {
  return projectionOf(all, frame).metresPerPoint > 3 * projectionOf(stores, frame).metresPerPoint;
}
