#pragma once
#include <string>

#include <martlet/base/clock.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::events {

/// What a template may ask for beside the event.
struct InputFacts {
  std::string rule_arn{};
  std::string rule_name{};
  WallTime now{};  ///< when the event came
};

/// What a target gets of an event: all of it, a part (InputPath), its own text (Input), or a template that is filled in (InputTransformer).
/// Contract: Amazon EventBridge User Guide, "Amazon EventBridge input transformation".
std::string input_of(const json::Value& target, const json::Value& event, const InputFacts& facts);

/// Fails with ValidationException where a target has more than one of these, or where one can't be read.
Reply<> check_input(const json::Value& target);

}  // namespace martlet::cloud::events
