import { installPackages, runScript } from './setup.mjs';

installPackages();
runScript('scripts/test.ts', process.argv.slice(2));
