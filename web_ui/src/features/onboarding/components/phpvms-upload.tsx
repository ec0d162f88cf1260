import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { setupQuery } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { TextField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { sendDump } from '../phpvms.ts';

/** Chooses the dump and sends it, part by part. */
export function PhpvmsUpload({ onSent }: { onSent: (secret: string) => void }) {
  const setup = useSuspenseQuery(setupQuery).data;
  const [sent, setSent] = useState<number | null>(null);
  const form = useForm({
    initial: { token: '', file: null as File | null },
    send: async ({ token, file }) => {
      if (!file) return;
      setSent(0);
      try {
        onSent(await sendDump(file, token.trim() || null, setSent));
      } finally {
        setSent(null);
      }
    },
  });
  const { file } = form.values;
  return (
    <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
      <ol className="list-disc pl-4 text-md text-ink-2">
        <li>
          {t('onboarding.phpvmsDump')}{' '}
          <code className="code break-all">mysqldump phpvms &gt; phpvms.sql</code>
        </li>
        <li>{t('onboarding.phpvmsChoose')}</li>
        <li>{t('onboarding.phpvmsLook')}</li>
      </ol>
      {setup.token_required && (
        <TextField
          label={t('onboarding.token')}
          hint={t('onboarding.tokenHint')}
          required
          {...form.field('token')}
        />
      )}
      <label className={buttonClass('secondary', 'lg', 'cursor-pointer focus-within:outline-2')}>
        {file ? `${file.name}, ${formatBytes(file.size)}` : t('onboarding.phpvmsFile')}
        <input
          type="file"
          accept=".sql,.gz"
          className="sr-only"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) form.set({ file: chosen });
          }}
        />
      </label>
      {sent !== null && file && (
        <Progress label={t('onboarding.phpvmsSending')} value={sent} max={file.size} />
      )}
      <FormFailure form={form} />
      <div className="flex gap-2">
        <Link to="/welcome" className={buttonClass('secondary', 'lg')}>
          {t('action.back')}
        </Link>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          className="flex-1"
          disabled={file === null}
          pending={form.pending}
        >
          {t('onboarding.phpvmsSend')}
        </Button>
      </div>
    </form>
  );
}
