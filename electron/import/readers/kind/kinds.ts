/** What a file is: kinds that have a reader, and kinds that are only known by name. */
export type KnownKind = ReadableKind | NamedKind;

export type ReadableKind =
  'docx' | 'odt' | 'rtf' | 'xlsx' | 'xls' | 'excelXml' | 'ods' | 'pdf' | 'mime' | 'html' | 'text';

/** Each is the name of its refusal. */
type NamedKind =
  | 'oldWord'
  | 'wpsWriter'
  | 'wpsSheet'
  | 'wordXml'
  | 'binarySheet'
  | 'ofd'
  | 'pages'
  | 'numbers'
  | 'image'
  | 'archive'
  | 'encrypted'
  | 'unknownKind';
