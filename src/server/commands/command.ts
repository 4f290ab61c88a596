/** One verb of the `runsheet` command line. `run` answers the exit code; a thrown `Problem` is printed as its sentence with exit code 1. */
export interface Command {
  /** How to call it, such as `forecast FILE --metric M [--json]`. */
  usage: string
  summary: string
  run(args: string[]): Promise<number>
}
