import type {
  ImportAnswer,
  ImportRowKind,
  ImportRowsAnswer,
  ImportsAnswer,
} from '#modules/companies/import-contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';

export const importsPath = '/api/imports';
export const importPath = (id: string) => `${importsPath}/${id}`;

/** While a job works on an import, it is looked at again so often. */
const lookAgainMs = 700;

/** Whether the desk is at work on it; nobody has to do anything but wait. */
export const isUnderWay = ({ state }: Pick<ImportAnswer, 'state'>) =>
  state === 'reading' || state === 'applying' || state === 'undoing';

export const useImports = () =>
  useAnswer<ImportsAnswer>(importsPath, {
    refetchEvery: ({ imports }) => (imports.some(isUnderWay) ? 2 * lookAgainMs : false),
  });

export const useImport = (id: string) =>
  useAnswer<ImportAnswer>(importPath(id), { refetchEvery: (one) => (isUnderWay(one) ? lookAgainMs : false) });

export const rowsAtOnce = 50;

export const rowsPath = (id: string, kind: ImportRowKind, offset: number, limit = rowsAtOnce) =>
  `${importPath(id)}/rows?kind=${kind}&offset=${offset}&limit=${limit}`;

export const useImportRows = (id: string, kind: ImportRowKind, offset: number) =>
  useAnswer<ImportRowsAnswer>(rowsPath(id, kind, offset));
