// The small marks before names: what kind of thing it is, or which signal, told apart by shape and not by colour alone.
import {
  Boxes,
  CircleSlash,
  Combine,
  Database,
  Funnel,
  Layers,
  type LucideIcon,
  Orbit,
  Server,
  Square,
  StickyNote,
  Waypoints,
} from 'lucide-react';
import { type Signal, shapeMarks, signals } from '../../core/core.ts';
import { Marks } from '../../viewer/marks.tsx';
import type { Sign } from './branch.ts';

const icons = {
  coordinator: Orbit,
  worker: Server,
  'telemetry-store': Database,
  collector: Funnel,
  support: Square,
  unknown: Square,
  note: StickyNote,
  model: Boxes,
  cluster: Combine,
  group: Layers,
  relation: Waypoints,
  broken: CircleSlash,
} satisfies Record<Exclude<Sign, Signal>, LucideIcon>;

export function SignMark({ sign }: { readonly sign: Sign }) {
  if (isSignal(sign)) return <SignalMark signal={sign} />;
  const Icon = icons[sign];
  return <Icon className="sign" size={15} strokeWidth={1.5} aria-hidden="true" />;
}

export function SignalMark({ signal }: { readonly signal: Signal }) {
  return (
    <svg className="orrery sign" width={20} height={16} viewBox="-10 -8 20 16" aria-hidden="true" focusable="false">
      <Marks marks={shapeMarks(signal, 'token', 0.9)} />
    </svg>
  );
}

function isSignal(sign: Sign): sign is Signal {
  return signals.some((signal) => signal === sign);
}
