#pragma once

namespace martlet::cloud {

/// Sets the limits of a function's process, as on Lambda. Async-signal-safe, since it is called between fork and exec.
void set_process_limits(bool has_namespaces);

}  // namespace martlet::cloud
