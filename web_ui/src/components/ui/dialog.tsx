import { lazy, Suspense, useRef } from 'react';
import type { DialogProps } from './dialog-body.tsx';

// Pages that may ask something are there before what they would ask with.
const DialogBody = lazy(() => import('./dialog-body.tsx'));

export function Dialog(props: DialogProps) {
  const opened = useRef(false);
  if (props.open) opened.current = true;
  if (!opened.current) return null;
  return (
    <Suspense fallback={null}>
      <DialogBody {...props} />
    </Suspense>
  );
}
