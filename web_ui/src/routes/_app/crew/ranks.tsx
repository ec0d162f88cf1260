import { createFileRoute } from '@tanstack/react-router';
import { RanksPage } from '@/features/crew/components/ranks-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/crew/ranks')({ component: RanksPage, validateSearch: anySearch });
