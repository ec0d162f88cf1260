import { createFileRoute } from '@tanstack/react-router';
import { LogbookPage } from '@/features/flights/components/logbook-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/logbook')({ component: LogbookPage, validateSearch: anySearch });
