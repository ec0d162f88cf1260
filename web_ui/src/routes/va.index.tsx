import { createFileRoute } from '@tanstack/react-router';
import { DirectoryPage } from '@/features/public/components/directory-page.tsx';

export const Route = createFileRoute('/va/')({ component: DirectoryPage });
