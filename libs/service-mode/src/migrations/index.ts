import { ServiceMode1700000002000 } from './1700000002000-service-mode';
import { ModeHistory1700000002100 } from './1700000002100-mode-history';

export const serviceModeMigrations = [ServiceMode1700000002000, ModeHistory1700000002100];
