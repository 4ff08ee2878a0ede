import { setFlagsFromString } from 'node:v8'

// For `--import`: a process that lives for seconds gets nothing back for compiling the embedded database better once
// more, which is half of what its start costs. A V8 that doesn't know this compiles as it always does.
setFlagsFromString('--liftoff-only')
