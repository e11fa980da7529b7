#pragma once
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// What the error is, with the name at its end by which docs/errors explains it. The next step has a line of its own.
std::string what_of(const Error& error);

/// "deploy.json:4:40: ", the place in the definition file that asks for what was refused; "" where the error has none.
std::string place_of(const Error& error);

}  // namespace martlet::deploy
