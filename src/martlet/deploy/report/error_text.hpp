#pragma once
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// Returns the error's `what`, followed by the name under which docs/errors explains it. The next step belongs on a separate line.
std::string what_of(const Error& error);

/// Returns the place in the definition file that caused the error, such as "deploy.json:4:40: ", or "" if it has none.
std::string place_of(const Error& error);

}  // namespace martlet::deploy
