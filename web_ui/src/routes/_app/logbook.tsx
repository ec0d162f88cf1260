import { createFileRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { LogbookPage } from '@/features/flights/components/logbook-page.tsx';
import { anySearch } from '@/lib/search.ts';

const PilotFigures = lazy(() => import('@/features/crew/components/pilot-figures.tsx'));

export const Route = createFileRoute('/_app/logbook')({ component: Component, validateSearch: anySearch });

function Component() {
  return <LogbookPage figures={(pilot) => <PilotFigures pilot={pilot} own />} />;
}
