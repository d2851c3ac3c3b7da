import { FORM_VERSIONS } from '../../../shared/form/form';
import { createFigureTable, figuresInDocuments, figureTable } from '../figure-tables';
import type { Migration } from './migration';

/** The figures of every report in a table an edition of the form, so that sums over many reports parse no document. */
export const figureTables: Migration = {
  version: 80,
  up: (db) => {
    for (const version of FORM_VERSIONS) {
      db.exec(createFigureTable(version));
      db.exec(`INSERT INTO ${figureTable(version)} ${figuresInDocuments(version)}`);
    }
  },
};
