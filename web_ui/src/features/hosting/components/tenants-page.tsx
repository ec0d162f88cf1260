import { useQueryClient } from '@tanstack/react-query';
import { Building2, Ellipsis, PackageOpen, Plus, Table2 } from 'lucide-react';
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
import { IconButton } from '@/components/ui/icon-button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { Code, Count, None, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { cx } from '@/lib/cx.ts';
import { csvHref } from '@/lib/table-state.ts';
import { formatInstant } from '@/lib/time.ts';
import { fetchTenants, keepTenant, resumeTenant, type Tenant, type TenantVerb, verbsOf } from '../queries.ts';

const TenantMenu = lazy(() => import('./tenant-menu.tsx'));
const TenantDialog = lazy(() => import('./tenant-dialog.tsx'));
const NewTenant = lazy(() => import('./new-tenant.tsx'));
const ImportTenant = lazy(() => import('./tenant-files.tsx'));
const PlatformTables = lazy(() => import('./platform-tables.tsx'));
const tones: Record<Tenant['status'], Tone> = {
  active: 'ok',
  suspended: 'danger',
  leaving: 'caution',
  deleted: 'neutral',
};
const statuses = ['active', 'suspended', 'leaving', 'deleted'] as const;

/** The airlines that are hosted here, for whoever hosts them. */
export function TenantsPage() {
  const client = useQueryClient();
  const [shown, setShown] = useState<'new' | 'import' | 'tables' | null>(null);
  const [open, setOpen] = useState<{ tenant: Tenant; verb: TenantVerb } | null>(null);
  const [state, setState] = useTableState(['status']);
  const list = useList({ key: ['hosted', 'list'], state, fetchPage: fetchTenants });
  const act = async (tenant: Tenant, verb: TenantVerb) => {
    if (verb !== 'resume' && verb !== 'keep') return setOpen({ tenant, verb });
    const { name } = tenant;
    try {
      await (verb === 'resume' ? resumeTenant(tenant.id) : keepTenant(tenant.id));
      toast.ok(verb === 'resume' ? t('hosting.resumed', { name }) : t('hosting.kept', { name }));
      await refresh(client, ['hosted']);
    } catch (error) {
      toast.error(error);
    }
  };
  const columns: Column<Tenant>[] = [
    {
      id: 'name',
      header: t('hosting.name'),
      sortable: true,
      card: 'title',
      cell: (one) =>
        one.status === 'deleted' ? (
          <span className="font-medium">{one.name}</span>
        ) : (
          // By path each airline answers on this host too, whatever its other names are.
          <a
            href={`/t/${one.slug}/`}
            className={cx(linkClass, 'font-medium')}
            target="_blank"
            rel="noreferrer"
          >
            {one.name}
          </a>
        ),
    },
    {
      id: 'slug',
      header: t('hosting.slug'),
      sortable: true,
      card: 'line',
      cell: (one) => <Code>{one.slug}</Code>,
    },
    {
      id: 'host',
      header: t('hosting.host'),
      sortable: true,
      cell: (one) => (one.host ? <Code>{one.host}</Code> : <None />),
    },
    {
      id: 'status',
      header: t('hosting.status'),
      fields: ['status', 'reason', 'delete_at'],
      sortable: true,
      card: 'aside',
      cell: (one) => (
        <span title={one.reason || undefined}>
          <Badge tone={tones[one.status]} dot>
            {one.status === 'leaving' && one.delete_at
              ? t('hosting.until', { moment: formatInstant(one.delete_at) })
              : t(`hosting.states.${one.status}`)}
          </Badge>
        </span>
      ),
    },
    {
      id: 'pilots',
      header: t('hosting.pilots'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (one) => <Count value={one.pilots} />,
    },
    {
      id: 'storage_bytes',
      header: t('hosting.storage'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (one) =>
        one.storage_bytes === null ? <None /> : <span className="num">{formatBytes(one.storage_bytes)}</span>,
    },
    {
      id: 'events',
      header: t('hosting.events'),
      sortable: true,
      align: 'right',
      cell: (one) => <Count value={one.events} />,
    },
    {
      id: 'last_activity_at',
      header: t('hosting.activity'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (one) =>
        one.last_activity_at ? <Time at={one.last_activity_at} show="ago" /> : t('hosting.never'),
    },
    {
      id: 'opened_at',
      header: t('hosting.opened'),
      sortable: true,
      align: 'right',
      cell: (one) => <Time at={one.opened_at} show="ago" />,
    },
    {
      id: 'actions',
      fields: [],
      header: '',
      align: 'right',
      card: 'aside',
      cell: (one) =>
        verbsOf(one).length > 0 && (
          <Suspense
            fallback={
              <IconButton size="sm" label={t('hosting.actions')} tooltip={false} disabled>
                <Ellipsis />
              </IconButton>
            }
          >
            <TenantMenu tenant={one} onAct={(verb) => void act(one, verb)} />
          </Suspense>
        ),
    },
  ];
  return (
    <Page
      title={t('hosting.title')}
      actions={
        <>
          <Button writes={false} icon={<Table2 />} onClick={() => setShown('tables')}>
            {t('hosting.tables')}
          </Button>
          <Button icon={<PackageOpen />} onClick={() => setShown('import')}>
            {t('hosting.import')}
          </Button>
          <Button variant="primary" icon={<Plus />} onClick={() => setShown('new')}>
            {t('hosting.open')}
          </Button>
        </>
      }
    >
      <DataTable
        label={t('hosting.title')}
        columns={columns}
        list={list}
        state={state}
        onState={setState}
        rowId={(one) => one.id}
        searchable
        filters={[
          {
            name: 'status',
            label: t('hosting.status'),
            options: statuses.map((value) => ({ value, label: t(`hosting.states.${value}`) })),
          },
        ]}
        csv={csvHref('/api/v1/platform/tenants', state)}
        empty={
          <EmptyState icon={<Building2 />} title={t('hosting.none')}>
            {t('hosting.noneNext')}
          </EmptyState>
        }
      />
      <Suspense fallback={null}>
        {shown === 'new' && <NewTenant onClose={() => setShown(null)} />}
        {shown === 'import' && <ImportTenant onClose={() => setShown(null)} />}
        {shown === 'tables' && <PlatformTables onClose={() => setShown(null)} />}
        {open && <TenantDialog tenant={open.tenant} verb={open.verb} onClose={() => setOpen(null)} />}
      </Suspense>
    </Page>
  );
}
