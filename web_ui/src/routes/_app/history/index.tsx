import { createFileRoute } from '@tanstack/react-router';
import { HistoryPage } from '@/features/history/components/history-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/history/')({ component: HistoryPage, validateSearch: anySearch });
