import { createFileRoute } from '@tanstack/react-router';
import { UsersPage } from '@/features/crew/components/users-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/crew/users')({ component: UsersPage, validateSearch: anySearch });
