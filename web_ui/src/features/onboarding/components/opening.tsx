import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '@/i18n/t.ts';
import { keepDraft } from '../model.ts';
import { findFirstHub, openAirline, paintAt, platformCatalogQuery, platformQuery } from '../queries.ts';
import { AddressField } from './address-field.tsx';
import { Founding } from './founding.tsx';

/** From the front page of a host with many airlines to one more of them. */
export function Opening() {
  const catalog = useQuery(platformCatalogQuery).data;
  const domain = useQuery(platformQuery).data?.base_domain ?? null;
  return (
    <Founding
      page="/open"
      catalog={catalog}
      findHub={findFirstHub}
      address={(field) => <AddressField domain={domain} {...field('slug')} />}
      otherWays={() => (
        <p className="mt-6 text-sm text-ink-3">
          <Link to="/portal" className="text-accent-text hover:underline">
            {t('onboarding.haveAirline')}
          </Link>
        </p>
      )}
      send={async (values) => {
        const { address, airline_id, slug } = await openAirline(values);
        keepDraft(null);
        // At a host of its own, whoever comes in there chooses them.
        if (domain === null) await paintAt(slug, airline_id, values.primary, values.accent).catch(() => {});
        location.assign(address);
        // Until the other page is there, this one stays as it is.
        await new Promise(() => {});
      }}
    />
  );
}
