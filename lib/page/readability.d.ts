declare module '@mozilla/readability/Readability' {
  import { Readability } from '@mozilla/readability';

  export = Readability;
}
