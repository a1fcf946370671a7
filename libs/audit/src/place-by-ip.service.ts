import { isIP } from 'node:net';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '@jembatan/platform';
import { type CityResponse, open, type Reader, type Response } from 'maxmind';

/** Of the regional registries: which country's network an address belongs to. */
const COUNTRIES = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';

/** What the country database answers. */
interface Country {
  readonly country_code?: string;
}

/** Where an address is, by a database in memory: nothing leaves the house. */
@Injectable()
export class PlaceByIp implements OnModuleInit {
  private countries: Reader<Country & Response> | null = null;
  private cities: Reader<CityResponse> | null = null;

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    this.countries = await open<Country & Response>(require.resolve(COUNTRIES));
    this.cities = this.config.GEOIP_DB ? await open<CityResponse>(this.config.GEOIP_DB) : null;
  }

  /** `Surabaya, ID` with a city database, else `ID`; null for an address of nobody's country. */
  find(ip: string | null): string | null {
    if (ip === null || isIP(ip) === 0) return null;
    const city = this.cities?.get(ip);
    const country = city?.country?.iso_code ?? this.countries?.get(ip)?.country_code ?? null;
    const name = city?.city?.names.en;
    return name && country ? `${name}, ${country}` : country;
  }
}
