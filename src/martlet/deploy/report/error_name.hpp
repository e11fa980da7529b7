#pragma once
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// The error's `what`, followed by the name under which docs/errors explains it. The next step belongs on a separate line.
std::string what_of(const Error& error);

/// "deploy.json:4:40: ", the place in the definition file that caused the error; "" if the error has none.
std::string place_of(const Error& error);

}  // namespace martlet::deploy
