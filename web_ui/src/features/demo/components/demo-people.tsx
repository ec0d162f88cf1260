import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { type DemoPerson, demoQuery, enterAs } from '../queries.ts';

/** The people of a demo, on its sign-in page: one press, and one sees the airline with their eyes. */
export function DemoPeople() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(demoQuery);
  const [entering, setEntering] = useState<string | null>(null);
  const people = data?.accounts ?? [];
  if (!data?.is_demo || people.length === 0) return null;
  const enter = async (person: DemoPerson) => {
    setEntering(person.email);
    try {
      await enterAs(person);
      client.clear();
      await client.fetchQuery(meQuery);
      await navigate({ to: '/' });
    } catch (error) {
      toast.error(error);
      setEntering(null);
    }
  };
  return (
    <section aria-label={t('demo.signInAs')} className="mt-6 flex flex-col gap-2 border-t border-line pt-4">
      <h2 className="text-sm font-medium text-ink-2">{t('demo.signInAs')}</h2>
      <ul className="flex flex-col gap-1.5">
        {people.map((person) => (
          <li key={person.email} className="flex items-center gap-3">
            <div className="min-w-0 flex-1">
              <p className="text-md font-medium">{person.display_name}</p>
              <p className="text-pretty text-sm text-ink-3">{person.says}</p>
            </div>
            <Button
              size="sm"
              writes={false}
              pending={entering === person.email}
              onClick={() => void enter(person)}
            >
              {t('demo.signInAs')} {person.display_name.split(' ')[0]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
