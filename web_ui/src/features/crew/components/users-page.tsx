import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, UserPlus, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { useCan } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { Badge, type Tone } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { enableUser, fetchUsers, type User } from '../queries.ts';
import type { UserVerb } from '../user-verbs.ts';
import { CrewTabs } from './crew-tabs.tsx';

const UserMenu = lazy(() => import('./user-menu.tsx'));
const UserDialog = lazy(() => import('./user-dialog.tsx'));
const NewUser = lazy(() => import('./new-user.tsx'));
const tones: Record<string, Tone> = { active: 'ok', disabled: 'danger', erased: 'neutral' };

export function UsersPage() {
  const client = useQueryClient();
  const hosting = useCan('platform.manage');
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ user: User; verb: UserVerb } | null>(null);
  const [state, setState] = useTableState(['role', 'status']);
  const list = useList({ key: ['users', 'list'], state, fetchPage: fetchUsers });
  const act = async (user: User, verb: UserVerb) => {
    if (verb !== 'enable') return setOpen({ user, verb });
    try {
      await enableUser(user.id);
      toast.ok(t('crew.enabled', { name: user.display_name }));
      await refresh(client, ['users']);
    } catch (error) {
      toast.error(error);
    }
  };
  const columns: Column<User>[] = [
    {
      id: 'display_name',
      header: t('crew.name'),
      sortable: true,
      card: 'title',
      cell: (u) => <span className="font-medium">{u.display_name}</span>,
    },
    { id: 'email', header: t('crew.email'), card: 'line', cell: (u) => u.email ?? <None /> },
    { id: 'role', header: t('crew.role'), card: 'line', cell: (u) => tOr(`crew.roles.${u.role}`, u.role) },
    {
      id: 'abilities',
      header: t('crew.abilities'),
      align: 'right',
      cell: (u) => (
        <span title={u.abilities.join(', ')}>
          <Count value={u.abilities.length} />
        </span>
      ),
    },
    {
      id: 'status',
      header: t('crew.status'),
      card: 'aside',
      cell: (u) => (
        <Badge tone={tones[u.status]} dot>
          {tOr(`crew.userState.${u.status}`, u.status)}
        </Badge>
      ),
    },
    {
      id: 'pilots',
      fields: ['pilots.pilot_number'],
      header: t('crew.pilots'),
      card: 'line',
      cell: (u) =>
        u.pilots.length === 0 ? (
          <None />
        ) : (
          u.pilots.map((pilot) => (
            <TopicLink key={pilot.id} topic={`pilots:${pilot.id}`} className="mr-2">
              <Code>{pilot.pilot_number}</Code>
            </TopicLink>
          ))
        ),
    },
    {
      id: 'last_seen',
      fields: ['last_seen_at'],
      header: t('crew.lastSeen'),
      align: 'right',
      cell: (u) => (u.last_seen_at ? <Time at={u.last_seen_at} show="ago" /> : t('crew.never')),
    },
    {
      id: 'actions',
      fields: [],
      header: '',
      align: 'right',
      card: 'aside',
      cell: (u) =>
        u.actions.length > 0 && (
          <Suspense
            fallback={
              <IconButton size="sm" label={t('crew.actions')} tooltip={false} disabled>
                <Ellipsis />
              </IconButton>
            }
          >
            <UserMenu user={u} onAct={(verb) => void act(u, verb)} />
          </Suspense>
        ),
    },
  ];
  return (
    <Page
      title={hosting ? t('crew.users') : t('crew.title')}
      actions={
        <Button variant="primary" icon={<UserPlus />} onClick={() => setAdding(true)}>
          {t('crew.newUser')}
        </Button>
      }
    >
      <CrewTabs />
      <DataTable
        label={t('crew.users')}
        columns={columns}
        list={list}
        state={state}
        onState={setState}
        rowId={(u) => u.id}
        searchable
        filters={[
          {
            name: 'role',
            label: t('crew.role'),
            options: (['owner', 'staff', 'pilot'] as const).map((value) => ({
              value,
              label: t(`crew.roles.${value}`),
            })),
          },
          {
            name: 'status',
            label: t('crew.status'),
            options: (['active', 'disabled', 'erased'] as const).map((value) => ({
              value,
              label: t(`crew.userState.${value}`),
            })),
          },
        ]}
        csv={csvHref('/api/v1/users', state)}
        empty={
          <EmptyState icon={<Users />} title={t('crew.noUsers')}>
            {t('crew.noUsersNext')}
          </EmptyState>
        }
      />
      <Suspense fallback={null}>
        {adding && <NewUser onClose={() => setAdding(false)} />}
        {open && <UserDialog user={open.user} verb={open.verb} onClose={() => setOpen(null)} />}
      </Suspense>
    </Page>
  );
}
