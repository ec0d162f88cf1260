import { createFileRoute } from '@tanstack/react-router';
import { AbilitiesPage } from '@/features/settings/components/abilities-page.tsx';

export const Route = createFileRoute('/_app/settings/abilities')({ component: AbilitiesPage });
