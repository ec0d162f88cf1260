import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { LiveConnection } from './live.ts';
import { refresh } from './query-client.ts';
import { TopicCoalescer } from './topics.ts';

/** The live stream of the person who is signed in, for as long as the frame is shown. */
export function useLive(scope: string): LiveConnection | null {
  // Another moment has another client over the same cache: no reason to connect anew.
  const client = useRef(useQueryClient());
  const [live, setLive] = useState<LiveConnection | null>(null);
  useEffect(() => {
    const coalescer = new TopicCoalescer((topics) => void refresh(client.current, topics));
    const connection = new LiveConnection(scope, (topics) => coalescer.add(topics));
    connection.start();
    setLive(connection);
    return () => connection.stop();
  }, [scope]);
  return live;
}
