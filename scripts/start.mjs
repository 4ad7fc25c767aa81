import { installPackages, runScript } from './setup.mjs';

installPackages();
runScript('scripts/start.ts', process.argv.slice(2));
