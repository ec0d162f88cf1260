import { Languages } from 'lucide-react';
import { useId } from 'react';
import { followed } from '@/api/follow.ts';
import { chooseLanguage, currentLanguage, type Language, languages } from '@/i18n/language.ts';
import { t } from '@/i18n/t.ts';

/** The language of the page, where nobody is signed in yet. Each language is called what its speakers call it. */
export function LanguageSelect() {
  const id = useId();
  return (
    <div className="relative flex items-center text-sm text-ink-2">
      <label htmlFor={id} className="pointer-events-none absolute left-2">
        <Languages className="size-4" aria-hidden="true" />
        <span className="sr-only">{t('shell.language')}</span>
      </label>
      <select
        id={id}
        value={currentLanguage()}
        onChange={(event) => chooseLanguage(event.target.value as Language, followed)}
        className="control appearance-none bg-transparent pr-2 pl-8 [field-sizing:content] hover:bg-hover"
      >
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
