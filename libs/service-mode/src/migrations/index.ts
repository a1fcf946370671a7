import { ServiceMode1700000002000 } from './1700000002000-service-mode';

export const serviceModeMigrations = [ServiceMode1700000002000];
