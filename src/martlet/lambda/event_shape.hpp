#pragma once
#include <string>
#include <string_view>

namespace martlet::lambda {

/// Describes the kind of JSON that `event` is: "an object with the members `Records`, `x`", "an array", "a string". Contains only names on
/// the top level, at most 20, and no values, since these may be secrets.
std::string event_shape(std::string_view event);

}  // namespace martlet::lambda
