import { createFileRoute } from '@tanstack/react-router';
import { Kit } from '@/features/kit/components/kit.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/kit')({ component: Kit, validateSearch: anySearch });
