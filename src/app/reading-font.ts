// Names the reading font to the build, so that its files are kept with the shell. The pages' own inline style uses it, and
// a page fetches it only once the worker has it on the device.
import '../design/fonts/source-serif-4-italic.woff2'
import '../design/fonts/source-serif-4.woff2'
