#pragma once
#include <string>
#include <vector>

#include "lifecycle/server_core.hpp"

namespace martlet {

/// Sorts the extensions of one point so that every `before` and `after` is satisfied; otherwise preserves the order of registration. Adds a
/// problem if there is a cycle.
void order_extensions(std::vector<RegisteredExtension>& extensions, std::vector<std::string>& problems);

}  // namespace martlet
