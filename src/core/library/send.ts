// One destination to which a process pushes, with the facts that named it.
import { type Fact, groundOf } from './fact.ts';
import type { Send } from './process.ts';

type Destination = Pick<Send, 'signal' | 'url' | 'protocol' | 'relays'>;

export function sendOf({ signal, url, protocol, relays }: Destination, facts: readonly Fact[]): Send {
  const { via, because } = groundOf(facts);
  return { signal, url, protocol, method: 'POST', relays, via, because };
}
