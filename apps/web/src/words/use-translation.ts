import { use, useMemo, useSyncExternalStore } from 'react';
import i18next, { type Namespace, type TFunction } from 'i18next';

const fetched = new Map<string, Promise<void>>();

/** One fetching of a namespace in a language; what failed is tried again when the screen is. */
function fetching(language: string, namespace: string): Promise<void> {
  const key = `${language}/${namespace}`;
  const known = fetched.get(key);
  if (known) return known;
  const begun = i18next.hasResourceBundle(language, namespace) ? HERE : i18next.loadNamespaces(namespace);
  fetched.set(key, begun);
  begun.catch(() => fetched.delete(key));
  return begun;
}

/** Known to `use` as fulfilled: nothing waits for words that came with the first screen. */
const HERE = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined });

function onLanguage(tell: () => void): () => void {
  i18next.on('languageChanged', tell);
  return () => i18next.off('languageChanged', tell);
}

/** The words of a namespace in the reader's language; the screen waits until they are here. */
export function useTranslation<const N extends Extract<Namespace, string> = 'common'>(
  namespace?: N,
): { readonly t: TFunction<N extends null ? 'common' : N> } {
  const spoken = useSyncExternalStore(onLanguage, () => i18next.language);
  const name = namespace ?? 'common';
  // Each time, and not only while words are missing: React goes on behind it after a wait.
  use(fetching(spoken, name));
  // The names of namespaces are known to the compiler by N alone.
  return { t: useMemo(() => i18next.getFixedT<N>(spoken, name as N), [spoken, name]) };
}
