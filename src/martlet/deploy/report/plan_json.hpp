#pragma once
#include <map>
#include <string>

#include <martlet/deploy/decision/plan.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {

/// Returns `{"functions":[{"name","version","action",...}]}` on one line.
std::string to_json(const Plan& plan);

/// Returns `{"number":"7","version":"1.1.1"}`, or null if there is no such alias.
json::Value alias_target_value(const AliasTarget& target);
/// Returns `{"6":0.1}`: the shares of the calls, by version.
json::Value weights_value(const std::map<std::string, double>& weights);
/// Returns `{"what":"...","next":"...","file":"deploy.json","line":4,"column":40}`, without members that don't apply.
json::Value error_value(const Error& error);
/// Returns the JSON of one function of a plan.
json::Value planned_value(const PlannedFunction& planned);

}  // namespace martlet::deploy
