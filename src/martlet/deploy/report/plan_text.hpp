#pragma once
#include <string>

#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// Returns a table for a reviewer: the function, LIVE now and afterwards, the action and the source.
std::string to_text(const Plan& plan);
/// Returns `{"functions":[{"name","version","action",...}]}` on one line.
std::string to_json(const Plan& plan);

}  // namespace martlet::deploy
