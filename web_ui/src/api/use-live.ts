import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LiveConnection } from './live.ts';
import { refresh } from './query-client.ts';

/** The live stream of the person who is signed in, for as long as the frame is shown. */
export function useLive(scope: string): LiveConnection | null {
  // Another moment has another client over the same cache: no reason to connect anew.
  const client = useRef(useQueryClient());
  const [live, setLive] = useState<LiveConnection | null>(null);
  useEffect(() => {
    let connection: LiveConnection | undefined;
    let left = false;
    // The page is there first; what changes meanwhile is in the stream's first message.
    void Promise.all([import('./live.ts'), import('./topics.ts')]).then(([{ LiveConnection }, topics]) => {
      if (left) return;
      const coalescer = new topics.TopicCoalescer((changed) => void refresh(client.current, changed));
      connection = new LiveConnection(scope, (changed) => coalescer.add(changed));
      connection.start();
      setLive(connection);
    });
    return () => {
      left = true;
      connection?.stop();
    };
  }, [scope]);
  return live;
}
