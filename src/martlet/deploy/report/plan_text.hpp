#pragma once
#include <string>

#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// Returns a table for a reviewer: the function, LIVE now and afterwards, the action and the source.
std::string to_text(const Plan& plan);

}  // namespace martlet::deploy
