#pragma once
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_bridge {

/// The predefined variables of an input transformer, which its template can use in addition to the event.
struct TransformerVariables {
  std::string rule_arn{};
  std::string rule_name{};
  WallTime now{};  ///< when EventBridge received the event
};

/// Returns a target's input for an event: the whole event, a part (InputPath), a fixed text (Input), or a filled-in template
/// (InputTransformer). Contract: Amazon EventBridge User Guide, "Amazon EventBridge input transformation".
std::string input_of(const json::Value& target, const json::Value& event, const TransformerVariables& variables);

/// Checks the input members of a target. Fails with ValidationException if there are several or one is malformed.
ServiceResult<> check_input(const json::Value& target);

}  // namespace martlet::cloud::event_bridge
