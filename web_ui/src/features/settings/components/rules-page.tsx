import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { refresh } from '@/api/query-client.ts';
import { useAirline, useCan } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState, sentenceOf } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t, tOr } from '@/i18n/t.ts';
import { byGroup, type Changes, withChange } from '../model.ts';
import { rulesQuery, saveRules } from '../queries.ts';
import { RuleRow } from './rule-row.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

/** The catalogue of settings: of the airline, or the defaults of all airlines. */
export function RulesPage({ defaults = false }: { defaults?: boolean }) {
  const airline = useAirline();
  const client = useQueryClient();
  const manages = useCan('airline.manage');
  const scope = defaults ? null : (airline?.id ?? '');
  const { data, error, refetch } = useQuery({ ...rulesQuery(scope), enabled: scope !== '' });
  const [changes, setChanges] = useState<Changes>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [pending, setPending] = useState(false);
  const count = Object.keys(changes).length;

  const save = async () => {
    setPending(true);
    setErrors({});
    try {
      await saveRules(scope, changes);
      toast.ok(t('settings.rulesSaved'));
      await refresh(client, ['settings', 'airports', 'options']);
      setChanges({});
    } catch (failure) {
      const fields = failure instanceof ApiError ? failure.fields : {};
      setErrors(fields);
      const placed = Object.keys(fields).some((name) => name.startsWith('changes.'));
      if (!placed) toast.error(failure);
      else if (typeof fields.changes === 'string') toast.error(sentenceOf(failure));
    } finally {
      setPending(false);
    }
  };

  return (
    <Page
      title={t('settings.title')}
      description={defaults ? t('settings.defaultsText') : t('settings.rulesText')}
      width="normal"
    >
      <SettingsTabs />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      ) : (
        byGroup(data.items).map(([group, items]) => (
          <Card key={group} title={tOr(`settings.groups.${group}`, group)} flush>
            <ul>
              {items.map((setting) => (
                <RuleRow
                  key={setting.name}
                  setting={setting}
                  changes={changes}
                  error={errors[`changes.${setting.name}`]}
                  currency={defaults ? null : (airline?.currency ?? null)}
                  disabled={!manages}
                  onChange={(value) => setChanges((old) => withChange(old, setting, value))}
                />
              ))}
            </ul>
          </Card>
        ))
      )}
      {airline && <ChangedBy subject={defaults ? 'settings:tenant' : `airlines:${airline.id}`} />}
      {count > 0 && (
        <div className="sticky bottom-3 z-20 flex items-center gap-3 rounded-card border border-line bg-raised px-4 py-2.5 shadow-pop">
          <span className="num flex-1 text-sm">{t('settings.changes', { count })}</span>
          <Button onClick={() => setChanges({})}>{t('settings.discard')}</Button>
          <Button variant="primary" pending={pending} onClick={() => void save()}>
            {t('settings.save')}
          </Button>
        </div>
      )}
    </Page>
  );
}
