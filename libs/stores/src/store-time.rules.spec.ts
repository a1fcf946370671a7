import { timeZoneOf } from './store-time.rules';

describe('The time at a store', () => {
  it.each([
    ['Surabaya', { lat: -7.26, lng: 112.75 }, 'Asia/Jakarta'],
    ['Makassar', { lat: -5.15, lng: 119.43 }, 'Asia/Makassar'],
    ['Denpasar', { lat: -8.67, lng: 115.21 }, 'Asia/Makassar'],
    ['Jayapura', { lat: -2.53, lng: 140.72 }, 'Asia/Jayapura'],
  ])('is that of %s there', (_city, place, zone) => expect(timeZoneOf(place)).toBe(zone));

  it('is that of Jakarta where nobody knows where the store is', () => expect(timeZoneOf(null)).toBe('Asia/Jakarta'));
});
