/** Ends with exit code 1; what went wrong is told in words, without a stack that helps no one who installs a site. */
export function reportFailure(error) {
  console.error(`dinh: ${error.message}`);
  process.exitCode = 1;
}
