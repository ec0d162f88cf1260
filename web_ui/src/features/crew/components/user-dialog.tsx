import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { useMe } from '@/api/session.ts';
import { SelectField, TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { disableUser, eraseUser, resetPassword, setRole, type User } from '../queries.ts';
import { roleOptions } from '../roles.ts';
import type { UserVerb } from '../user-verbs.ts';
import { AbilityTicks } from './ability-ticks.tsx';

interface Props {
  user: User;
  onClose: () => void;
}

export default function UserDialog({ verb, ...props }: Props & { verb: UserVerb }) {
  switch (verb) {
    case 'role':
      return <Role {...props} />;
    case 'reset-password':
      return <Password {...props} />;
    case 'disable':
      return <Disable {...props} />;
    case 'erase':
      return <Erase {...props} />;
    default:
      return null;
  }
}

function useDone(onClose: () => void) {
  const client = useQueryClient();
  return async (text: string) => {
    toast.ok(text);
    onClose();
    await refresh(client, ['users', 'pilots', 'me']);
  };
}

function Role({ user, onClose }: Props) {
  const me = useMe();
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/users/{id}/role',
    initial: {
      role: user.role,
      abilities: user.role === 'staff' ? user.abilities.filter((one) => !one.startsWith('pilot.')) : [],
    },
    send: async ({ role, abilities }) => {
      await setRole(user.id, { role: role as 'staff', abilities: role === 'staff' ? abilities : [] });
      await done(t('crew.roleChanged', { name: user.display_name }));
    },
  });
  const { role } = form.values;
  return (
    <FormDialog
      form={form}
      title={`${t('crew.changeRole')}: ${user.display_name}`}
      action={t('action.save')}
      onClose={onClose}
    >
      <SelectField
        label={t('crew.role')}
        options={roleOptions(me.user.role)}
        hint={
          role === 'owner' || role === 'staff' || role === 'pilot' ? t(`crew.roleHints.${role}`) : undefined
        }
        {...form.field('role')}
      />
      {role === 'staff' && (
        <AbilityTicks
          value={form.values.abilities}
          onChange={(abilities) => form.set({ abilities })}
          error={form.errorAt('abilities')}
        />
      )}
    </FormDialog>
  );
}

function Password({ user, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/users/{id}/reset-password',
    initial: { new_password: '' },
    send: async ({ new_password }) => {
      await resetPassword(user.id, new_password);
      await done(t('crew.passwordSet', { name: user.display_name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={`${t('crew.resetPassword')}: ${user.display_name}`}
      action={t('crew.resetPassword')}
      onClose={onClose}
    >
      <TextField
        label={t('crew.newPassword')}
        hint={t('crew.firstPasswordHint')}
        type="password"
        autoComplete="new-password"
        required
        {...form.field('new_password')}
      />
    </FormDialog>
  );
}

function Disable({ user, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/users/{id}/disable',
    initial: { reason: '' },
    send: async ({ reason }) => {
      await disableUser(user.id, reason);
      await done(t('crew.disabled', { name: user.display_name }));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('crew.disableTitle', { name: user.display_name })}
      description={t('crew.disableText')}
      action={t('crew.disable')}
      danger
      onClose={onClose}
    >
      <TextAreaField label={t('crew.reason')} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}

function Erase({ user, onClose }: Props) {
  const done = useDone(onClose);
  const form = useForm({
    operation: 'POST /api/v1/users/{id}/erase',
    initial: { confirm: '' },
    send: async ({ confirm }) => {
      await eraseUser(user.id, confirm);
      await done(t('crew.erased'));
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('crew.eraseTitle', { name: user.display_name })}
      description={t('crew.eraseText')}
      action={t('crew.erase')}
      danger
      onClose={onClose}
    >
      <TextField
        label={t('crew.eraseConfirm', { email: user.email ?? '' })}
        autoComplete="off"
        required
        {...form.field('confirm')}
      />
    </FormDialog>
  );
}
