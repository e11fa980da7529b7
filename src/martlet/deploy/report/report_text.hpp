#pragma once
#include <string>

#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// Returns a table for people, followed by the errors.
std::string to_text(const Report& report);

}  // namespace martlet::deploy
