#pragma once
#include <string>

#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// A table for a reviewer: the function, LIVE now and afterwards, the action and the source.
std::string to_text(const Plan& plan);
/// `{"functions":[{"name","version","action",...}]}`, one line.
std::string to_json(const Plan& plan);

}  // namespace martlet::deploy
