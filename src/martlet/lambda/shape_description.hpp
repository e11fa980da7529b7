#pragma once
#include <string>
#include <string_view>

namespace martlet::lambda {

/// What kind of JSON `event` is, in words: "an object with the members `Records`, `x`", "an array", "a string". Names at its top
/// only, at most 20, and no value: values may be secrets.
std::string shape_of(std::string_view event);

}  // namespace martlet::lambda
