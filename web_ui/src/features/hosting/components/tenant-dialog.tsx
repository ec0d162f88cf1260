import { useQuery, useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { NumberField, TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import {
  changeHost,
  changeLimits,
  deleteTenant,
  suspendTenant,
  type Tenant,
  type TenantVerb,
  usualLimitsQuery,
} from '../queries.ts';
import RestoreTenant from './restore-tenant.tsx';
import { Proof, TakeAway } from './tenant-files.tsx';

interface Props {
  tenant: Tenant;
  onClose: () => void;
}

export default function TenantDialog({ verb, ...props }: Props & { verb: TenantVerb }) {
  switch (verb) {
    case 'suspend':
      return <Suspend {...props} />;
    case 'delete':
      return <Delete {...props} />;
    case 'limits':
      return <OwnLimits {...props} />;
    case 'host':
      return <Host {...props} />;
    case 'export':
      return <TakeAway {...props} />;
    case 'restore':
      return <RestoreTenant {...props} />;
    case 'verify':
      return <Proof {...props} />;
    default:
      return null;
  }
}

function useDone(onClose: () => void) {
  const client = useQueryClient();
  return async (text: string) => {
    toast.ok(text);
    onClose();
    await refresh(client, ['hosted']);
  };
}

function Suspend({ tenant, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/platform/tenants/{id}/suspend',
    initial: { reason: '' },
    send: async ({ reason }) => {
      await suspendTenant(tenant.id, reason);
      await done(t('hosting.suspended', { name: tenant.name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('hosting.suspendTitle', { name: tenant.name })}
      description={t('hosting.suspendText')}
      action={t('hosting.suspendAction')}
      danger
      onClose={onClose}
    >
      <TextAreaField
        label={t('hosting.reason')}
        hint={t('hosting.reasonHint')}
        required
        maxLength={500}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}

function Delete({ tenant, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/platform/tenants/{id}/delete',
    initial: { reason: '', days: 30 as number | null },
    send: async ({ reason, days }) => {
      await deleteTenant(tenant.id, reason, days ?? 30);
      await done(t('hosting.leaves', { name: tenant.name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('hosting.deleteTitle', { name: tenant.name })}
      description={t('hosting.deleteText')}
      action={t('hosting.deleteAction')}
      danger
      onClose={onClose}
    >
      <NumberField
        label={t('hosting.days')}
        hint={t('hosting.daysHint')}
        suffix={t('hosting.daysUnit')}
        inputMode="numeric"
        required
        {...form.field('days')}
      />
      <TextAreaField
        label={t('hosting.reason')}
        hint={t('hosting.reasonHint')}
        required
        maxLength={500}
        {...form.field('reason')}
      />
    </FormDialog>
  );
}

function OwnLimits({ tenant, onClose }: Props) {
  const done = useDone(onClose);
  const usual = useQuery(usualLimitsQuery).data;
  const hint = (name: keyof Tenant['limits'], unit = '') => {
    if (!usual) return '\u00a0'; // its line is kept free
    const limit = usual[name];
    return limit === null
      ? t('hosting.unlimited')
      : t('hosting.usual', { limit: `${formatNumber(limit)}${unit}` });
  };
  const form = useForm({
    operation: 'PUT /api/v1/platform/tenants/{id}/limits',
    initial: tenant.limits,
    send: async (limits) => {
      await changeLimits(tenant.id, limits);
      await done(t('hosting.limitsChanged', { name: tenant.name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('hosting.limitsTitle', { name: tenant.name })}
      description={t('hosting.limitsText')}
      action={t('action.save')}
      onClose={onClose}
    >
      <FormGrid columns={3}>
        <NumberField
          label={t('hosting.requests')}
          suffix="/s"
          inputMode="numeric"
          hint={hint('requests_per_second', '/s')}
          {...form.field('requests_per_second')}
        />
        <NumberField
          label={t('hosting.storage')}
          suffix="MB"
          inputMode="numeric"
          hint={hint('storage_mb', ' MB')}
          {...form.field('storage_mb')}
        />
        <NumberField
          label={t('hosting.pilots')}
          inputMode="numeric"
          hint={hint('pilots')}
          {...form.field('pilots')}
        />
      </FormGrid>
    </FormDialog>
  );
}

function Host({ tenant, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'PUT /api/v1/platform/tenants/{id}/host',
    initial: { host: tenant.host ?? '' },
    send: async ({ host }) => {
      await changeHost(tenant.id, host);
      await done(t('hosting.hostChanged', { name: tenant.name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('hosting.hostTitle', { name: tenant.name })}
      description={t('hosting.hostText')}
      action={t('action.save')}
      onClose={onClose}
    >
      <TextField
        label={t('hosting.host')}
        hint={t('hosting.hostHint')}
        autoCapitalize="none"
        spellCheck={false}
        placeholder="va.example.org"
        {...form.field('host')}
      />
    </FormDialog>
  );
}
