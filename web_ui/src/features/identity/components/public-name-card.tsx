import { meQuery } from '@/api/session.ts';
import type { Me } from '@/api/types.ts';
import { useCommand } from '@/api/use-command.ts';
import { Card } from '@/components/ui/card.tsx';
import { Switch } from '@/components/ui/check.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { usePast } from '@/lib/moment.ts';
import { hideInPublic } from '../queries.ts';

/** Whether strangers may read one's name, where the airline shows its pilots at all. */
export function PublicNameCard({ hidden }: { hidden: boolean }) {
  const past = usePast();
  const hide = useCommand({
    send: hideInPublic,
    touches: ['me'],
    optimistic: (hidden_in_public) => [
      {
        key: meQuery.queryKey,
        apply: (data) => {
          const me = data as Me;
          return { ...me, user: { ...me.user, hidden_in_public } };
        },
      },
    ],
    done: (_, nowHidden) => toast.ok(nowHidden ? t('identity.publicHidden') : t('identity.publicShown')),
    failed: (error) => toast.error(error),
  });
  return (
    <Card title={t('identity.publicTitle')}>
      <Switch
        label={t('identity.publicName')}
        hint={t('identity.publicNameHint')}
        checked={!hidden}
        disabled={past}
        onChange={(shown) => hide.mutate(!shown)}
      />
    </Card>
  );
}
