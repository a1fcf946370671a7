import { PortalRefusal } from '../../api/problem';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { codeSentence, sentenceOf } from '../../words/problem-words';

/** Why the portal refused: of wrong input each fault in words, not only that there are some. */
export function Refused({ error }: { error: Error }) {
  const faults = error instanceof PortalRefusal ? (error.problem.errors ?? []) : [];
  const sentences = new Set(faults.flatMap(({ code }) => codeSentence(code) ?? []));
  if (sentences.size === 0) return <Failed error={error} />;
  return (
    <Note tone="bad" assert title={sentenceOf(error)}>
      <ul>
        {[...sentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Note>
  );
}
