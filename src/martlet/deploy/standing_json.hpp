#pragma once
#include <martlet/deploy/plan.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {

/// `{"number":"7","version":"1.1.1"}`, null where there is no such alias.
json::Value standing_value(const Standing& standing);
/// `{"what":"...","next":"..."}`
json::Value error_value(const Error& error);
/// One function of a plan.
json::Value planned_value(const PlannedFunction& planned);

}  // namespace martlet::deploy
