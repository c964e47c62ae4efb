// A merged body of a bundle's application into an application of the document, and its place on the canvas.
import { bounds } from '../../document/bounds.ts';
import type { Application, EndpointName, Json, ModelName, Point, Scalar } from '../../document/document.ts';
import { withoutUndefined } from '../../document/record.ts';
import { charmNameOf } from './charm.ts';
import { type Body, isBody } from './reading.ts';

/** Total; what we do not use goes to `juju`, so that a bundle written from it has it again. */
export function applicationOf(body: Body, model: ModelName): Application {
  const { charm, channel, units, options, offers, annotations, ...others } = body;
  const written = typeof charm === 'string' ? charm : undefined;
  const name = written === undefined ? undefined : charmNameOf(written);
  const juju = withoutUndefined({
    ...others,
    charm: written === name ? undefined : charm,
    options: filled(optionsBut(options, isScalar)),
    offers: filled(offerRests(offers)),
    annotations: isBody(annotations) ? filled(withoutPosition(annotations)) : annotations,
  });
  return withoutUndefined<Application>({
    charm: name,
    channel: channel === undefined || channel === null ? undefined : String(channel),
    model,
    units: typeof units === 'number' ? units : undefined,
    config: configOf(options),
    offers: offersOf(offers),
    juju: filled(juju),
  });
}

/** `gui-x` and `gui-y`, where both are numbers that a picture can hold. */
export function positionOf({ annotations }: Body): Point | undefined {
  if (!isBody(annotations)) return undefined;
  const [x, y] = [annotations['gui-x'], annotations['gui-y']].map(numberOf);
  return x === undefined || y === undefined ? undefined : { x, y };
}

function numberOf(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= bounds.place ? number : undefined;
}

function withoutPosition(annotations: Body): Body {
  if (positionOf({ annotations }) === undefined) return annotations;
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => key !== 'gui-x' && key !== 'gui-y'));
}

function configOf(options: Json | undefined): Readonly<Record<string, Scalar>> {
  if (!isBody(options)) return {};
  return Object.fromEntries(Object.entries(options).flatMap(([key, value]) => (isScalar(value) ? [[key, value]] : [])));
}

function optionsBut(options: Json | undefined, taken: (value: Json) => boolean): Body {
  if (!isBody(options)) return {};
  return Object.fromEntries(Object.entries(options).filter(([, value]) => !taken(value)));
}

function offersOf(offers: Json | undefined): Readonly<Record<string, readonly EndpointName[]>> | undefined {
  if (!isBody(offers)) return undefined;
  return Object.fromEntries(Object.entries(offers).map(([name, offer]) => [name, endpointsOf(offer)]));
}

function endpointsOf(offer: Json): readonly EndpointName[] {
  if (!isBody(offer) || !Array.isArray(offer['endpoints'])) return [];
  return offer['endpoints'].map(String);
}

/** Who may use an offer, and whatever else it says. */
function offerRests(offers: Json | undefined): Body {
  if (!isBody(offers)) return {};
  const rests = Object.entries(offers).flatMap(([name, offer]) => {
    if (!isBody(offer)) return [];
    const { endpoints: _, ...rest } = offer;
    return Object.keys(rest).length === 0 ? [] : [[name, rest] as const];
  });
  return Object.fromEntries(rests);
}

function isScalar(value: Json): value is Scalar {
  return typeof value !== 'object' || value === null;
}

function filled(body: Body): Body | undefined {
  return Object.keys(body).length === 0 ? undefined : body;
}
