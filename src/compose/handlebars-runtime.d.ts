/** The runtime alone, by the file name that Node's own resolver needs. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
