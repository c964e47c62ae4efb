import { expect, test } from 'vitest';
import { hasFeature } from './features.ts';

test('a feature is there from the version on at which it came', () => {
  expect(hasFeature('2.0.22', 'worker-labels')).toBe(false);
  expect(hasFeature('2.1.0', 'worker-labels')).toBe(true);
  expect(hasFeature('10.0', 'worker-labels')).toBe(true);
});

test('a feature is gone from the version on at which it went', () => {
  expect(hasFeature('2.2.6', 'degraded-status')).toBe(true);
  expect(hasFeature('3.0.0', 'degraded-status')).toBe(false);
});

test('a version that was not read counts as the newest', () => {
  expect(hasFeature(undefined, 'degraded-status')).toBe(false);
  expect(hasFeature(undefined, 'job-label-on-logs')).toBe(true);
});
