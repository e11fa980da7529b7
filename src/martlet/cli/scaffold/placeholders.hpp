#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "service_name.hpp"

namespace martlet::cli {

/// Placeholders in templates, each with the name that replaces it. Templates are files that compile, so placeholders are ordinary names.
using Placeholders = std::vector<std::pair<std::string, std::string>>;

/// Returns the placeholders of a service: my-service, my_service, MY_SERVICE.
Placeholders placeholders_of(const ServiceName& name);
Placeholders placeholders_of_namespace(const std::string& name_space);

/// Returns `text` with every placeholder replaced. Replacements aren't searched for further placeholders.
std::string fill_in(std::string_view text, const Placeholders& placeholders);

}  // namespace martlet::cli
