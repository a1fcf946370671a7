import { Notices1700000004000 } from './1700000004000-notices';
import { NoticeWordings1700000004100 } from './1700000004100-notice-wordings';

export const noticesMigrations = [Notices1700000004000, NoticeWordings1700000004100];
