#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace martlet::cloud::identity {

/// Returns a new unique id in AWS's form: a prefix for the kind of resource ("AROA", "AKIA"), and `length` characters in all.
std::string new_unique_id(std::string_view prefix, std::size_t length);

}  // namespace martlet::cloud::identity
