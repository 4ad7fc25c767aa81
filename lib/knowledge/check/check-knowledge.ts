import type { Exception } from '../parse-entries';
import type { Knowledge } from '../schema';
import { checkChains } from './check-chains';
import { checkDoubles } from './check-doubles';
import { checkIds } from './check-ids';
import { checkNames } from './check-names';
import { checkOffices } from './check-offices';
import { checkTexts } from './check-texts';
import { checkTimes } from './check-times';
import { type CheckTables, crossCheck } from './cross-check';
import type { Check, Finding } from './finding';

const CHECKS: readonly Check[] = [
  checkIds,
  checkDoubles,
  checkTimes,
  checkOffices,
  checkChains,
  checkNames,
  checkTexts,
];

/**
 * Everything that looks wrong in the authored knowledge, by itself and beside the open tables, but
 * for what `exceptions` explain. An exception that explains nothing is a finding as well.
 */
export function checkKnowledge(
  knowledge: Knowledge,
  tables: CheckTables,
  exceptions: readonly Exception[],
): readonly Finding[] {
  const findings = [
    ...CHECKS.flatMap((check) => check(knowledge)),
    ...crossCheck(knowledge, tables),
  ];
  const found = new Set(findings.map(keyOf));
  const explained = new Set(exceptions.map(keyOf));
  return [
    ...findings.filter((finding) => !explained.has(keyOf(finding))),
    ...exceptions
      .filter((exception) => !found.has(keyOf(exception)))
      .map(({ rule, about }) => ({
        rule: 'idle-exception',
        about: `${rule} ${about}`,
        message: `exceptions.yaml explains ${rule} of “${about}”, which is no finding`,
      })),
  ];
}

function keyOf({ rule, about }: { readonly rule: string; readonly about: string }): string {
  return `${rule}\n${about}`;
}
