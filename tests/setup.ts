import { speak } from './speak';

// The fake browser knows no messages; components under test speak English.
speak({});
