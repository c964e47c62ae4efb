// What a scene is about: a thing of the drawing, and of an application what of it.
import { useMemo } from 'react';
import { derive, sceneAim, words, writeAim } from '../../core/core.ts';
import { ChoiceField } from '../inspector/form/choice-field.tsx';
import { useEditor } from '../store/context.ts';
import { aimsOf } from '../timeline/focus.ts';

/** By their ids. */
export type Things = readonly (readonly [id: string, name: string])[];

type FocusFieldsProps = {
  readonly focus: string | undefined; // as the document writes it
  readonly things: Things;
  readonly onChange: (focus: string) => void; // empty: all of it
};

export function FocusFields({ focus = '', things, onChange }: FocusFieldsProps) {
  const deployment = useEditor(({ opened }) => opened?.document.deployment);
  const analysis = useMemo(() => deployment && derive(deployment), [deployment]);
  const aim = analysis && sceneAim(analysis.topology, focus);
  const offered = aim?.of === 'relation' || !aim ? [] : aimsOf(analysis, aim.id);
  const choose = (of: string) => {
    const chosen = offered.find((one) => one.of === of);
    onChange(chosen ? writeAim(chosen) : (aim?.id ?? ''));
  };
  return (
    <>
      <ChoiceField
        name={words.story.focusField}
        value={aim?.id ?? focus}
        options={[['', words.story.noFocus], ...things]}
        onChange={onChange}
      />
      {aim && offered.length > 0 && (
        <ChoiceField
          name={words.story.aimField}
          value={aim.of}
          options={[
            ['application', words.timeline.aimShort.application],
            ...offered.map(({ of }) => [of, words.timeline.aimShort[of]] as const),
          ]}
          onChange={choose}
        />
      )}
    </>
  );
}
