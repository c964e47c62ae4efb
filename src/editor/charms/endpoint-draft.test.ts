import { describe, expect, it } from 'vitest';
import type { DocumentCharm } from '../../core/core.ts';
import { type EndpointDraft, endpointDrafts, faultOfDraft, madeOf } from './endpoint-draft.ts';

const charm: DocumentCharm = {
  like: 'loki-k8s',
  endpoints: {
    receive: { role: 'provides', interface: 'loki_push_api', scope: 'container' },
    metrics: { role: 'requires', interface: 'prometheus_scrape', limit: 1 },
  },
};
const draft = (part: Partial<EndpointDraft>): EndpointDraft => ({
  name: 'receive',
  role: 'provides',
  interface: 'loki_push_api',
  limit: '',
  ...part,
});
const fault = (part: Partial<EndpointDraft>) => faultOfDraft(draft(part), [draft(part)]);

describe('endpoints while they are typed', () => {
  it('come back as they were, with what the form does not show', () => {
    expect(madeOf(charm, 'loki-k8s', endpointDrafts(charm))).toEqual(charm);
  });

  it('lose a limit and a likeness that are taken away, and rows in which nothing is written', () => {
    const drafts = endpointDrafts(charm).map((one) => ({ ...one, limit: '' }));
    const made = madeOf(charm, '', [...drafts, draft({ name: '', interface: '' })]);
    expect(made).toEqual({
      endpoints: {
        receive: { role: 'provides', interface: 'loki_push_api', scope: 'container' },
        metrics: { role: 'requires', interface: 'prometheus_scrape' },
      },
    });
  });

  it('are refused without a name or an interface, twice under one name, and with a limit that is none', () => {
    expect(fault({})).toBeUndefined();
    expect(fault({ limit: '2' })).toBeUndefined();
    for (const part of [{ name: '' }, { name: 'a b' }, { interface: '' }, { limit: '0' }, { limit: 'many' }])
      expect(fault(part), JSON.stringify(part)).toBeDefined();
    expect(faultOfDraft(draft({}), [draft({}), draft({})])).toBeDefined();
  });
});
