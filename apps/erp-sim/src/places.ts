export interface Place {
  readonly city: string;
  readonly lat: number;
  readonly lng: number;
  readonly zone: 'WIB' | 'WITA' | 'WIT';
  readonly streets: readonly string[];
}

const place = (
  city: string,
  lat: number,
  lng: number,
  zone: Place['zone'],
  streets = 'Jalan Merdeka|Jalan Sudirman',
): Place => ({ city, lat, lng, zone, streets: streets.split('|') });

/** City centres; a city that stands twice has twice the stores. */
export const PLACES: readonly Place[] = [
  place('Jakarta Pusat', -6.1805, 106.8284, 'WIB', 'Jalan Kramat Raya|Jalan Cikini Raya|Jalan Senen Raya'),
  place('Surabaya', -7.2575, 112.7521, 'WIB', 'Jalan Tunjungan|Jalan Embong Malang|Jalan Raya Darmo'),
  place('Bandung', -6.9147, 107.6098, 'WIB', 'Jalan Braga|Jalan Asia Afrika|Jalan Dago'),
  place('Medan', 3.5897, 98.6738, 'WIB', 'Jalan Pemuda|Jalan Gatot Subroto|Jalan Brigjen Katamso'),
  place('Makassar', -5.1477, 119.4327, 'WITA', 'Jalan Ahmad Yani|Jalan Dr. Ratulangi'),
  place('Denpasar', -8.6568, 115.2223, 'WITA', 'Jalan Gajah Mada|Jalan Teuku Umar'),
  place('Jayapura', -2.5337, 140.7181, 'WIT', 'Jalan Ahmad Yani|Jalan Percetakan'),
  place('Balikpapan', -1.2539, 116.8542, 'WITA', 'Jalan MT Haryono|Jalan Jenderal Sudirman'),
  place('Jakarta Selatan', -6.2614, 106.8106, 'WIB', 'Jalan Fatmawati|Jalan Tebet Raya|Jalan Radio Dalam'),
  place('Jakarta Barat', -6.1674, 106.7637, 'WIB', 'Jalan Daan Mogot|Jalan Puri Indah'),
  place('Jakarta Timur', -6.225, 106.9004, 'WIB', 'Jalan Raya Bekasi|Jalan Pemuda'),
  place('Surabaya', -7.2892, 112.7344, 'WIB', 'Jalan Ngagel|Jalan Wonokromo'),
  place('Semarang', -6.9932, 110.4203, 'WIB', 'Jalan Pandanaran|Jalan Gajahmada'),
  place('Yogyakarta', -7.7956, 110.3695, 'WIB', 'Jalan Malioboro|Jalan Kaliurang'),
  place('Malang', -7.9666, 112.6326, 'WIB', 'Jalan Ijen|Jalan Kawi'),
  place('Palembang', -2.9761, 104.7754, 'WIB', 'Jalan Kapten A. Rivai|Jalan Veteran'),
  place('Pekanbaru', 0.5071, 101.4478, 'WIB'),
  place('Padang', -0.9471, 100.3705, 'WIB'),
  place('Bandar Lampung', -5.3971, 105.2668, 'WIB'),
  place('Bogor', -6.595, 106.8166, 'WIB', 'Jalan Pajajaran|Jalan Suryakencana'),
  place('Bekasi', -6.2383, 106.9756, 'WIB'),
  place('Tangerang', -6.1783, 106.6319, 'WIB'),
  place('Solo', -7.5755, 110.8243, 'WIB', 'Jalan Slamet Riyadi|Jalan Urip Sumoharjo'),
  place('Pontianak', -0.0263, 109.3425, 'WIB'),
  place('Banjarmasin', -3.3186, 114.5944, 'WITA'),
  place('Samarinda', -0.5022, 117.1536, 'WITA'),
  place('Mataram', -8.5833, 116.1167, 'WITA'),
  place('Kupang', -10.1772, 123.607, 'WITA'),
  place('Manado', 1.4748, 124.8421, 'WITA'),
  place('Palu', -0.8917, 119.8707, 'WITA'),
  place('Ambon', -3.6954, 128.1814, 'WIT'),
  place('Sorong', -0.8762, 131.2558, 'WIT'),
];

/** Where the rounds are: one of each twenty stores that follow each other. */
const ROUNDS = ['Jakarta', 'Surabaya', 'Makassar', 'Bandung', 'Jayapura'] as const;

/** Of each twenty stores the first twelve are in one city, as a salesman's round is, and the others all over the country. */
export function placeOf(at: number): Place {
  const city = ROUNDS[Math.floor(at / 20) % ROUNDS.length];
  const round = PLACES.filter((each) => each.city.startsWith(city));
  return at % 20 < 12 ? round[at % round.length] : PLACES[at % PLACES.length];
}
