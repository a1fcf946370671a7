import { Notices1700000004000 } from './1700000004000-notices';

export const noticesMigrations = [Notices1700000004000];
