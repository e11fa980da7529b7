#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "service_name.hpp"

namespace martlet::cli {

/// The placeholder in a template for a name that is chosen later, and that name. Templates are files that compile, so these are ordinary
/// names.
using Placeholders = std::vector<std::pair<std::string, std::string>>;

/// Those of a service: my-service, my_service, MY_SERVICE.
Placeholders placeholders_of(const ServiceName& name);
Placeholders placeholders_of_namespace(const std::string& name_space);

/// `text` with every placeholder replaced, once: what comes in place of one is not looked at again.
std::string fill_in(std::string_view text, const Placeholders& placeholders);

}  // namespace martlet::cli
