#pragma once
#include <string>

#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// For a reviewer: function, LIVE now, LIVE then, how, from where.
std::string to_text(const Plan& plan);
/// `{"functions":[{"name","version","action",...}]}`, one line.
std::string to_json(const Plan& plan);

}  // namespace martlet::deploy
