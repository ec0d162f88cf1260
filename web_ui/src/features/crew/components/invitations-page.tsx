import { useQueryClient } from '@tanstack/react-query';
import { Mail, UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { Badge, type Tone } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { fetchInvitations, type Invitation, revokeInvitation } from '../queries.ts';
import { CrewTabs } from './crew-tabs.tsx';

const InviteDialog = lazy(() => import('./invite-dialog.tsx'));
const tones: Record<string, Tone> = { open: 'ok', used: 'neutral', expired: 'neutral', revoked: 'danger' };

export function InvitationsPage() {
  const client = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const [state, setState] = useTableState(['status']);
  const list = useList({ key: ['invitations', 'list'], state, fetchPage: fetchInvitations });
  const revoke = async (id: string) => {
    try {
      await revokeInvitation(id);
      toast.ok(t('crew.revoked'));
      await refresh(client, ['invitations']);
    } catch (error) {
      toast.error(error);
    }
  };
  const columns: Column<Invitation>[] = [
    {
      id: 'for',
      header: t('crew.forWhom'),
      card: 'title',
      cell: (i) => <span className="font-medium">{i.email ?? t('crew.anybody')}</span>,
    },
    { id: 'role', header: t('crew.role'), card: 'line', cell: (i) => tOr(`crew.roles.${i.role}`, i.role) },
    {
      id: 'status',
      header: t('crew.status'),
      card: 'aside',
      cell: (i) => (
        <Badge tone={tones[i.status]} dot>
          {t(`crew.invitationState.${i.status}`)}
        </Badge>
      ),
    },
    {
      id: 'uses',
      header: t('crew.uses'),
      align: 'right',
      card: 'line',
      cell: (i) => (
        <span className="num">
          {i.uses} / {i.max_uses}
        </span>
      ),
    },
    {
      id: 'expires_at',
      header: t('crew.expires'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (i) => <Time at={i.expires_at} show="ago" />,
    },
    { id: 'by', header: t('crew.by'), cell: (i) => i.created_by.display_name },
    {
      id: 'actions',
      header: '',
      align: 'right',
      card: 'aside',
      cell: (i) =>
        i.status === 'open' && (
          <Button writes size="sm" variant="quiet" onClick={() => void revoke(i.id)}>
            {t('crew.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <Page
      title={t('crew.title')}
      actions={
        <Button variant="primary" icon={<UserPlus />} onClick={() => setInviting(true)}>
          {t('crew.invite')}
        </Button>
      }
    >
      <CrewTabs />
      <DataTable
        label={t('crew.invitations')}
        columns={columns}
        list={list}
        state={state}
        onState={setState}
        rowId={(i) => i.id}
        filters={[
          {
            name: 'status',
            label: t('crew.status'),
            options: (['open', 'used', 'expired', 'revoked'] as const).map((value) => ({
              value,
              label: t(`crew.invitationState.${value}`),
            })),
          },
        ]}
        csv={csvHref('/api/v1/invitations', state)}
        empty={
          <EmptyState
            icon={<Mail />}
            title={t('crew.noInvitations')}
            action={
              <Button variant="primary" onClick={() => setInviting(true)}>
                {t('crew.invite')}
              </Button>
            }
          >
            {t('crew.noInvitationsNext')}
          </EmptyState>
        }
      />
      <Suspense fallback={null}>{inviting && <InviteDialog onClose={() => setInviting(false)} />}</Suspense>
    </Page>
  );
}
