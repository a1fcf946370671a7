import i18next, { type BackendModule, type ReadCallback, type ResourceKey } from 'i18next';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'jembatan-language';
const files = import.meta.glob<ResourceKey>('./{id,en}/*.json', { import: 'default' });

/** Each namespace is a file of its own, fetched with the screen that speaks it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, namespace: string, tell: ReadCallback) {
    const file = files[`./${language}/${namespace}.json`];
    if (!file) return tell(new Error(`no words for ${language}/${namespace}`), null);
    file().then(
      (words) => tell(null, words),
      (error: unknown) => tell(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Indonesian unless the reader chose otherwise. `first`: what the first screen speaks. */
export async function startWords(first: readonly string[]): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(backend).init({
    lng: localStorage.getItem(KEPT) === 'en' ? 'en' : 'id',
    fallbackLng: false,
    supportedLngs: LANGUAGES,
    ns: ['common', 'codes', ...first],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    // A sentence is told also where its figures are not kept, e.g. in the log of what was refused.
    missingInterpolationHandler: () => '…',
  });
}

// Chosen in another tab.
addEventListener('storage', ({ key, newValue }: StorageEvent) => {
  if (key === KEPT) void i18next.changeLanguage(newValue === 'en' ? 'en' : 'id');
});

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'id');

export async function speak(chosen: Language): Promise<void> {
  localStorage.setItem(KEPT, chosen);
  await i18next.changeLanguage(chosen);
}
