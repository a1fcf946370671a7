import './design/mantine.css';
import { createRoot } from 'react-dom/client';
import { Account } from './app/account';
import { App } from './app/app';
import { keepUpToDate } from './app/app-update';
import { startWords } from './words/i18n';

async function start(): Promise<void> {
  const account = new Account();
  await Promise.all([startWords(), account.start()]);
  createRoot(document.getElementById('root') as HTMLElement).render(<App account={account} />);
  keepUpToDate();
}

void start();
