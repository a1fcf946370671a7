import { type LogoImage } from './logo-image';
import { type LastChange } from './setting';

/** The picture that papers bear, without its bytes. */
export interface CompanyLogo extends Omit<LogoImage, 'bytes'>, LastChange {}
