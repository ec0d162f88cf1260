import { createFileRoute } from '@tanstack/react-router';
import { PublicSettingsPage } from '@/features/settings/components/public-settings-page.tsx';

export const Route = createFileRoute('/_app/settings/public')({ component: PublicSettingsPage });
