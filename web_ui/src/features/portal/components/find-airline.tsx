import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { t } from '@/i18n/t.ts';
import { isSlug, isTaken, slugOf } from '@/lib/slug.ts';

/** To an airline's own pages, for whoever knows what it is called. */
export function FindAirline() {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const written = name.trim().toLowerCase();
    const slug = isSlug(written) ? written : slugOf(name);
    setPending(true);
    try {
      if (slug !== '' && (await isTaken(slug))) return location.assign(`/t/${slug}/`);
      setError(t('portal.noSuchAirline'));
    } catch {
      setError(t('error.away'));
    }
    setPending(false);
  };
  return (
    <form onSubmit={go} noValidate className="flex items-end gap-2">
      <TextField
        name="airline"
        label={t('portal.find')}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        className="flex-1"
        value={name}
        error={error}
        onChange={(text) => {
          setName(text);
          setError(undefined);
        }}
      />
      <Button
        writes={false}
        type="submit"
        pending={pending}
        disabled={name.trim() === ''}
        className="self-start mt-6"
      >
        {t('portal.go')}
      </Button>
    </form>
  );
}
