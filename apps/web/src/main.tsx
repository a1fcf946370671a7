import './design/mantine.css';
import { createRoot } from 'react-dom/client';
import { Account } from './app/account';
import { App } from './app/app';
import { keepUpToDate } from './app/app-update';
import { neededAt } from './app/router';
import { startWords } from './words/i18n';

async function start(): Promise<void> {
  const account = new Account();
  const { words, code } = neededAt(location.pathname);
  await Promise.all([startWords(words), account.start(), code]);
  createRoot(document.getElementById('root') as HTMLElement).render(<App account={account} />);
  keepUpToDate();
}

void start();
