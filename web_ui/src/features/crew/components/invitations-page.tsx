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
import { None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { fetchInvitations, type Invitation, renewInvitation, revokeInvitation } from '../queries.ts';
import { CrewTabs } from './crew-tabs.tsx';
import { joinLink, LinkDialog } from './link-dialog.tsx';

const InviteDialog = lazy(() => import('./invite-dialog.tsx'));
const tones: Record<string, Tone> = { open: 'ok', used: 'neutral', expired: 'neutral', revoked: 'danger' };

export function InvitationsPage() {
  const client = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<string | null>(null);
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
  const renew = async (id: string) => {
    try {
      const { token, url } = await renewInvitation(id);
      setLink(joinLink(token, url));
      await refresh(client, ['invitations']);
    } catch (error) {
      toast.error(error);
    }
  };
  const columns: Column<Invitation>[] = [
    {
      id: 'for',
      fields: ['email'],
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
      fields: ['uses', 'max_uses'],
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
      id: 'used_by',
      header: t('crew.usedBy'),
      card: 'line',
      fields: ['used_by.display_name'],
      cell: (i) =>
        i.used_by.length > 0 ? (
          <span
            className="block max-w-64 truncate"
            title={i.used_by.map((user) => user.display_name).join(', ')}
          >
            {i.used_by.map((user) => user.display_name).join(', ')}
          </span>
        ) : (
          <None />
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
    {
      id: 'by',
      fields: ['created_by.display_name'],
      header: t('crew.by'),
      cell: (i) => i.created_by.display_name,
    },
    {
      id: 'actions',
      fields: [],
      header: '',
      align: 'right',
      card: 'aside',
      cell: (i) =>
        (i.status === 'open' || i.status === 'expired') && (
          <span className="inline-flex gap-1">
            <Button writes size="sm" variant="quiet" onClick={() => void renew(i.id)}>
              {t('crew.renew')}
            </Button>
            {i.status === 'open' && (
              <Button writes size="sm" variant="quiet" onClick={() => void revoke(i.id)}>
                {t('crew.revoke')}
              </Button>
            )}
          </span>
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
      {link !== null && <LinkDialog link={link} onClose={() => setLink(null)} />}
      <Suspense fallback={null}>{inviting && <InviteDialog onClose={() => setInviting(false)} />}</Suspense>
    </Page>
  );
}
