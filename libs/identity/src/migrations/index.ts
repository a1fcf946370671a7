import { Identity1700000005000 } from './1700000005000-identity';
import { SessionDevice1700000005100 } from './1700000005100-session-device';
import { PeopleByName1700000005200 } from './1700000005200-people-by-name';
import { PeopleSought1700000005210 } from './1700000005210-people-sought';

export const identityMigrations = [
  Identity1700000005000,
  SessionDevice1700000005100,
  PeopleByName1700000005200,
  PeopleSought1700000005210,
];
