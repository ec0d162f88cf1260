import { useQuery } from '@tanstack/react-query';
import { present } from '@/api/query-client.ts';
import { type Bound, TextField } from '@/components/ui/fields.tsx';
import { t } from '@/i18n/t.ts';
import { isSlug, isTaken } from '@/lib/slug.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';

/** The airline's name in addresses, with the address that it makes and whether that is still free. */
export function AddressField({ domain, ...field }: Bound<string> & { domain: string | null }) {
  const slug = field.value;
  const settled = useDelayedValue(slug);
  const { data: taken } = useQuery({
    queryKey: ['platform', 'taken', settled],
    meta: present,
    queryFn: ({ signal }) => isTaken(settled, signal),
    enabled: isSlug(settled),
    staleTime: 10_000,
  });
  const known = settled === slug && isSlug(slug) ? taken : undefined;
  const address = domain ? `${slug || '…'}.${domain}` : `${location.host}/t/${slug || '…'}`;
  return (
    <TextField
      label={t('onboarding.slug')}
      hint={
        <>
          {t('onboarding.slugHint')} <span className="code break-all text-ink-2">{address}</span>
          <span role="status" className="text-ok">
            {known === false && ` ${t('onboarding.slugFree')}`}
          </span>
        </>
      }
      maxLength={40}
      autoCapitalize="none"
      spellCheck={false}
      required
      {...field}
      error={field.error ?? (known ? t('onboarding.slugTaken') : undefined)}
      onChange={(text) => field.onChange(text.toLowerCase())}
    />
  );
}
