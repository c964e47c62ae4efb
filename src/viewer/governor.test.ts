// The governor lowers count, then rate, then shows arrows only; and begins anew only when told to.
import { describe, expect, test } from 'vitest';
import { createGovernor } from './governor.ts';

function framed(frames: number, each: { readonly gap: number; readonly cost: number }) {
  const governor = createGovernor();
  const seen = new Set([governor.thrift()]);
  for (let at = 0; at < frames; at += 1) {
    governor.frame(at * each.gap, each.cost);
    seen.add(governor.thrift());
  }
  return { governor, seen: [...seen] };
}

describe('what is spared', () => {
  test('is nothing while frames come in time and cost little', () => {
    expect(framed(2000, { gap: 17, cost: 2 }).seen).toEqual(['all']);
  });

  test('is one thing after the other where painting is dear', () => {
    expect(framed(300, { gap: 17, cost: 12 }).seen).toEqual(['all', 'fewer', 'slower', 'arrows']);
  });

  test('is the same where frames come late, whoever is to blame', () => {
    expect(framed(300, { gap: 120, cost: 1 }).seen).toEqual(['all', 'fewer', 'slower', 'arrows']);
  });

  test('is as much as brings the frames back to their time', () => {
    expect(framed(300, { gap: 25, cost: 1 }).seen).toEqual(['all', 'fewer']);
    expect(framed(300, { gap: 60, cost: 1 }).seen).toEqual(['all', 'fewer', 'slower']);
  });

  test('is not more for a pause between two frames', () => {
    const { governor } = framed(20, { gap: 17, cost: 1 });
    governor.frame(60_000, 1);
    for (let at = 1; at < 60; at += 1) governor.frame(60_000 + at * 17, 1);
    expect(governor.thrift()).toBe('all');
  });

  test('is nothing again once something else begins', () => {
    const { governor } = framed(300, { gap: 17, cost: 12 });
    governor.begin();
    expect(governor.thrift()).toBe('all');
  });
});
