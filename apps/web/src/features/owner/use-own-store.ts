import { useState } from 'react';
import { useSignedIn } from '../../app/hooks';

const CHOSEN = 'jembatan-own-store';

type OwnStore = ReturnType<typeof useSignedIn>['user']['stores'][number];

/** Which of the owner's stores a page is about; the choice holds for the other pages of this visit, too. */
export function useOwnStore(): {
  readonly stores: readonly OwnStore[];
  readonly store: OwnStore | undefined;
  readonly choose: (id: string) => void;
} {
  const { stores } = useSignedIn().user;
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(CHOSEN));
  return {
    stores,
    store: stores.find(({ id }) => id === chosen) ?? stores[0],
    choose: (id) => {
      sessionStorage.setItem(CHOSEN, id);
      setChosen(id);
    },
  };
}
