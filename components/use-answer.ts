import { useEffect, useState } from 'preact/hooks';

/** The answer to the last question that was asked; undefined, or the one before, until it comes. */
export function useAnswer<T>(ask: () => Promise<T>, about: string): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let late = false;
    void ask().then((found) => {
      if (!late) setAnswer(found);
    });
    return () => {
      late = true;
    };
  }, [about]);
  return answer;
}
