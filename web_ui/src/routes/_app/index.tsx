import { createFileRoute } from '@tanstack/react-router';
import { HomePage } from '@/features/home/components/home-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/')({ component: HomePage, validateSearch: anySearch });
