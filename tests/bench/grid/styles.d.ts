// The harness imports the styles of the program; the bundler takes them along.
declare module '*.css';
