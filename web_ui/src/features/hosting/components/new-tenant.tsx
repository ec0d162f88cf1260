import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { CopyText } from '@/components/ui/copy-text.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { t } from '@/i18n/t.ts';
import { slugOf } from '@/lib/slug.ts';
import { openTenant } from '../queries.ts';

/** Opens an airline for somebody; then the link for its owner is shown, the one time that it can be seen. */
export default function NewTenant({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [opened, setOpened] = useState<{ name: string; link: string } | null>(null);
  const form = useForm({
    operation: 'POST /api/v1/platform/tenants',
    initial: { name: '', slug: '', owner_email: '' },
    send: async (values) => {
      const { invitation, address } = await openTenant(values);
      setOpened({ name: values.name, link: invitation ?? address });
      await refresh(client, ['hosted']);
    },
  });
  if (opened) {
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={t('hosting.openedTitle', { name: opened.name })}
        description={t('hosting.openedText')}
        footer={
          <Button writes={false} variant="primary" onClick={onClose}>
            {t('hosting.gotIt')}
          </Button>
        }
      >
        <CopyText text={opened.link} />
      </Dialog>
    );
  }
  const { values } = form;
  const name = form.field('name');
  const slug = form.field('slug');
  return (
    <FormDialog
      form={form}
      title={t('hosting.open')}
      description={t('hosting.openText')}
      action={t('hosting.open')}
      onClose={onClose}
    >
      <TextField
        label={t('hosting.name')}
        required
        maxLength={80}
        autoComplete="off"
        {...name}
        onChange={(text) =>
          form.set({ name: text, ...(values.slug === slugOf(values.name) && { slug: slugOf(text) }) })
        }
      />
      <TextField
        label={t('hosting.slug')}
        hint={t('hosting.slugHint')}
        required
        maxLength={40}
        autoCapitalize="none"
        spellCheck={false}
        {...slug}
        onChange={(text) => slug.onChange(text.toLowerCase())}
      />
      <TextField
        label={t('hosting.ownerEmail')}
        hint={t('hosting.ownerEmailHint')}
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        {...form.field('owner_email')}
      />
    </FormDialog>
  );
}
