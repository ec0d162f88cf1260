import { preferences, setPreferences } from '@/lib/preferences.ts';
import { hear } from './said.ts';
import { speak, type Tree } from './t.ts';

/** The languages of the product, by their own names. A new one is a file and its two lines here: docs/translating.md. */
export const languages = { en: 'English', nb: 'Norsk bokmål', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

type Spoken = Exclude<Language, 'en'>;
const catalogues: Record<Spoken, () => Promise<{ default: Tree }>> = {
  nb: () => import('./nb.ts') as Promise<{ default: Tree }>,
  de: () => import('./de.ts') as Promise<{ default: Tree }>,
};
/** What the server says, which comes in English: `{ 'its {place} sentence': 'the same in this language' }`. */
const sentences: Record<Spoken, () => Promise<{ default: Readonly<Record<string, string>> }>> = {
  nb: () => import('./nb/server.ts'),
  de: () => import('./de/server.ts'),
};

/** Norwegian in general, and nynorsk before English. */
const near: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb' };

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/** The first of these tags that there is a language for; English when there is none. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(base)) return base;
    const neighbour = near[base];
    if (neighbour) return neighbour;
  }
  return 'en';
}

/** The language that was chosen, or else the browser's. English needs none of this file (main.tsx). */
export function currentLanguage(): Language {
  const { language } = preferences();
  return isLanguage(language) ? language : languageFor(navigator.languages ?? [navigator.language]);
}

/**
 * Speaks another language. The page comes anew in it, so that no text of the old one is left anywhere, when the choice
 * is told where it is kept.
 */
export function chooseLanguage(language: Language, told: () => Promise<unknown>): void {
  if (language === currentLanguage()) return;
  setPreferences({ language });
  void told().finally(() => location.reload());
}

/**
 * Fetches the language of this page, before anything is shown.
 *
 * A catalogue that cannot be fetched leaves the page in English: it can be read, and the next load asks again.
 */
export async function loadLanguage(): Promise<void> {
  if (preferences().language === 'pseudo') {
    const { altered } = await import('./pseudo.ts');
    speak({ tag: 'en', altered });
    hear(altered);
    return;
  }
  const language = currentLanguage();
  if (language === 'en') return;
  try {
    const [catalogue, server, { translator }] = await Promise.all([
      catalogues[language](),
      sentences[language](),
      import('./templates.ts'),
    ]);
    speak({ tag: language, texts: catalogue.default });
    hear(translator(server.default, language));
    document.documentElement.lang = language;
  } catch (error) {
    // The build that this page belongs to is gone from the server, or the server is: the page itself says so next.
    reportError(error);
  }
}
