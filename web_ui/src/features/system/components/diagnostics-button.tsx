import { ClipboardCopy } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/i18n/t.ts';

const DiagnosticsDialog = lazy(() => import('@/components/layout/diagnostics-dialog.tsx'));

export function DiagnosticsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon={<ClipboardCopy />} onClick={() => setOpen(true)}>
        {t('system.copyDiagnostics')}
      </Button>
      <Suspense fallback={null}>{open && <DiagnosticsDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
