import { useEffect, useId, useState } from 'react';
import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { useSignedIn } from '../../app/hooks';

/** Milliseconds of rest after which what was typed is looked for. */
const REST_MS = 200;

interface Party {
  readonly id: string;
  readonly label: string;
}

/** Somebody or some store that occurs in the log, found by what is typed. */
export function PartyChoice({
  kind,
  label,
  hint,
  chosen,
  onChoose,
}: {
  kind: 'people' | 'stores';
  label: string;
  hint: string;
  /** Its id. */
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}) {
  const list = useId();
  /** Null while nothing is being typed: the field says what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const sought = useRested(typed ?? '');
  const { data: offered = [] } = useParties(kind, sought);
  const { data: named } = useParties(kind, chosen ?? '', chosen !== undefined);
  const name = chosen === undefined ? '' : (named?.find(({ id }) => id === chosen)?.label ?? chosen);
  const type = (text: string): void => {
    setTyped(text);
    const found = offered.find((party) => party.label === text);
    if (found || text === '') choose(found?.id);
  };
  const choose = (id: string | undefined): void => {
    setTyped(null);
    onChoose(id);
  };
  return (
    <>
      <TextInput
        label={label}
        placeholder={hint}
        list={list}
        autoComplete="off"
        value={typed ?? name}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setTyped(null)}
      />
      <datalist id={list}>
        {offered.map((party) => (
          <option key={party.id} value={party.label} />
        ))}
      </datalist>
    </>
  );
}

function useParties(kind: 'people' | 'stores', q: string, enabled = true) {
  const { user, portal } = useSignedIn();
  return useQuery({
    queryKey: ['portal', user.id, 'log-parties', q],
    queryFn: () =>
      bodyOf(portal.GET('/api/v1/audit/impersonations/parties', { params: { query: q === '' ? {} : { q } } })),
    select: ({ people, stores }): Party[] =>
      kind === 'people'
        ? people.map(({ id, name, login }) => ({ id, label: `${name} (${login})` }))
        : stores.map(({ id, code, name }) => ({ id, label: `${code} ${name}` })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
