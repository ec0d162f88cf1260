import { createFileRoute } from '@tanstack/react-router';
import { FleetPage } from '@/features/fleet/components/fleet-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/fleet/')({ component: FleetPage, validateSearch: anySearch });
