import { createFileRoute } from '@tanstack/react-router';
import { RulesPage } from '@/features/settings/components/rules-page.tsx';

export const Route = createFileRoute('/_app/settings/rules')({
  component: () => <RulesPage key="airline" />,
});
