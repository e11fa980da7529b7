#pragma once
#include <string_view>

namespace martlet::lambda {

/// The text of the member `name` of the object that `json` is; "" where it has none. `json` must be valid JSON (it was read
/// before); anything else gives a part of it, or "". `name` must need no escapes.
std::string_view member_text(std::string_view json, std::string_view name);

}  // namespace martlet::lambda
