#pragma once
#include <string>
#include <vector>

#include "lifecycle/server_core.hpp"

namespace martlet {

/// Puts the extensions of one point into an order that fulfils every `before` and `after`, and keeps the order of registration
/// otherwise. A circle is a problem.
void order_extensions(std::vector<RegisteredExtension>& extensions, std::vector<std::string>& problems);

}  // namespace martlet
