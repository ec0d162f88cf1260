import { createFileRoute } from '@tanstack/react-router';
import { RosterPage } from '@/features/crew/components/roster-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/crew/')({ component: RosterPage, validateSearch: anySearch });
