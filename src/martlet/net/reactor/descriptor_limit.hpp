#pragma once

namespace martlet::net {

/// Raises the number of descriptors that this process may have (RLIMIT_NOFILE) from the soft limit, often 1024, to the hard limit, as Node
/// does when it starts. If that fails, the limit stays as it was.
void raise_descriptor_limit();

}  // namespace martlet::net
