import { createFileRoute } from '@tanstack/react-router';
import { AwayPage } from '@/features/crew/components/away-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/crew/away')({ component: AwayPage, validateSearch: anySearch });
