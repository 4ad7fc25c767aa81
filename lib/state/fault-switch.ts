import { type ReadonlySignal, signal } from '@preact/signals';
import { storedValue } from './stored-value';

/** Whether suspected faults of the print are shown in the reader view. */
export interface FaultSwitch {
  readonly on: ReadonlySignal<boolean>;
  /** Settles when what is stored was read. Never rejects: faults are not shown then. */
  readonly loaded: Promise<void>;
  /** Takes effect at once. Throws where it could not be stored. */
  turn(on: boolean): Promise<void>;
}

const STORED = storedValue('reader-faults', false);

/** The switch as it was left; apart from the settings, which archive pages load, too. */
export function createFaultSwitch(): FaultSwitch {
  const on = signal(false);
  return {
    on,
    loaded: STORED.getValue().then(
      (value) => {
        on.value = value;
      },
      () => undefined,
    ),
    turn(value) {
      on.value = value;
      return STORED.setValue(value);
    },
  };
}
