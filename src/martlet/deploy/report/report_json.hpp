#pragma once
#include <string>

#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// Returns `{"run",...,"functions":[{"name","version","action","error"?,...}]}` on one line.
std::string to_json(const Report& report);

}  // namespace martlet::deploy
