import { needsCloserMap, projectionOf, scaleOf } from './store-map.rules';

const frame = { width: 400, height: 300 };
const surabaya = { lat: -7.2575, lng: 112.7521 };
const sidoarjo = { lat: -7.4478, lng: 112.7183 };
const jakarta = { lat: -6.2, lng: 106.8 };

describe('A map drawn from coordinates', () => {
  it('holds every place within its frame, north above south and east right of west', () => {
    const map = projectionOf([surabaya, sidoarjo, jakarta], frame);
    for (const place of [surabaya, sidoarjo, jakarta]) expect(map.contains(place)).toBe(true);
    expect(map.at(sidoarjo).y).toBeGreaterThan(map.at(surabaya).y);
    expect(map.at(jakarta).x).toBeLessThan(map.at(surabaya).x);
  });

  it('is true to scale: Surabaya and Sidoarjo lie some 21 km apart on it', () => {
    const map = projectionOf([surabaya, sidoarjo], frame);
    const [a, b] = [map.at(surabaya), map.at(sidoarjo)];
    const metres = Math.hypot(a.x - b.x, a.y - b.y) * map.metresPerPoint;
    expect(metres).toBeGreaterThan(21_000);
    expect(metres).toBeLessThan(22_000);
  });

  it('of one place alone shows its neighbourhood in the middle', () => {
    const map = projectionOf([surabaya], frame);
    expect(map.at(surabaya)).toEqual({ x: 200, y: 150 });
    expect(map.metresPerPoint).toBe(1);
  });

  it.each([
    [1, 400, 100],
    [3.7, 400, 200],
    [120, 400, 10_000],
  ])('at %d metres a point shows a round scale', (metresPerPoint, width, metres) => {
    expect(scaleOf(metresPerPoint, width).metres).toBe(metres);
  });

  it('is drawn a second time, closer, only where one far act hides the stores', () => {
    expect(needsCloserMap([surabaya, sidoarjo], [surabaya, sidoarjo, jakarta], frame)).toBe(true);
    expect(needsCloserMap([surabaya, jakarta], [surabaya, sidoarjo, jakarta], frame)).toBe(false);
  });
});
