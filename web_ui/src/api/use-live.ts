import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LiveConnection } from './live.ts';
import { refresh } from './query-client.ts';
import { TopicCoalescer } from './topics.ts';

/** The live stream of the person who is signed in, for as long as the frame is shown. */
export function useLive(scope: string): LiveConnection | null {
  const client = useQueryClient();
  const [live, setLive] = useState<LiveConnection | null>(null);
  useEffect(() => {
    const coalescer = new TopicCoalescer((topics) => void refresh(client, topics));
    const connection = new LiveConnection(scope, (topics) => coalescer.add(topics));
    connection.start();
    setLive(connection);
    return () => connection.stop();
  }, [client, scope]);
  return live;
}
